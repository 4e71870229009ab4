/** Compiles the sources of the project with their types, and whatever a test adds to them, in memory. */
import { join, resolve } from 'node:path';
import { Project, ts } from 'ts-morph';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Style sheets as the build gives them, and WXT without the types of the build, which are most of a program. */
const STAND_INS = {
  'stand-ins/css.d.ts': `declare module '*?inline' { const css: string; export default css; }`,
  'stand-ins/wxt.ts': `
    export declare const browser: any;
    export declare function defineUnlistedScript(main: () => unknown): unknown;`,
};

export interface Compiled {
  checker: ts.TypeChecker;
  /** @returns the file at this path from the root @throws when it was not compiled */
  source(file: string): ts.SourceFile;
}

/**
 * @param files paths from the root
 * @param snippets further files by their path from the root, which stand on no disk
 */
export function compile(files: readonly string[], snippets: Readonly<Record<string, string>> = {}): Compiled {
  const project = new Project({
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      jsx: ts.JsxEmit.ReactJSX,
      paths: { '@': [ROOT], '@/*': [`${ROOT}/*`], 'wxt/*': [`${ROOT}/stand-ins/wxt.ts`] },
      types: [],
      strict: true,
      noUncheckedIndexedAccess: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
    },
    skipAddingFilesFromTsConfig: true,
  });
  project.addSourceFilesAtPaths(files.map((file) => join(ROOT, file)));
  for (const [file, text] of Object.entries({ ...STAND_INS, ...snippets }))
    project.createSourceFile(join(ROOT, file), text);
  const program = project.getProgram().compilerObject;
  return {
    checker: program.getTypeChecker(),
    source(file) {
      const found = program.getSourceFile(join(ROOT, file));
      if (!found) throw new Error(`${file} was not compiled.`);
      return found;
    },
  };
}
