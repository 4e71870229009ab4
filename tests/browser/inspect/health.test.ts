/** What an adviser is told of a target that the page's other targets speak against. */
import { expect, test } from 'vitest';
import { healthOf } from '@/extension/repairs/page-tools/health';
import type { SiteMap, Target } from '@/selectors';
import { EMAIL, NEXT, PLACE, put } from '../selectors/page';

const field = (id: string): Target => ({
  ...EMAIL,
  id,
  signals: EMAIL.signals.filter((one) => one.kind === 'label'),
});

function troubles(html: string, targets: Target[]): Record<string, unknown> {
  put(html);
  const source = { mark: 'reconstructed', confidence: 'unknown', date: '', by: 'a test' } as const;
  const page = { id: 'login', source, any: [{ css: 'main' }], targets };
  const map: SiteMap = { version: 1, site: 'one', hosts: [PLACE.host], revised: '2026-11-25', pages: [page] };
  const place = { ...PLACE, search: '' } as unknown as Location;
  return Object.fromEntries(healthOf(map, document, place).targets.map(({ id, trouble }) => [id, trouble]));
}

test('one that stands in a box of its own is told from one that another target has', () => {
  const box =
    '<section><h3>Un mot doux</h3><label>Adresse e-mail <input type="email"></label><button>OK</button></section>';
  expect(troubles(`<main><form><button>Suivant</button></form></main>${box}`, [EMAIL, NEXT])).toEqual({
    email: 'apart',
    next: null,
  });
  const one = '<main><form><label>Adresse e-mail <input type="email"></label></form></main>';
  expect(troubles(one, [field('a'), field('b')])).toEqual({ a: 'shared', b: 'shared' });
});
