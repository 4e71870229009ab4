/** Help on a card: where a thing is, and what to do when stuck. */
import { describe, expect, test } from 'vitest';
import type { Where } from '@/components/overlay';
import { allMaps } from '@/extension/injection/site-maps';
import { DEFAULTS } from '@/extension/storage/settings';
import { guide, START, troubleshooting } from '@/extension/test-helpers';
import { type Next, newProgress } from '@/journey';
import { namesOf, type SiteMap } from '@/selectors';
import { stuckCard } from './stuck-card';
import { whereHelp } from './where-help';

const { texts, journey } = guide;
const { ui } = texts;
const map = allMaps().find(({ site }) => site === 'identite-numerique') as SiteMap;
const number = map.pages.flatMap(({ targets }) => targets).find(({ id }) => id === 'in-mobile-number');
const BESIDE: NonNullable<Where['near']> = { side: 'below', target: 'in-mobile-number', name: 0 };
const seen = (more: Partial<Where> = {}): Where => ({ row: 'bottom', column: 'right', near: null, ...more });
const AT = { page: 'in-mobile', target: 'in-mobile-next' };
const help = (where: Where | null, at: { page: string | null; target: string } = AT) =>
  whereHelp(texts, map, { ...at, seen: where });

describe('where it is', () => {
  test('in words, beside what the map calls its neighbour', () => {
    const label = number ? namesOf(number)[0] : '';
    expect(label).not.toBe('');
    expect(help(seen())?.words).toBe(ui('where-alone', { place: ui('where-bottom-right') }));
    for (const side of ['above', 'below', 'beside'] as const)
      expect(help(seen({ near: { ...BESIDE, side } }))?.words).toBe(
        ui(`where-${side}`, { place: ui('where-bottom-right'), label: String(label).replace(/'/g, '’') }),
      );
  });

  test('all parts of the window have words of their own', () => {
    const all = (['top', 'middle', 'bottom'] as const).flatMap((row) =>
      (['left', 'middle', 'right'] as const).map((column) => help(seen({ row, column }))?.words),
    );
    expect(new Set(all).size).toBe(9);
  });

  test('a neighbour that the map does not name is not spoken of', () => {
    const plain = help(seen())?.words;
    expect(help(seen({ near: { ...BESIDE, target: 'of-no-map' } }))?.words).toBe(plain);
    expect(help(seen({ near: { ...BESIDE, name: 99 } }))?.words).toBe(plain);
  });

  test('what stands open in a name is left out', () => {
    const open = { ...map, pages: map.pages.map((page) => ({ ...page, targets: page.targets.map(opened) })) };
    function opened(target: (typeof map.pages)[0]['targets'][0]) {
      return { ...target, signals: [{ kind: 'name' as const, text: ["Aller sur {service} d'ici"] }] };
    }
    const near = { ...BESIDE, side: 'beside' as const };
    expect(whereHelp(texts, open, { ...AT, seen: seen({ near }) })?.words).toContain('Aller sur…d’ici');
  });

  test('a drawing of the screen comes along, the thing ringed once', () => {
    const { picture } = help(seen()) ?? {};
    expect(picture?.shapes.filter(({ at }) => at.class === 'ringed')).toHaveLength(1);
    for (const { at, words } of picture?.shapes ?? [])
      expect(Object.keys(at)).toEqual(['class', 'x', 'y', ...(words ? [] : ['width', 'height', 'rx'])]);
  });

  test('of what is not on the page, the drawing alone; of what is not drawn either, nothing', () => {
    expect(help(null)).toMatchObject({ words: '', picture: { width: expect.any(Number) } });
    expect(help(null, { page: null, target: 'in-mobile-next' })).toBeNull();
    expect(help(null, { page: 'in-mobile', target: 'of-no-map' })).toBeNull();
    expect(help(seen(), { page: null, target: 'of-no-map' })).toMatchObject({ picture: null });
  });
});

describe('stuck', () => {
  const progress = newProgress(START);
  const next = { ...journey.nextStep(null, progress), step: 'create-code', stage: 'account' } as Next;
  const state = { next, words: null, progress, place: 'known' as const, settings: DEFAULTS };
  const card = (symptom: string | null, more: Partial<typeof state> = {}) =>
    stuckCard(guide, troubleshooting, { ...state, ...more }, symptom, START);
  const ids = (...all: Parameters<typeof card>) => card(...all)?.actions.map(({ action }) => action);

  test('sentences of the step first, what the guide itself may do wrong, and the way back', () => {
    expect(ids(null)).toEqual([
      'symptom:code-refused',
      'symptom:code-dash',
      'symptom:mail-code-missing',
      expect.stringMatching(/^symptom:/),
      'symptom:screen-differs',
      'back',
    ]);
    expect(ids(null, { place: 'other' as never })).toContain('symptom:guide-silent');
  });

  test('what the step’s own hint says about trouble stands above them', () => {
    const words = { do: 'Tapez le code.', stuck: 'Le code reste bon un moment.' };
    expect(card(null, { words: words as never })?.why).toBe('Le code reste bon un moment.');
    expect(card(null)).not.toHaveProperty('why');
  });

  test('one of them has its answer, a way on and a way back', () => {
    const { do: what, why, then } = troubleshooting.remedyOf('code-refused');
    expect(card('code-refused')).toMatchObject({ title: what, asked: true, anchored: false });
    expect(card('code-refused')?.why).toContain(`${why} ${then}`);
    expect(ids('code-refused')).toEqual(['back', 'stuck']);
    expect(card('code-refused')).not.toHaveProperty('look');
  });

  test('every answer fits on a card, names whom to call, and says where the rest is', () => {
    const all = troubleshooting.groups().flatMap(({ id }) => troubleshooting.symptomsOf(id));
    for (const { id } of all) {
      const { contact, actions, read, soft } = troubleshooting.remedyOf(id);
      const it = card(id);
      expect(it?.title, id).not.toBe('');
      expect(it?.question?.includes(contact?.phone ?? '') ?? false, id).toBe(Boolean(contact?.phone));
      expect(Boolean(it?.look), id).toBe(actions.length > 0 || read !== null);
      expect(it?.why?.includes(ui('stuckSoft')), id).toBe(soft);
    }
  });

  test('an old figure is said with its year', () => {
    const later = Date.UTC(2040, 0, 1);
    const all = troubleshooting.groups().flatMap(({ id }) => troubleshooting.symptomsOf(id));
    const old = all.filter(({ id }) =>
      /\(?Lu en \d{4}/.test(stuckCard(guide, troubleshooting, state, id, later)?.why ?? ''),
    );
    expect(old.length).toBeGreaterThan(3);
  });

  test('nobody is stuck where no journey runs, or with what nobody has described', () => {
    expect(card(null, { next: null as never })).toBeNull();
    expect(card('of-no-list')).toBeNull();
  });
});
