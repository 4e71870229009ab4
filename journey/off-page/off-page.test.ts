import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { branchesFor } from '@/journey/lookups';
import cards from '@/journey/off-page/cards.json';
import contacts from '@/journey/off-page/contacts.json';
import { CardsSchema, ContactsSchema, OffPageTextsSchema } from '@/journey/off-page/schema';
import { shippedOffPage } from '@/journey/off-page/shipped';
import { shippedJourney } from '@/journey/shipped';
import words from '@/journey/texts/fr/off-page.json';
import { HOSTS_OF_ACTIONS } from '../troubleshooting/hosts-fixture';

const { branchesOf, isAnswer, data: journey } = shippedJourney();
const { waits } = journey;
const { contactOf, offPageCard, storeWords } = shippedOffPage('fr');

const DEFAULTS = branchesOf({});
const offPage = journey.steps.filter((step) => step.kind === 'off-page');
const locks = waits.filter((wait) => !wait.auto).map((wait) => wait.id);

describe('every step away from the page', () => {
  it.each(offPage.map((step) => [step.id, step] as const))('%s has a card', (id, step) => {
    const card = offPageCard(id, branchesFor(step.branch, DEFAULTS));
    expect(card).not.toBeNull();
    for (const part of ['what', 'from', 'looks', 'where', 'worry', 'then'] as const) {
      expect(card?.[part].length, part).toBeGreaterThan(1);
    }
  });

  it('has one for every answer that the learner may give', () => {
    for (const step of offPage) {
      for (const place of ['office', 'home']) {
        for (const phone of ['unknown', 'android', 'iphone']) {
          const branches = { ...branchesFor(step.branch, DEFAULTS), place, phone };
          expect(offPageCard(step.id, branches), `${step.id} ${place} ${phone}`).not.toBeNull();
        }
      }
    }
  });

  it('is the only kind of step that has one, beside a video that is closed', () => {
    const known = new Set([...offPage.map((step) => step.id), ...locks]);
    expect(cards.map((card) => card.step).filter((step) => !known.has(step))).toEqual([]);
    for (const lock of locks) expect(offPageCard(lock, DEFAULTS)?.drawing).toBe('video');
    expect(offPageCard('create-email', DEFAULTS)).toBeNull();
    expect(offPageCard('no-such-step', DEFAULTS)).toBeNull();
  });

  it('says whom to call where its card names somebody, and nobody else', () => {
    expect(cards.some(({ contact }) => contact) && cards.some(({ contact }) => contact === null)).toBe(true);
    for (const { step, branch, contact } of v.parse(CardsSchema, cards))
      expect(offPageCard(step, branchesFor(branch, DEFAULTS))?.contact, step).toEqual(
        contact === null ? null : contactOf(contact),
      );
    expect(cards.map(({ contact }) => contact && contactOf(contact)?.id)).toEqual(
      cards.map(({ contact }) => contact),
    );
  });

  it('has no card that no learner meets', () => {
    for (const [index, card] of cards.entries()) {
      for (const [key, value] of Object.entries(card.branch ?? {})) {
        expect(isAnswer(key, value), `${card.step}: ${key} ${value}`).toBe(true);
      }
      const before = cards.slice(0, index).filter((other) => other.step === card.step);
      // A card without a condition fits everybody: nothing may stand behind it.
      expect(
        before.filter((other) => !other.branch),
        card.text,
      ).toEqual([]);
    }
  });
});

describe('a card', () => {
  it('follows the learner’s answers', () => {
    const home = offPageCard('appointment', { ...DEFAULTS, place: 'home' });
    const office = offPageCard('appointment', { ...DEFAULTS, place: 'office' });
    expect([home?.drawing, office?.drawing]).toEqual(['postman', 'post-office']);
    const photos = (phone: string) => offPageCard('photos-help', { ...DEFAULTS, phone })?.where;
    expect(new Set(['android', 'iphone', 'unknown'].map(photos)).size).toBe(3);
  });

  it('names the origin of a figure, or says that the time is not known', () => {
    for (const card of cards) {
      const said = words.cards[card.text as keyof typeof words.cards];
      if (/\d/.test(said.usual ?? '')) expect(said.basis, card.text).not.toBeNull();
      if (said.usual === null) expect(said.worry, card.text).toContain('n’est pas connu');
      if (said.usual === null || !/\d/.test(said.usual))
        expect(said.basis ?? '', card.text).not.toMatch(/\d/);
    }
  });

  it('invents no number: each of these stands in a source', () => {
    // As in the hints, and: a letter of AR24 lives 15 days; the way without FranceConnect+ 24 hours to 4 weeks, 10 days
    // after the letter (2026), 8 weeks ours; the town hall 48 hours;
    // cards of August 2021; Android 12 and iOS 16 (July 2026); 8 h 30 to 19 h, 13 h, 17 h 30, 9 h and 0,05 € of the contacts; sources of 2020 to 2026.
    const known = /^(6|12|15|16|24|48|72|3|1|2|4|5|10|2020|2021|2022|2024|2026|8|30|19|13|9|17|0|05)$/;
    for (const [path, text] of allTexts()) {
      for (const number of text.replaceAll('AR24', '').match(/\d+/g) ?? [])
        expect(number, path).toMatch(known);
    }
  });

  it('says the lock-out of the video without an hour, and the other way out', () => {
    const card = offPageCard('video-lock', DEFAULTS);
    expect(card?.usual).toBe('Quelques heures.');
    expect(card?.basis).toMatch(/centre de formation/);
    expect(card?.then).toMatch(/à une personne/);
  });

  it('sends to an account and a check on line before the paper, the letter before the answer', () => {
    const route = journey.steps.filter(({ branch }) => branch?.way === 'paper').map(({ id }) => id);
    expect(route).toEqual([
      'paper-account',
      'paper-online',
      'paper-form',
      'paper-copies',
      'paper-send',
      'paper-answer',
    ]);
    expect(offPageCard('paper-account', DEFAULTS)?.where).toMatch(/adresse postale exacte/);
    expect(offPageCard('paper-form', DEFAULTS)?.what).toMatch(/en ligne n’a pas marché/);
    expect(offPageCard('paper-copies', DEFAULTS)?.looks).toMatch(/attestation/);
    expect(offPageCard('paper-answer', DEFAULTS)?.looks).toMatch(/lettre.*La réponse ne vient qu’après/);
    expect(contactOf('mon-compte-formation')?.url).toMatch(/je-ne-remplis-pas-les-conditions/);
  });

  it('says what three wrong codes of France Identité cost, and what its town hall does', () => {
    expect(offPageCard('fi-app', DEFAULTS)?.worry).toMatch(/Le troisième annule .*mairie/);
    expect(offPageCard('fi-approve', DEFAULTS)?.looks).toMatch(/lit à chaque fois/);
    const hall = offPageCard('town-hall', DEFAULTS);
    expect(hall?.usual).toMatch(/48 heures/);
    expect([hall?.looks, hall?.where, hall?.then].join(' ')).toMatch(
      /doigts.*Certifier mon identité.*carte neuve/,
    );
  });

  it('says that FranceConnect+ lasts 10 minutes, phone in hand', () => {
    const card = offPageCard('phone-approve', DEFAULTS);
    expect(card?.usual).toMatch(/10 minutes/);
    expect(card?.where).toMatch(/Ayez votre téléphone en main/);
  });

  it('tells where a message may hide', () => {
    for (const step of [
      'create-mail',
      'new-device-mail',
      'ar24-mail',
      'result-mail',
      'app-code',
      'app-mails',
    ]) {
      expect(offPageCard(step, DEFAULTS)?.where, step).toMatch(/«\u00a0Spam\u00a0»/);
    }
  });

  it('shows the app in the store where it has to be found, without an address that nobody gives', () => {
    const stores = cards.filter((card) => card.store).map((card) => card.step);
    expect(stores.sort()).toEqual(['app-download', 'app-install']);
    expect(offPageCard('app-install', DEFAULTS)?.store).toBe(true);
    expect(offPageCard('sms', DEFAULTS)).not.toHaveProperty('store');
    expect(JSON.stringify([cards, words])).not.toMatch(/play\.google|apps\.apple/);
    expect(storeWords).toBe('L’Identité Numérique La Poste');
    for (const step of stores) expect(offPageCard(step, DEFAULTS)?.looks).toContain(storeWords);
  });
});

describe('whom to call', () => {
  it('is known by id, with words', () => {
    expect(contactOf('la-poste')).toMatchObject({ phone: '0 969 399 111', soft: true });
    expect(contactOf('ar24')).toMatchObject({ phone: '08 11 69 05 45', soft: true });
    expect(contactOf('ar24')?.price).toContain('0,05 €');
    expect(contactOf('nobody')).toBeNull();
    expect(contactOf('constructor')).toBeNull();
    expect(Object.keys(words.contacts).sort()).toEqual(contacts.map((one) => one.id).sort());
    for (const card of cards) if (card.contact) expect(contactOf(card.contact), card.text).not.toBeNull();
  });

  it('is reached on official sites alone', () => {
    for (const { id, url } of contacts) {
      if (url) expect(HOSTS_OF_ACTIONS, id).toContain(new URL(url).host);
    }
  });

  it('is soft wherever the source is not certain, and then says so', () => {
    for (const { id, mark, phone } of contacts) {
      const contact = contactOf(id);
      expect(contact?.soft, id).toBe(mark !== 'certain');
      if (phone) expect(contact?.basis, id).toMatch(/a pu changer/);
      if (phone) expect(contact?.price, id).toBeTruthy();
      // Nobody gives the hours of the number against fraud.
      if (phone && id !== 'info-escroqueries') expect(contact?.hours, id).toBeTruthy();
    }
  });
});

describe('at the door', () => {
  it('the shipped data pass', () => {
    expect(v.parse(CardsSchema, cards)).toEqual(cards);
    expect(v.parse(ContactsSchema, contacts)).toEqual(contacts);
    expect(v.parse(OffPageTextsSchema, words)).toEqual(words);
  });

  it('every text is used, and every card and contact has its own', () => {
    expect(new Set(cards.map((card) => card.text))).toEqual(new Set(Object.keys(words.cards)));
  });

  it.each([
    ['an unknown drawing', { drawing: 'dragon' }],
    ['an id that is none', { step: 'Result Mail' }],
    ['no source', { source: '' }],
    ['an unknown mark', { mark: 'sure' }],
    ['a part nobody knows', { colour: 'red' }],
  ])('a card with %s is refused', (_, change) => {
    expect(v.safeParse(CardsSchema, [{ ...cards[0], ...change }]).success).toBe(false);
  });

  it.each([
    ['an address that is not https', { url: 'http://aide.franceconnect.gouv.fr/' }],
    ['a number in words', { phone: 'trente-six' }],
    ['no mark', { mark: undefined }],
  ])('a contact with %s is refused', (_, change) => {
    expect(v.safeParse(ContactsSchema, [{ ...contacts[0], ...change }]).success).toBe(false);
  });

  it('two contacts of one name are refused', () => {
    expect(v.safeParse(ContactsSchema, [...contacts, contacts[0]]).success).toBe(false);
  });

  it.each([
    ['a figure without origin', { usual: 'En 24 heures.', basis: null }],
    ['no time, and no word about it', { usual: null, basis: null, worry: 'Attendez.' }],
    ['an empty part', { looks: '' }],
  ])('words with %s are refused', (_, change) => {
    const bad = { ...words, cards: { 'result-mail': { ...words.cards['result-mail'], ...change } } };
    expect(v.safeParse(OffPageTextsSchema, bad).success).toBe(false);
  });
});

function allTexts(): [string, string][] {
  return Object.entries({ ...words.cards, ...words.contacts }).flatMap(([key, parts]) =>
    Object.entries(parts).flatMap(([part, text]): [string, string][] =>
      text ? [[`${key}.${part}`, text]] : [],
    ),
  );
}
