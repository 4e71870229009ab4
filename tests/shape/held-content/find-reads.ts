/**
 * Finds every place in a program where what a field holds, or what a person types, could be read: by the types of
 * things, not by their names. An element keeps its type wherever it goes (a variable, a parameter, a part of something
 * else), so two rules are enough: nothing that may be an element or an event is asked for a member that holds what is
 * typed, and no element is handed on as something that hides what it is (`any`, `unknown`, a shape of one's own).
 */
import { ts } from 'ts-morph';
import { ATTRIBUTE, HELD, kinds } from './kinds';

export interface Read {
  /** The code itself, on one line. */
  what: string;
  line: number;
}

/** Classes and functions of the window that are refused by their own name. */
const GLOBALS = new Set(['FormData', 'getSelection', 'XMLSerializer', 'event', 'Reflect']);
/** By these a node is asked as the browser knows it (selectors/engine/dom.ts). */
const DOM = new Set(['get', 'call']);
/** @returns the reads in one file, in order */
export function findReads(checker: ts.TypeChecker, file: ts.SourceFile): Read[] {
  const reads: Read[] = [];
  const types = kinds(checker, file);

  const refuse = (node: ts.Node) => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    reads.push({ what: node.getText(file).replace(/\s+/g, ' '), line });
  };

  /** A member by its name, when the name can be told from the code. */
  const isHeld = (name: string | undefined, owner: ts.Type): boolean =>
    name === undefined
      ? types.isCarrier(owner) || types.isAnything(owner)
      : (HELD.has(name) || ATTRIBUTE.has(name)) && types.mayCarry(owner);

  function visitPattern(pattern: ts.ObjectBindingPattern): void {
    const owner = checker.getTypeAtLocation(pattern);
    for (const element of pattern.elements) {
      if (
        element.dotDotDotToken
          ? types.mayCarry(owner)
          : isHeld(nameOf(element.propertyName ?? element.name), owner)
      )
        refuse(element);
    }
  }

  /** `({ value } = element)`, however deep. */
  function visitAssigned(target: ts.Expression, owner: ts.Type): void {
    const pattern = withoutDefault(target);
    if (ts.isArrayLiteralExpression(pattern)) {
      for (const part of pattern.elements) visitAssigned(part, checker.getAnyType());
    }
    if (!ts.isObjectLiteralExpression(pattern)) return;
    for (const property of pattern.properties) {
      if (ts.isSpreadAssignment(property)) {
        if (types.mayCarry(owner)) refuse(property);
        continue;
      }
      const name = property.name && nameOf(property.name);
      if (isHeld(name, owner)) refuse(property);
      if (!ts.isPropertyAssignment(property)) continue;
      const member = name === undefined ? undefined : checker.getNonNullableType(owner).getProperty(name);
      const type = member && checker.getTypeOfSymbolAtLocation(member, property);
      visitAssigned(property.initializer, type ?? checker.getAnyType());
    }
  }

  function nameOf(name: ts.PropertyName | ts.BindingName): string | undefined {
    if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
    if (ts.isPrivateIdentifier(name)) return name.text;
    return ts.isComputedPropertyName(name) ? keyOf(name.expression)?.[0] : undefined;
  }

  /** The names that a key can be, as its type tells; undefined when it can be any. */
  function keyOf(key: ts.Expression): string[] | undefined {
    const type = checker.getTypeAtLocation(key);
    const parts = type.isUnion() ? type.types : [type];
    const names = parts.map((part) => {
      if (part.isStringLiteral()) return part.value;
      const plain = ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike;
      return part.flags & plain ? '0' : undefined;
    });
    return names.every((name) => name !== undefined) ? (names as string[]) : undefined;
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isPropertyAccessExpression(node)) visitMember(node, node.name.text);
    else if (ts.isElementAccessExpression(node)) visitElement(node);
    else if (ts.isObjectBindingPattern(node)) visitPattern(node);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      visitAssigned(root(node.left), checker.getTypeAtLocation(node.right));
    } else if (ts.isForOfStatement(node) && ts.isExpression(node.initializer)) {
      visitAssigned(node.initializer, checker.getAnyType());
    } else if (ts.isIdentifier(node)) visitIdentifier(node);
    else if (ts.isSpreadAssignment(node) && types.isCarrier(checker.getTypeAtLocation(node.expression)))
      refuse(node);
    else if (ts.isCallExpression(node)) visitCall(node);
    if (ts.isExpression(node)) visitPlace(node);
    ts.forEachChild(node, visit);
  }

  function visitMember(node: ts.PropertyAccessExpression, name: string): void {
    if (!HELD.has(name) && !ATTRIBUTE.has(name)) return;
    const owner = checker.getTypeAtLocation(node.expression);
    if (!types.mayCarry(owner)) return;
    // A call for an attribute is looked at with its argument, in visitCall.
    const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
    if (HELD.has(name) || !called) refuse(node);
  }

  function visitElement(node: ts.ElementAccessExpression): void {
    const owner = checker.getTypeAtLocation(node.expression);
    const names = keyOf(node.argumentExpression);
    const held = names?.some((name) => HELD.has(name) || ATTRIBUTE.has(name));
    if (names ? held && types.mayCarry(owner) : types.isCarrier(owner) || types.isAnything(owner))
      refuse(node);
  }

  function visitCall(node: ts.CallExpression): void {
    const { expression } = node;
    if (ts.isIdentifier(expression) && DOM.has(expression.text)) visitDom(node);
    if (!ts.isPropertyAccessExpression(expression)) return;
    if (ATTRIBUTE.has(expression.name.text)) {
      if (!types.mayCarry(checker.getTypeAtLocation(expression.expression))) return;
      const name = node.arguments.at(-1);
      const names = name && keyOf(name);
      if (!names || names.includes('value')) refuse(node);
    }
    const owner = expression.expression.getText(file);
    if (owner === 'Object') {
      if (node.arguments.some((one) => types.isCarrier(checker.getTypeAtLocation(one)))) refuse(node);
    }
  }

  /** `get(element, 'value')` and `call(element, 'getAttribute', 'value')`, of selectors/engine/dom.ts. */
  function visitDom({ arguments: [owner, key, attribute] }: ts.CallExpression): void {
    if (!owner || !key || !types.mayCarry(checker.getTypeAtLocation(owner))) return;
    const names = keyOf(key);
    const isAttribute = names?.some((name) => ATTRIBUTE.has(name));
    const attributes = attribute && keyOf(attribute);
    if (
      !names ||
      names.some((name) => HELD.has(name)) ||
      (isAttribute && (!attributes || attributes.includes('value')))
    )
      refuse(owner.parent);
  }

  function visitIdentifier(node: ts.Identifier): void {
    if (!GLOBALS.has(node.text)) return;
    const { parent } = node;
    // The name of a member is judged with what it is a member of.
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
    if (ts.isBindingElement(parent) && parent.propertyName === node) return;
    const symbol = checker.getSymbolAtLocation(node);
    if (symbol?.declarations?.some((one) => one.getSourceFile().fileName.endsWith('.d.ts'))) refuse(node);
  }

  /** An element that is taken for something else. */
  function visitPlace(node: ts.Expression): void {
    if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) {
      const from = checker.getTypeAtLocation(root(node));
      const to = checker.getTypeFromTypeNode(node.type);
      const hidden = types.isCarrier(from) ? types.hides(to) : types.mayCarry(from) && types.isIndexed(to);
      if (hidden && !ts.isObjectLiteralExpression(root(node))) refuse(node);
      return;
    }
    if (!isValue(node) || root(outermost(node)) !== outermost(node)) return;
    const wanted = checker.getContextualType(node);
    if (!wanted || !types.hides(wanted)) return;
    if (types.isCarrier(checker.getTypeAtLocation(node))) refuse(node);
  }

  visit(file);
  return reads;
}

const withoutDefault = (target: ts.Expression): ts.Expression =>
  ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? target.left
    : target;

/** What is given in the end, below brackets and casts. */
function root(node: ts.Expression): ts.Expression {
  let one = node;
  while (
    ts.isAsExpression(one) ||
    ts.isTypeAssertionExpression(one) ||
    ts.isParenthesizedExpression(one) ||
    ts.isNonNullExpression(one) ||
    ts.isSatisfiesExpression(one)
  )
    one = one.expression;
  return one;
}

/** The cast around an expression, when there is one. */
function outermost(node: ts.Expression): ts.Expression {
  let one = node;
  while (ts.isExpression(one.parent) && root(one.parent) === root(node)) one = one.parent;
  return one;
}

/** Expressions that stand for a thing; their parts are looked at on their own. */
const isValue = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isElementAccessExpression(node) ||
  ts.isCallExpression(node) ||
  ts.isNewExpression(node) ||
  ts.isNonNullExpression(node) ||
  node.kind === ts.SyntaxKind.ThisKeyword;
