/** The bench has packages of its own: `npm ci` and `npm test` of the project need none of them. */
import { expect, test } from 'vitest';
import { bundledInto, read } from './repository';

type Packages = Record<string, string>;
interface Manifest {
  dependencies?: Packages;
  devDependencies?: Packages;
}

const packagesOf = (file: string): Packages => {
  const { dependencies, devDependencies } = JSON.parse(read(file)) as Manifest;
  return { ...dependencies, ...devDependencies };
};
const project = packagesOf('package.json');
const bench = packagesOf('bench/package.json');

test('a package of both has one version', () => {
  const both = Object.keys(bench).filter((name) => name in project);
  expect(both).toContain('react');
  const differing = both
    .filter((name) => bench[name] !== project[name])
    .map((name) => `${name}: write ${project[name]} in bench/package.json too, then run npm install there`);
  expect(differing).toEqual([]);
});

test('what the ratchet runs in a page needs no package of the bench', async () => {
  const bundled = await bundledInto('bench/locator/in-page/index.ts');
  expect(bundled).toContain('bench/locator/drift/index.ts');
  const wrong = Object.keys(bench)
    .filter((name) => bundled.includes(name))
    .map((name) => `${name}: import it from bench/locator/in-page/with-baselines.ts only`);
  expect(wrong).toEqual([]);
});
