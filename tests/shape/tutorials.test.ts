/** docs/tutorials.md: each step of the two tutorials has a step of the guide, and a learner can get there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newProgress } from '@/journey/progress';
import { shippedJourney } from '@/journey/shipped';
import { createTexts } from '@/journey/texts/create-texts';

const { apply, branchesOf, nextStep, routeOf, stepOf, data: journey } = shippedJourney();
const { hint: hintText } = createTexts('fr');

interface Row {
  tutorial: string;
  step: string;
  guide: string[];
}

const page = readFileSync(new URL('../../docs/tutorials.md', import.meta.url), 'utf8');
const rows = readRows(page);

function readRows(text: string): Row[] {
  let tutorial = '';
  return text.split('\n').flatMap((line): Row[] => {
    tutorial = /^## (.+)$/.exec(line)?.[1] ?? tutorial;
    if (!/^\| (?!Step \||--)/.test(line)) return [];
    const [step = '', , guide = ''] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    return [{ tutorial, step, guide: [...guide.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? '') }];
  });
}

/** Steps that some answers put before a learner who does one thing after the other, from a new record on. */
const reached = new Set(
  Object.entries(journey.branches)
    .reduce<Record<string, string>[]>(
      (all, [key, { values }]) => all.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
      [{}],
    )
    .flatMap((answers) => {
      let progress = apply(newProgress(1), { type: 'start' }, 2);
      for (const [key, value] of Object.entries(answers)) {
        progress = apply(progress, { type: 'branch', key, value }, 3);
      }
      const met: string[] = [];
      // A step beside a page, such as reading a code, comes once that page was seen.
      for (const step of routeOf(branchesOf(progress.branch))) {
        const here = step.beside ? apply(progress, { type: 'seen', page: step.beside }, 4) : progress;
        const { step: next, hint } = nextStep(null, here);
        if (next === step.id && hintText(hint).do !== '') met.push(next);
        progress = apply(progress, { type: 'tick', step: step.id }, 5);
      }
      return met;
    }),
);

const of = (tutorial: string) => rows.filter((row) => row.tutorial.includes(tutorial));

describe('the table of the tutorials', () => {
  it('has every number of the first, in both branches, and every heading of the second', () => {
    const steps = of('All.in Formation').map(({ step }) => step);
    const twice = [13, 14, 15].flatMap((n) => [`${n} (on line)`, `${n} (face to face)`]);
    const photos = [19, 20, 21].flatMap((n) => [`${n} (Android)`, `${n} (iPhone)`]);
    const once = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 18, 22, 23].map(String);
    expect([...steps].sort()).toEqual(['Prérequis', ...once, ...twice, ...photos].sort());
    expect(of('2PY Formation')).toHaveLength(12);
  });

  it.each(['android', 'iphone'])('gives the photo steps words of their own: %s', (phone) => {
    const progress = apply(newProgress(1), { type: 'branch', key: 'phone', value: phone }, 2);
    const before = routeOf(branchesOf(progress.branch)).map(({ id }) => id);
    const there = before
      .slice(0, before.indexOf('photos-help'))
      .reduce((one, step) => apply(one, { type: 'tick', step }, 3), progress);
    const { step, hint } = nextStep(null, apply(there, { type: 'seen', page: 'ar24-photos' }, 4));
    expect([step, hint]).toEqual(['photos-help', `photos-${phone}`]);
  });

  it.each(rows.map((row) => [`${row.tutorial}, ${row.step}`, row] as const))('%s', (_, { guide }) => {
    expect(guide.length).toBeGreaterThan(0);
    for (const id of guide) {
      expect(stepOf(id), `the guide has no step "${id}"`).toBeDefined();
      expect([...reached], `nobody gets to "${id}"`).toContain(id);
    }
  });
});
