/** The page before it drifts: without what would run, load or tell the truth, and what a person sees of it. */
import { FIELD_CSS, isVisible, labelText } from '../drift/tracked-page';
import { TRUTH } from '../frameworks/screen';

/** Takes out what would run, load or give the truth away. */
export function sanitise(page: Document): void {
  for (const one of page.querySelectorAll('script, link, base, noscript, meta[http-equiv]')) one.remove();
  for (const frame of page.querySelectorAll('iframe, frame, object, embed')) {
    for (const name of ['src', 'srcdoc', 'data']) frame.removeAttribute(name);
  }
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (/^(data-manual|data-ddg|autofill-|on)/.test(name)) element.removeAttribute(name);
    }
  }
}

/** Where the targets are on a page that others have built: its marks tell, and are taken out. */
export function readRedrawn(html: string): { page: Document; indexes: Map<string, number> } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const marks = [...page.querySelectorAll(`[${TRUTH}]`)].map(
    (element) => [element.getAttribute(TRUTH) as string, element] as const,
  );
  sanitise(page);
  const order = [...page.querySelectorAll('*')];
  return { page, indexes: new Map(marks.map(([id, element]) => [id, order.indexOf(element)])) };
}

/** A tick that is drawn otherwise is seen by its label. What a page hides from screen readers is no field for people. */
export function isVisibleTarget(element: Element): boolean {
  if (element.closest('[aria-hidden="true"]')) return false;
  return (
    isVisible(element) ||
    (element.matches('[type="checkbox"], [type="radio"]') &&
      [...((element as HTMLInputElement).labels ?? [])].some(isVisible))
  );
}

/** Elements that no word and no type tells apart from this one: when it goes, they may rightly be taken for it. */
export function twinsOf(element: Element): Element[] {
  const of = (one: Element, name: string) => one.getAttribute(name) ?? '';
  const text = (one: Element) => (one.matches(FIELD_CSS) ? labelText(one) : (one.textContent ?? '').trim());
  const letters = (one: Element) =>
    text(one)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return [...document.querySelectorAll(element.localName)].filter((other) => {
    if (other === element || of(other, 'type') !== of(element, 'type') || !isVisibleTarget(other))
      return false;
    // A name for machines is nothing that a person reads.
    const same = (name: string) => of(other, name) === of(element, name);
    if (letters(element) !== '' && letters(other) === letters(element) && same('placeholder')) return true;
    const marked = same('name') && same('placeholder');
    const known = of(element, 'name') !== '' && of(element, 'placeholder') !== '';
    // The boxes for the digits of one code: when the first goes, the second is the first.
    if ([element, other].every((one) => of(one, 'maxlength') === '1')) return true;
    return marked && (known || letters(other) === letters(element));
  });
}

/** The words of the last heading before an element. */
export function headingOver(element: Element): string {
  const before = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, legend')].filter(
    (one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING && isVisible(one),
  );
  return (before[before.length - 1]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
