/** Reads what a file of the project imports. */
import { dirname, posix } from 'node:path';
import { ts } from 'ts-morph';
import { read } from './repository';

export interface Import {
  /** A path from the root (of code: without its ending), or the name of a package. */
  from: string;
  /** Nothing of it is left in the build. */
  typeOnly: boolean;
}

/** @returns everything that a file imports or hands on, types too */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (source: ts.Expression | undefined, typeOnly: boolean) => {
    if (!source || !ts.isStringLiteralLike(source)) return;
    const path = source.text.startsWith('.')
      ? posix.join(dirname(file), source.text)
      : source.text.replace(/^@\//, './');
    found.push({ from: posix.normalize(path).replace(/(\.tsx?|\?inline)$/, ''), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((one) => one.isTypeOnly);
}
