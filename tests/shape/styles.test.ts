/** One name for a component, its file, its stylesheet and its class; no rule without a class, no class without a rule. */
import { expect, test } from 'vitest';
import { CODE, exists, filesIn, read } from './repository';

const FOLDERS = ['components/elements', 'components/screens', 'components/drawings'];
/** For what several components bear: any of them may set these classes. */
const SHARED = ['components/elements/base.css', 'components/elements/utilities.css'];

const sheets = filesIn(FOLDERS, /\.css$/).filter((file) => !SHARED.includes(file));
const pages = filesIn(['entrypoints'], /\.(html|tsx)$/);

const plain = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\//g, '');
const folderOf = (file: string): string => file.replace(/\/[^/]+$/, '');
const classesIn = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
/** OffPageCard → off-page-card */
const className = (component: string): string => component.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** @returns the components of a file, as classes */
const ownNames = (file: string): string[] =>
  [...read(file).matchAll(/^(?:export )?function ([A-Z]\w*)/gm)].map(([, name = '']) => className(name));

/** @returns every selector of a stylesheet, those inside @media too */
const selectorsOf = (file: string): string[] =>
  [...plain(file).matchAll(/([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => !prelude.startsWith('@'))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/).map((one) => one.trim()));

/** @returns the classes that a file sets, as far as they are written out */
const setIn = (file: string): string[] =>
  [...plain(file).matchAll(/\bclass(?:Name)?=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)].flatMap(
    ([, text, expression = '']) =>
      [text ?? '', ...[...expression.matchAll(/(?<![!=]== )['`]([^'`]*)['`]/g)].map(([, part = '']) => part)]
        .join(' ')
        .split(/\s+/)
        .filter((name) => name && !name.includes('$')),
  );

/** @returns the classes that a file gives an element while it is shown */
const toggledIn = (file: string): string[] =>
  [...plain(file).matchAll(/classList\.\w+\('([\w-]+)'/g)].map(([, name = '']) => name);

test('a stylesheet bears the name of a component that stands beside it and imports it', () => {
  const alone = sheets.filter((file) => {
    const component = file.replace(/\.css$/, '.tsx');
    const name = file.split('/').pop();
    return !exists(component) || !read(component).includes(`import './${name}';`);
  });
  expect(
    alone,
    `
  Is it the style of one component? Then give it that component's name, and import it there: import './Name.css'.
  Do several components bear these classes? Then write them into components/elements/utilities.css.`,
  ).toEqual([]);
});

test('each rule of a stylesheet is about its own component', () => {
  const foreign = sheets.flatMap((file) => {
    const own = ownNames(file.replace(/\.css$/, '.tsx'));
    const isOwn = (name: string) => own.some((one) => name === one || name.startsWith(`${one}-`));
    return selectorsOf(file)
      .filter((selector) => classesIn(selector).length > 0 && !classesIn(selector).some(isOwn))
      .map((selector) => `${file}: ${selector}`);
  });
  expect(
    foreign,
    `
  Is it a part of this component? Then let the rule begin with the component's class: .off-page-card .item.
  Is it another component? Then move the rule to the stylesheet of that name.`,
  ).toEqual([]);
});

test('every class of a stylesheet is set by somebody', () => {
  const sources = [...filesIn(FOLDERS, CODE), 'components/icons.ts', ...pages];
  const shared = new Set(SHARED.flatMap(selectorsOf).flatMap(classesIn));
  const dead = [...sheets, ...SHARED].flatMap((file) => {
    const isShared = SHARED.includes(file);
    const near = [folderOf(file), 'components/elements', 'components/screens/app', 'components'];
    const text = sources
      .filter((one) => isShared || near.includes(folderOf(one)))
      .map(plain)
      .join('\n');
    return [...new Set(selectorsOf(file).flatMap(classesIn))]
      .filter((name) => isShared || !shared.has(name))
      .filter((name) => !new RegExp(`(?<![\\w-])${name.replace(/^icon-/, '')}(?![\\w-])`).test(text))
      .map((name) => `${file}: .${name}`);
  });
  const help = `
  Has the component gone, or got another name? Then take the rule out, or rename it.`;
  expect(dead, help).toEqual([]);
});

test('every class that is set has a rule, or is the name of its component', () => {
  const known = new Set(
    [...sheets, ...SHARED, 'components/tokens.css'].flatMap(selectorsOf).flatMap(classesIn),
  );
  const files = [...filesIn(FOLDERS, CODE), ...pages];
  const set = files.flatMap((file) => [...setIn(file), ...toggledIn(file)].map((name) => ({ file, name })));
  expect(
    set.length,
    'Are classes written in another way now? Then read them here in that way.',
  ).toBeGreaterThan(200);
  const help = `
  Is it for a test? Then let the test look for roles and words. Is it left over? Then take it out.`;
  const loose = set.filter(({ file, name }) => !known.has(name) && !ownNames(file).includes(name));
  expect(
    loose.map(({ file, name }) => `${file}: ${name}`),
    help,
  ).toEqual([]);
});
