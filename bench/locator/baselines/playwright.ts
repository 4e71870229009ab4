/** Playwright's getByRole and getByLabel, exact and strict: two matches are an error there, not an answer. */
import { byRole, deep, nameOf, roleOf } from './accessible-names';
import { type Answer, type Baseline, once, type SharedPage } from './baseline';

const strict = (found: Element[]): Answer =>
  found.length === 1 ? (found[0] as Element) : found.length === 0 ? 'missing' : 'unsure';

export const getByRole: Baseline<{ role: string; name: string }> = {
  id: 'getByRole',
  given: 'the original page; role and accessible name, `exact: true`, strict',
  record(target, page) {
    const [role, name] = [roleOf(target), nameOf(target, page)];
    return role === '' ? null : { role, name };
  },
  find: ({ role, name }, page) =>
    strict(byRole(role, page).filter((one) => name === '' || nameOf(one, page) === name)),
};

const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Every way by which Playwright reads an element's labels. */
function labelsOf(element: Element): string[] {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const referenced = ids
    .map((id) => root.getElementById?.(id))
    .filter((one) => one !== null && one !== undefined);
  if (referenced.length > 0) return referenced.map((one) => squeeze(one.textContent));
  const spoken = squeeze(element.getAttribute('aria-label'));
  if (spoken !== '') return [spoken];
  return [...((element as Partial<HTMLInputElement>).labels ?? [])].map((label) =>
    squeeze(label.textContent),
  );
}

export const getByLabel: Baseline<string> = {
  id: 'getByLabel',
  given: 'the original page; the text of the label or `aria-label`, `exact: true`, strict',
  record: (target) => labelsOf(target).find((one) => one !== '') ?? null,
  find(text, page: SharedPage) {
    const labelled = once(page, 'labelled', () =>
      deep(page)
        .map((element) => ({ element, labels: labelsOf(element) }))
        .filter(({ labels }) => labels.length > 0),
    );
    return strict(labelled.filter(({ labels }) => labels.includes(text)).map(({ element }) => element));
  },
};
