/**
 * A page while it drifts. Where the targets are is known here alone: references in a private map, nothing
 * written into the page, so that no resolver can read the truth off it.
 */
import type { Random } from './random';
import type { Split } from './vocabulary';

export type Strength = 'mild' | 'redesign' | 'hostile';

/** Controls that a person fills or ticks. */
export const FIELD_CSS =
  'input:not([type="hidden"], [type="submit"], [type="button"], [type="image"], [type="reset"]), select, textarea, [role="textbox"], [role="combobox"], [role="checkbox"]';
export const ACTION_CSS =
  'button, a[href], input[type="submit"], input[type="button"], [role="button"], [role="link"]';

export class TrackedPage {
  /** Names of the operators that were applied, in order. */
  readonly applied: string[] = [];
  private readonly truths: Map<string, Element>;

  constructor(
    readonly document: Document,
    readonly random: Random,
    readonly strength: Strength,
    readonly split: Split,
    truths: ReadonlyMap<string, Element>,
  ) {
    this.truths = new Map(truths);
  }

  /** @returns the element that now is the target; undefined when it was deleted */
  truth(id: string): Element | undefined {
    return this.truths.get(id);
  }

  get targets(): Element[] {
    return [...new Set(this.truths.values())];
  }

  get body(): HTMLElement {
    return this.document.body;
  }

  isTarget(element: Element): boolean {
    for (const truth of this.truths.values()) if (truth === element) return true;
    return false;
  }

  holdsTarget(element: Element): boolean {
    for (const truth of this.truths.values()) if (element.contains(truth)) return true;
    return false;
  }

  /** The target is no more: whatever stands there now is something else. */
  forget(id: string): void {
    this.truths.delete(id);
  }

  /** Puts one element in the place of another that means the same. */
  swap(old: Element, fresh: Element): void {
    old.replaceWith(fresh);
    this.becomes(old, fresh);
  }

  /** Puts a copy of a whole subtree in its place, as a framework does when it takes over a page. */
  swapTree(old: Element, fresh: Element): void {
    const before = [old, ...old.querySelectorAll('*')];
    const after = [fresh, ...fresh.querySelectorAll('*')];
    old.replaceWith(fresh);
    for (const [at, element] of before.entries()) this.becomes(element, after[at] as Element);
  }

  private becomes(old: Element, fresh: Element): void {
    for (const [id, truth] of this.truths) if (truth === old) this.truths.set(id, fresh);
  }

  all(css: string): Element[] {
    return [...this.document.querySelectorAll(css)];
  }

  fields(): Element[] {
    return this.all(FIELD_CSS).filter(isVisible);
  }

  actions(): Element[] {
    return this.all(ACTION_CSS).filter(isVisible);
  }

  /**
   * The row of a field: the largest ancestor that holds this control and no other one. Its label, help and
   * error stand there.
   */
  rowOf(field: Element): Element {
    let row = field;
    for (
      let up = field.parentElement;
      up && up !== this.body && !up.matches('form, main');
      up = up.parentElement
    ) {
      if (up.querySelectorAll(`${FIELD_CSS}, ${ACTION_CSS}`).length > 1 || this.holdsOther(up, field)) break;
      row = up;
    }
    return row;
  }

  private holdsOther(element: Element, own: Element): boolean {
    return this.targets.some((one) => one !== own && !own.contains(one) && element.contains(one));
  }

  make(tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
    const element = this.document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  get french(): boolean {
    return (this.document.documentElement.lang || '').toLowerCase().startsWith('fr');
  }
}

/** @returns true when a person sees it: drawn, with a box */
export function isVisible(element: Element): boolean {
  if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0;
}

/** @returns the labels of a field, native and by reference */
export function labelsOf(field: Element): Element[] {
  const native = [...((field as Partial<HTMLInputElement>).labels ?? [])];
  const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const root = field.getRootNode() as Document | ShadowRoot;
  return [...native, ...ids.map((id) => root.getElementById(id)).filter((one) => one !== null)];
}

/** The words of a label, without the list of a select or the text of a box that it holds. */
function plainText(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll('select, textarea, script, style')) one.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** @returns the first words that name a field: label, aria-label, placeholder */
export function labelText(field: Element): string {
  for (const label of labelsOf(field)) {
    const text = plainText(label);
    if (text) return text;
  }
  return (field.getAttribute('aria-label') ?? field.getAttribute('placeholder') ?? '').trim();
}
