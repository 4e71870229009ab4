/** The page under the picker: what lies at a point, where a key leads, what an element is called. */
import { isOwnHost, type PickablePage } from '@/components/picker';
import type { SiteMap } from '@/selectors';
import { ACTIONS, controlOf, FIELDS, isVisible, Mask, Reader, roleOf } from '@/selectors/tools';

/** A block whose words are longer than this is not named by them. */
const MAX_NAME_LENGTH = 80;

/**
 * @param blocks the target is a block of the page, not a control
 * @param kinds words for roles, by role; `other` for the rest
 */
export function createPickablePage(
  document: Document,
  map: SiteMap,
  blocks: boolean,
  kinds: Readonly<Record<string, string>>,
): PickablePage {
  const reader = new Reader(map.private);
  const mask = new Mask(map);
  const controls = () =>
    [...document.querySelectorAll(blocks ? 'main *, form *, dialog *' : `${FIELDS}, ${ACTIONS}`)].filter(
      isVisible,
    );
  const meant = (element: Element) => (blocks ? element : controlOf(element));
  return {
    at(x, y) {
      const under = document.elementsFromPoint(x, y).find((one) => !isOwnHost(one)) ?? null;
      return under && !under.matches('html, body') ? meant(under) : null;
    },
    from(element, direction) {
      const all = controls();
      if (!element) return all[0] ?? null;
      if (direction === 'up') {
        const parent = element.parentElement;
        return parent && !parent.matches('html, body') ? parent : element;
      }
      if (direction === 'down') return [...element.children].find(isVisible) ?? element;
      const after = (one: Element) =>
        Boolean(element.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
      const others = all.filter((one) => one !== element);
      const found = direction === 'next' ? others.find(after) : others.filter((one) => !after(one)).at(-1);
      return found ?? element;
    },
    name(element) {
      const role = roleOf(element);
      const kind = (Object.hasOwn(kinds, role) ? kinds[role] : kinds.other) ?? role;
      const words = element.matches(FIELDS)
        ? [...reader.labelsOf(element), reader.placeholderOf(element)]
        : reader.namesOf(element);
      const name = words.find((one) => one !== '' && one.length <= MAX_NAME_LENGTH);
      return name === undefined ? kind : `${kind} « ${mask.text(name)} »`;
    },
  };
}
