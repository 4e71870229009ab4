/**
 * Another language, and another journey, must find a place: nothing that ships is bound to one of them by being loaded.
 * Who starts (a page's main.tsx, the background) makes texts and journey, and hands them on.
 */
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { importsOf } from './read-imports';
import { filesIn, isIn, read, shippedCode } from './repository';

/** What is made for one language or one journey: `createTexts`, `shippedOffPage`, `new Intl.PluralRules` … */
const MAKES_ONE = /^(create(Texts|Journey|Dates)|shipped[A-Z]\w*|Intl\.\w+)$/;

/** @returns calls that run when the file is loaded, in no function and no instance, as they are written */
function callsOnLoad(file: string, source = read(file)): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    const isField = ts.isPropertyDeclaration(node);
    if (isField && !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      found.push(node.expression.getText(tree));
      // A function that is called where it stands runs as well.
      let called: ts.Expression = node.expression;
      while (ts.isParenthesizedExpression(called)) called = called.expression;
      if (ts.isFunctionExpression(called) || ts.isArrowFunction(called)) visit(called.body);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const bound = (file: string, source?: string) =>
  callsOnLoad(file, source).filter((called) => MAKES_ONE.test(called));

describe('one language, one journey', () => {
  test.each([
    ["export const texts = createTexts('fr');", 1],
    ["const { ui } = createTexts('fr');", 1],
    ['const day = new Intl.DateTimeFormat(lang);', 1],
    ['export const rules = Intl.PluralRules(lang);', 1],
    ['const journey = (() => createJourney(data))();', 1],
    ["class Card { static texts = createTexts('fr'); }", 1],
    ["class Card { texts = createTexts('fr'); }", 0],
    ["const lists = [{ offPage: shippedOffPage('fr') }];", 1],
    ["export const make = (lang) => new Intl.NumberFormat(lang).format(createTexts(lang).ui('step'));", 0],
    ['function App() { return createJourney(data); }', 0],
  ])('is seen in: %s', (source, count) => {
    expect(bound('here.ts', source)).toHaveLength(count);
  });

  test('is made by no file when it is loaded, but where something starts', () => {
    const files = shippedCode().filter((file) => !isIn(file, 'entrypoints'));
    expect(files.length).toBeGreaterThan(100);
    const wrong = files.flatMap((file) => bound(file).map((called) => `${file}: ${called}`));
    const help = `
  Is it a component? Then useTexts(), useJourney() and their like of components/screens/app/guide.ts give it.
  Is it a function? Then its caller hands over texts or journey. Dates and numbers: texts.day(), texts.date(), texts.ui().
  Does something start here (a page, the background)? Then it belongs into entrypoints/.`;
    expect(wrong, help).toEqual([]);
  });

  test('is asked of no browser: what has a language is said by the texts', () => {
    const files = shippedCode().filter((file) => !isIn(file, 'journey/texts'));
    const wrong = files.flatMap((file) =>
      [...read(file).matchAll(/\.toLocale\w*\(|\bIntl\.\w+/g)].map(([what]) => `${file}: ${what}`),
    );
    expect(
      wrong,
      '\n  Is it a date, an hour, a number, a plural? Then let journey/texts/ say it, in the language of the page.',
    ).toEqual([]);
  });
});

test('words come in by create-texts.ts and the files named shipped.ts', () => {
  const wrong = shippedCode()
    .filter((file) => !/^journey\/(texts\/create-texts|([\w-]+\/)?shipped)\.ts$/.test(file))
    .flatMap((file) => importsOf(file).map(({ from }) => `${file} imports ${from}`))
    .filter(
      (line) => /imports journey\/.*\.json$/.test(line) && !line.includes(' imports journey/site-check/'),
    );
  const help =
    '\n  Is it new data? Then give its room a factory and a shipped.ts. Is it new words? Then a table by language there.';
  expect(wrong, help).toEqual([]);
});

test('every page of the extension starts by startPage, which says its language on <html>', () => {
  const pages = filesIn(['entrypoints'], /\/main\.tsx$/);
  expect(pages.map((page) => page.split('/')[1])).toEqual([
    'board',
    'options',
    'popup',
    'print',
    'sidepanel',
  ]);
  const wrong = pages.filter((page) => !callsOnLoad(page).includes('startPage'));
  expect(
    wrong,
    '\n  Is it a new page? Then call startPage() of components/screens/app/ in its main.tsx.',
  ).toEqual([]);
});
