/** Which types are elements or events, and which could be one that does not show it. */
import { ts } from 'ts-morph';

/** Members that hold what is typed, chosen, pasted, dropped or marked; of elements, events, the window. */
export const HELD = new Set([
  ...[
    'value',
    'valueAsNumber',
    'valueAsDate',
    'defaultValue',
    'selectedOptions',
    'selectedIndex',
    'selected',
    'files',
  ],
  ...['selectionStart', 'selectionEnd', 'setRangeText', 'textLength', 'validationMessage'],
  ...['key', 'code', 'keyCode', 'charCode', 'which', 'data', 'inputType', 'getTargetRanges'],
  ...['clipboard', 'clipboardData', 'dataTransfer', 'formData', 'getSelection', 'getComposedRanges'],
  ...['__lookupGetter__', '__lookupSetter__', 'FormData', 'XMLSerializer', 'Reflect', 'cloneContents'],
]);
/** Ways to an attribute: that of a field's first value is refused, and so is any whose name is made up. */
export const ATTRIBUTE = new Set([
  'getAttribute',
  'getAttributeNS',
  'getAttributeNode',
  'getAttributeNodeNS',
  'attributes',
]);
/** What is read from: what comes below one of these is one of them. */
const CARRIERS = [
  'EventTarget',
  'Event',
  'Window',
  'Navigator',
  'Clipboard',
  'DataTransfer',
  'FormData',
  'Selection',
];
const MORE_CARRIERS = ['RadioNodeList', 'ValidityState'];
/** Of an element or event that was made to look like something else, the type is one of these or less. */
const DISGUISED = [
  ...['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement', 'HTMLButtonElement', 'HTMLElement'],
  ...['KeyboardEvent', 'InputEvent', 'ClipboardEvent', 'DragEvent', 'Window', 'Navigator', 'Attr', 'Text'],
];

/** What can be told of a type. */
export interface Kinds {
  /** Surely an element, event or the like. */
  isCarrier(type: ts.Type): boolean;
  /** Nothing is known of it. */
  isAnything(type: ts.Type): boolean;
  /** It is one, or could be one. */
  mayCarry(type: ts.Type): boolean;
  /** Any name can be asked for. */
  isIndexed(type: ts.Type): boolean;
  /** A carrier could be handed over as this, and be asked for what it holds by somebody who does not see what it is. */
  hides(type: ts.Type): boolean;
}

/** @returns judgements about types, as they are known in a file */
export function kinds(checker: ts.TypeChecker, at: ts.SourceFile): Kinds {
  const named = (name: string): ts.Type[] => {
    const symbol = checker.resolveName(name, at, ts.SymbolFlags.Interface, false);
    return symbol ? [checker.getDeclaredTypeOfSymbol(symbol)] : [];
  };
  const carriers = [...CARRIERS, ...MORE_CARRIERS].flatMap(named);
  const disguised = DISGUISED.flatMap(named);
  const never = checker.getNeverType();
  const seen = new Map<
    ts.Type,
    { carrier: boolean; anything: boolean; disguise: boolean; indexed: boolean; asks: boolean }
  >();

  const partsOf = (type: ts.Type): ts.Type[] => {
    const base = checker.getBaseConstraintOfType(type) ?? type;
    const solid = base.flags & ts.TypeFlags.Instantiable ? base : checker.getNonNullableType(base);
    const parts = solid.isUnion() ? solid.types : [solid];
    return parts.filter((part) => !checker.isTypeAssignableTo(part, never));
  };
  const isOpen = (type: ts.Type) =>
    // A parameter for types that is left in the end has no bounds.
    (type.flags &
      (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Instantiable)) !==
      0 ||
    ((type.flags & ts.TypeFlags.Object) !== 0 &&
      type.getProperties().length === 0 &&
      type.getCallSignatures().length === 0 &&
      type.getConstructSignatures().length === 0 &&
      checker.getIndexInfosOfType(type).length === 0);

  function look(type: ts.Type) {
    let one = seen.get(type);
    if (one) return one;
    const parts = partsOf(type);
    const anything = parts.some(isOpen);
    const objects = parts.filter((part) => part.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));
    const carrier = objects.some(
      (part) => !isOpen(part) && carriers.some((to) => checker.isTypeAssignableTo(part, to)),
    );
    const disguise =
      !carrier && objects.some((part) => disguised.some((from) => checker.isTypeAssignableTo(from, part)));
    const indexed = parts.some((part) => checker.getIndexInfoOfType(part, ts.IndexKind.String) !== undefined);
    const asks = parts.some((part) =>
      part.getProperties().some(({ name }) => HELD.has(name) || ATTRIBUTE.has(name)),
    );
    one = { carrier, anything, disguise, indexed, asks };
    seen.set(type, one);
    return one;
  }
  return {
    isCarrier: (type) => look(type).carrier,
    isAnything: (type) => look(type).anything,
    isIndexed: (type) => look(type).indexed,
    mayCarry: (type) =>
      look(type).carrier || look(type).anything || look(type).disguise || look(type).indexed,
    hides: (type) => {
      const { carrier, anything, disguise, indexed, asks } = look(type);
      return !carrier && (anything || indexed || (disguise && asks));
    },
  };
}
