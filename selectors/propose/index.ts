/**
 * Proposes how to recognise an element that a person has pointed at: a target in the map's own schema, which the
 * map's linter accepts. The DOM goes in, data comes out; nothing is written into the page, no field's content is
 * read. The repair tool uses it, and the bench measures this very code.
 */
import { roleOf } from '../engine/candidates';
import { ACTIONS, FIELDS, Reader } from '../engine/shared-runtime';
import { lintTarget } from '../lint/lint-map';
import type { Signal, Target } from '../schema';
import { containerOf, marksOf, picturesOf, purposeOf } from './marks';
import { headingOf, isAlone, isWords, namesOf, othersOf, ownHeadingOf, partOf } from './words';

export { type Evidence, proposeScreen, wantedOf } from './screen';

const MOST_TEXTS = 3;
const FIRST_WORDS = 5;

/**
 * @param element what lies under the pointer
 * @returns the field or action that it belongs to (a label's field, the button around a word), else the element
 */
export function controlOf(element: Element): Element {
  const control = element.closest(`${FIELDS}, ${ACTIONS}`);
  if (control) return control;
  return (element.closest('label') as HTMLLabelElement | null)?.control ?? element;
}

/**
 * @param element the field, action or block that a person has pointed at (see `controlOf`)
 * @param id the target's id
 * @param reader leaves out the regions that the site's map calls private
 * @returns null when the page gives too little to recognise it by
 */
export function propose(element: Element, id: string, reader = new Reader()): Target | null {
  const kind = element.matches(FIELDS) ? 'field' : element.matches(ACTIONS) ? 'action' : 'region';
  const target: Target =
    kind === 'field'
      ? field(element, id, reader)
      : kind === 'action'
        ? action(element, id, reader)
        : region(element, id, reader);
  return target.signals.length < 2 || lintTarget(target).length > 0 ? null : target;
}

const texts = (
  kind: 'label' | 'name' | 'placeholder' | 'heading' | 'text',
  words: readonly string[],
): Signal[] => (words.length > 0 ? [{ kind, text: words.slice(0, MOST_TEXTS) }] : []);

function field(element: Element, id: string, reader: Reader): Target {
  const labels = namesOf(element, 'field', reader);
  const placeholders = [reader.placeholderOf(element)].filter(isWords);
  const role = roleOf(element);
  const types = element instanceof HTMLInputElement ? typesLike(element.type) : null;
  return {
    id,
    kind: 'field',
    ...(role === '' ? {} : { roles: [role] }),
    ...(types ? { types } : {}),
    ...avoiding(othersOf(element, 'field', [...labels, ...placeholders], reader)),
    ...(isAlone(element, reader) ? { alone: true } : {}),
    signals: [
      // Without a label, the placeholder is what people read, and may become the label tomorrow.
      ...texts('label', labels.length > 0 ? labels : placeholders),
      ...texts('placeholder', placeholders),
      ...purposeOf(element),
      ...marksOf(element),
      ...around(element, reader),
    ],
  };
}

function action(element: Element, id: string, reader: Reader): Target {
  const names = namesOf(element, 'action', reader);
  return {
    id,
    kind: 'action',
    roles: ['button', 'link'],
    ...avoiding(othersOf(element, 'action', names, reader)),
    ...(isAlone(element, reader) ? { alone: true } : {}),
    signals: [
      ...texts('name', names),
      ...picturesOf(element),
      ...marksOf(element),
      ...around(element, reader),
    ],
  };
}

/** A block is known by its heading and by the words that it begins with. */
function region(element: Element, id: string, reader: Reader): Target {
  const heading = ownHeadingOf(element, reader);
  return {
    id,
    kind: 'region',
    signals: [
      ...texts('heading', heading ? [heading] : []),
      ...texts('text', [reader.textOf(element)].filter((text) => text !== '').map(beginning)),
      ...picturesOf(element),
      ...marksOf(element),
    ],
  };
}

/** A short text stands for itself; of a long one, the first words do. */
function beginning(text: string): string {
  return isWords(text) ? text : `${text.split(' ').slice(0, FIRST_WORDS).join(' ')} {suite}`;
}

function around(element: Element, reader: Reader): Signal[] {
  const container = containerOf(element);
  const headings = [headingOf(element, reader), partOf(element, reader)];
  return [
    ...texts(
      'heading',
      headings.filter((one) => one !== null),
    ),
    ...(container ? [{ kind: 'container' as const, css: container }] : []),
  ];
}

const avoiding = (avoid: string[]) => (avoid.length > 0 ? { avoid } : {});

/** The types that a redesign may give the same field; its own first. */
function typesLike(type: string): string[] {
  if (['password', 'checkbox', 'radio', 'file'].includes(type)) return [type];
  return [...new Set([type, 'text', 'email', 'tel', 'number', 'search'])];
}
