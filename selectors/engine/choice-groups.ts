/** Choices of which one is made, taken together: what a list is on another page. */
import type { Target } from '../schema';
import type { Scan } from './dom-index';
import { call, closest, FIELDS, get, type PageText } from './shared-runtime';

const CHOICE = 'input[type="radio"], [role="radio"]';
const GROUP = 'fieldset, [role="radiogroup"]';
/** Two are a question with yes and no; three are a list. */
const FEWEST = 3;

/** @returns the parts of the page that hold three choices or more, and no other field */
export function choiceGroups(text: PageText, scan: Scan): Element[] {
  const groups = new Set<Element>();
  for (const one of scan.all(CHOICE)) {
    const group = text.sees(one) ? (closest(one, GROUP) ?? commonPart(one)) : null;
    if (group) groups.add(group);
  }
  return Array.from(groups).filter(
    (group) =>
      text.sees(group) &&
      call(group, 'querySelectorAll', CHOICE).length >= FEWEST &&
      Array.from(call(group, 'querySelectorAll', FIELDS)).every((one) => call(one, 'matches', CHOICE)),
  );
}

/** @returns true for a target that may be a list here and a row of choices there */
export const mayBeGroup = ({ kind, types, roles }: Target) => kind === 'field' && !types && !roles;

/** The smallest part that holds it with the others, where nothing says what belongs together. */
function commonPart(choice: Element): Element | null {
  let part = get(choice, 'parentElement');
  while (part && call(part, 'querySelectorAll', CHOICE).length < FEWEST) part = get(part, 'parentElement');
  return part && !call(part, 'matches', 'form, main, body') ? part : null;
}

/** @returns what a group is called by its own words, without those of its choices */
export function groupName(group: Element): string {
  const legend = call(group, 'querySelector', 'legend');
  return `${call(group, 'getAttribute', 'aria-label') ?? ''} ${(legend && get(legend, 'textContent')) ?? ''}`;
}
