/** What comes before an action stands before it: in the title, not in the small text under it. */
import { expect, it } from 'vitest';
import { shippedJourney } from '@/journey/shipped';
import fr from './fr/guide.json';

const hints = Object.entries(fr.hints as Record<string, { do: string; why: string; after?: string }>);
const { data: journey } = shippedJourney();

/** « Lisez-les avant », « d’abord »: not « avant le 3 » or « avant de partir ». */
const LATE = /(?<!\p{L})(?:avant(?=[.,: ](?!de |d’|le |la |les ))|d’abord|au préalable|auparavant)/iu;
/** Who clicks, ticks or presses has no way back; then it is too late to read, fill in or get something. */
const ACTS = /(?<!\p{L})(?:cliquez|cochez)(?!\p{L})/iu;
const PREPARES =
  /(?<!\p{L})(?:relisez|lisez|remplissez|vérifiez|regardez|complétez|prenez(?! votre temps)|mettez)(?!\p{L})/iu;

const ours = (text: string) => text.replace(/«[^»]*»/g, ' ');
const isLate = (hint: { do: string; why: string }) =>
  LATE.test(ours(hint.why)) || (ACTS.test(ours(hint.do)) && PREPARES.test(ours(hint.why)));

it.each([
  ['Cochez la case.', 'Remplissez avant ce que la page demande.', true],
  ['Cliquez sur « Continuer ».', 'Relisez bien votre adresse.', true],
  ['Cliquez sur « Continuer ».', 'Le bouton « Prenez rendez-vous » est autre chose.', false],
  ['Relisez votre adresse, puis cliquez sur « Continuer ».', 'Une faute, et le code ne vient pas.', false],
  ['Attendez.', 'Venez avant le soir.', false],
])('%s %s: is late: %s', (what, why, late) => {
  expect(isLate({ do: what, why })).toBe(late);
});

it('no hint asks in its small text for what comes before its title', () => {
  expect(hints.length).toBeGreaterThan(100);
  const late = hints
    .filter(([, hint]) => isLate(hint))
    .map(([key, hint]) => `${key}: ${hint.do} ${hint.why}`);
  expect(
    late,
    `\n${late.join('\n')}\n
  Put the condition first: « Relisez votre adresse, puis cliquez sur … ».\n`,
  ).toEqual([]);
});

/** What the learner cannot read again, or what has nothing to check. */
const NOTHING_TO_CHECK = new Set(['create-password-continue']); // the page shows dots

it('the last card before typed answers are sent says what to check', () => {
  const sends = journey.steps.flatMap(({ hints: all }) =>
    all.filter(
      ({ until, target, page }, index) =>
        target &&
        until === 'never' &&
        all.slice(0, index).some((one) => one.page === page && /^(filled|valid)$/.test(one.until ?? '')),
    ),
  );
  expect(sends.length).toBeGreaterThan(12);
  const words = new Map(hints);
  const silent = sends
    .map(({ text }) => text)
    .filter(
      (text) =>
        !NOTHING_TO_CHECK.has(text) && !/^(Relisez|Regardez|Finissez) /.test(words.get(text)?.do ?? ''),
    );
  expect(silent, 'Begin with what to check: « Relisez votre adresse, puis … ».').toEqual([]);
});
