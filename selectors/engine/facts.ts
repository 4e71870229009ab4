/**
 * The one place where the page becomes booleans. What a field holds is compared with "nothing" here
 * and goes no further.
 */
import type { TargetFacts } from '../types';
import { call, closest, FIELDS, get, isVisible } from './shared-runtime';

const BOX = 'input[maxlength="1"]';
const CHOICES = '[type="checkbox"], [type="radio"], [role="checkbox"], [role="radio"], [role="switch"]';

/** @returns the booleans of an element; never a value */
export function factsOf(element: Element): TargetFacts {
  const root = call(element, 'getRootNode') as Document | ShadowRoot;
  const field = element as HTMLInputElement;
  return {
    visible: isVisible(element),
    enabled:
      !call(element, 'matches', ':disabled') && call(element, 'getAttribute', 'aria-disabled') !== 'true',
    filled: boxesOf(element).every(isFilled),
    valid: (get(field, 'validity') as ValidityState | undefined)?.valid ?? true,
    checked:
      get(field, 'checked') === true ||
      call(element, 'getAttribute', 'aria-checked') === 'true' ||
      holdsChecked(element),
    expanded: call(element, 'getAttribute', 'aria-expanded') === 'true',
    active: get(root, 'activeElement') !== null && call(element, 'contains', get(root, 'activeElement')),
  };
}

function isFilled(element: Element): boolean {
  if (element instanceof HTMLSelectElement)
    return element.selectedIndex > 0 || element.matches('[multiple]:has(:checked)');
  if (element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type))
    return element.checked;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return element.value !== '';
  return isFormFilled(element);
}

/** @returns the boxes for one letter each that are one field together; else the element */
function boxesOf(element: Element): Element[] {
  if (!call(element, 'matches', BOX)) return [element];
  const root = closest(element, 'form') ?? (call(element, 'getRootNode') as Document | ShadowRoot);
  return Array.from(call(root, 'querySelectorAll', BOX)).filter(isVisible);
}

/** A form or a group is filled when its required fields are; when none says so, when all are; of choices, when one is made. */
function isFormFilled(element: Element): boolean {
  const fields = Array.from(call(element, 'querySelectorAll', FIELDS)).filter(
    (field) => !call(field, 'matches', CHOICES) && isVisible(field),
  );
  const required = fields.filter((field) => call(field, 'matches', ':required, [aria-required="true"]'));
  const asked = required.length > 0 ? required : fields;
  return asked.length > 0 ? asked.every(isFilled) : holdsChecked(element);
}

/** Of choices that shut each other out, one is made: another one than this is an answer, too. */
function holdsChecked(element: Element): boolean {
  const isOne = call(element, 'matches', '[type="radio"], label:has([type="radio"])');
  return (
    call(
      (isOne && closest(element, 'fieldset, form')) || element,
      'querySelector',
      ':checked:is([type="checkbox"], [type="radio"]), [aria-checked="true"]',
    ) !== null
  );
}
