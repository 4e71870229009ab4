import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checked } from '@/journey/checked';
import { hasFigure, monthsSince, yearWhenOld } from '@/journey/freshness';
import contacts from '@/journey/off-page/contacts.json';
import words from '@/journey/texts/fr/off-page.json';

const at = (day: string) => new Date(`${day}T12:00`).getTime();

describe('a fact', () => {
  it('is as old as the months that have gone by', () => {
    expect(monthsSince('2024-08', at('2026-11-29'))).toBe(27);
    expect(monthsSince('2026-11', at('2026-11-01'))).toBe(0);
    expect(monthsSince('2025-12', at('2026-01-31'))).toBe(1);
  });

  it('has its year said after 18 months, and not before', () => {
    expect(yearWhenOld('2025-05', at('2026-11-30'))).toBeNull();
    expect(yearWhenOld('2025-04', at('2026-11-01'))).toBe('2025');
  });

  it.each([
    ['Le lien marche 15 jours.', true],
    ['Je lis « Y420001 » sur la page.', false],
    ['Le mail d’AR24 ne vient pas.', false],
    ['Prenez votre temps.', false],
  ])('%s: a figure, %s', (text, figure) => expect(hasFigure(text)).toBe(figure));

  it.each(['2026', '2026-13', '2026-8', '26-08', 'août 2026'])('is not of the month « %s »', (month) =>
    expect(v.safeParse(checked, month).success).toBe(false),
  );

  it('has its year in words where a number to call is old', () => {
    const old = contacts.filter((one) => one.phone && yearWhenOld(one.checked, at('2026-11-29')));
    expect(old.map(({ id }) => id)).toEqual(['la-poste', 'ar24', 'info-escroqueries']);
    for (const { id, checked } of old)
      expect(words.contacts[id as keyof typeof words.contacts].basis, id).toContain(checked.slice(0, 4));
  });
});
