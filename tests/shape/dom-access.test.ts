/** What a form or the document is asked on somebody else's page goes through selectors/engine/dom.ts. */
import { ts } from 'ts-morph';
import { beforeAll, expect, test } from 'vitest';
import { type Compiled, compile } from './held-content/program';
import { bundledInto, CODE, entryOf } from './repository';

/** Files whose elements are the guide's own: of these, only the document is looked at. */
const OWN =
  /^components\/overlay\/(card|dom|host|layout|marker|overlay|own-host|view|link\/index|tools\/(index|move|picture|read-aloud))\.ts$/;
/** Files of the detector's, the guard's, the recogniser's and the overlay's bundles. */
const SCRIPTS = ['detect', 'guard', 'recogniser', 'overlay', 'card-tools', 'link-card'];

const HELP = `
  A form gives its fields by their names, the document its pictures: <input name="parentElement"> ends no way up.
  Ask by get(element, 'parentElement') or call(element, 'closest', css), of selectors/engine/dom.ts.
  Can it be neither a form nor the document? Then give it its own type (HTMLInputElement, HTMLLabelElement …).`;

const SNIPPETS: [code: string, isRefused: boolean][] = [
  ['element.parentElement;', true],
  ['element.closest("form");', true],
  ['node?.parentNode;', true],
  ['document.body;', true],
  ['document.querySelector("p");', true],
  ['root.querySelectorAll("p");', true],
  ['const { parentElement } = element; parentElement;', true],
  ['form.contains(element);', true],
  ['for (let at = element; at; at = at.parentElement as Element);', true],
  ['input.closest("form");', false],
  ['label.control;', false],
  ['shadow.host;', false],
  ['box.x; list.length; text.data;', false],
];
const moduleOf = (code: string) => `
  declare const element: Element, node: Node, root: ParentNode, form: HTMLFormElement;
  declare const input: HTMLInputElement, label: HTMLLabelElement, shadow: ShadowRoot, text: Text;
  declare const box: DOMRect, list: NodeList;
  ${code}
  export {};`;
const snippet = (at: number) => `snippets/dom-${at}.ts`;

let compiled: Compiled;
let files: string[] = [];

beforeAll(async () => {
  const bundles = await Promise.all(SCRIPTS.map((name) => bundledInto(entryOf(name))));
  files = [...new Set(bundles.flat())].filter((file) => CODE.test(file) && !file.endsWith('/dom.ts')).sort();
  compiled = compile(
    [...files, 'components/overlay/dom.ts'],
    Object.fromEntries(SNIPPETS.map(([code], at) => [snippet(at), moduleOf(code)])),
  );
  files.push('components/overlay/dom.ts');
}, 60_000);

/** @returns what is asked of something that may be a form or the document, with its line */
function asked(file: string): string[] {
  const { checker } = compiled;
  const source = compiled.source(file);
  const named = (name: string) => {
    const symbol = checker.resolveName(name, source, ts.SymbolFlags.Interface, false);
    if (!symbol) throw new Error(`No type is named ${name}.`);
    return checker.getDeclaredTypeOfSymbol(symbol);
  };
  const page = named('Document');
  const answering = OWN.test(file) ? [page] : [named('HTMLFormElement'), page];
  const isNode = (type: ts.Type) => checker.isTypeAssignableTo(type, named('EventTarget'));
  const mayAnswer = (type: ts.Type): boolean => {
    const known = checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
    // What nothing is known of is refused elsewhere: held-content/.
    if (known.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return false;
    if (known.isUnion()) return known.types.some(mayAnswer);
    // Of the guide's own files, what is more than a document is an element.
    if (OWN.test(file)) return checker.isTypeAssignableTo(known, page);
    return isNode(known) && answering.some((one) => checker.isTypeAssignableTo(one, known));
  };
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const owner = ts.isPropertyAccessExpression(node)
      ? node.expression
      : ts.isObjectBindingPattern(node)
        ? node
        : undefined;
    if (owner && mayAnswer(checker.getTypeAtLocation(owner))) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push(`${file}:${line} ${node.getText(source).replace(/\s+/g, ' ')}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('forms and the document are asked as the browser knows them', () => {
  expect(files.length, 'The bundles are almost empty: does entryOf() find the scripts?').toBeGreaterThan(40);
  expect(files.flatMap(asked), HELP).toEqual([]);
});

test.each(SNIPPETS)('the rule sees %s (%s)', (code, isRefused) => {
  const at = SNIPPETS.findIndex(([one]) => one === code);
  expect(asked(snippet(at)).length > 0).toBe(isRefused);
});
