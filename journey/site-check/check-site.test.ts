import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UiKey } from '@/journey';
import { shippedJourney } from '@/journey/shipped';
import { checkSite } from '@/journey/site-check';
import { HONEST } from '@/journey/site-check/brands';
import { KNOWN, OFFICIAL, TRIAL } from '@/journey/site-check/hosts';
import knownHosts from '@/journey/site-check/known-hosts.json';
import { createTexts } from '@/journey/texts/create-texts';
import { hostPatterns } from '@/scripts/lib/host-patterns.mjs';
import corpus from './corpus-fixture.json';

const { data: journey } = shippedJourney();
const { ui } = createTexts('fr');

const hostile = Object.entries(corpus.hostile).flatMap(([trick, urls]) =>
  urls.map((url): [string, string] => [trick, url]),
);
const MATCHES = hostPatterns();
const OFFICIAL_HOSTS = OFFICIAL.map(({ host }) => host);

describe('the corpus', () => {
  test('is large, and says each address once', () => {
    const all = [...corpus.official, ...corpus.known, ...corpus.innocent, ...hostile.map(([, url]) => url)];
    expect(all.length).toBeGreaterThanOrEqual(250);
    expect(all.filter((url, at) => all.indexOf(url) !== at)).toEqual([]);
    for (const host of OFFICIAL_HOSTS) expect(corpus.official.join(' ')).toContain(`https://${host}/`);
  });

  test.each(corpus.official)('official: %s', (url) => {
    expect(checkSite(url)).toMatchObject({ verdict: 'official', trick: null });
  });

  test.each(corpus.known)('known: %s', (url) => {
    expect(checkSite(url).verdict).toBe('known');
  });

  test.each(corpus.innocent)('innocent, so no look-alike, and no site of the journey: %s', (url) => {
    expect(checkSite(url).verdict).toBe('other');
  });

  test.each(hostile)('%s: %s', (_, url) => {
    const { verdict, trick, open } = checkSite(url);
    expect(verdict).toBe('lookalike');
    expect(trick).toBeTruthy();
    expect(checkSite(open ?? '').verdict).toBe('official');
  });
});

describe('the words for', () => {
  test.each([
    ['https://moncompte.laposte.fr/', 'placeOfficial', null],
    ['https://lidentitenumérique.laposte.fr/', 'placeMisprint', 'https://lidentitenumerique.laposte.fr/'],
    [
      'http://xn--lidentitenumrique-mtb.laposte.fr',
      'placeMisprint',
      'https://lidentitenumerique.laposte.fr/',
    ],
    ['http://moncompte.laposte.fr/', 'placeNotSecure', 'https://moncompte.laposte.fr/'],
    ['https://moncompte.laposte.fr:8443/', 'placeAlmost', 'https://moncompte.laposte.fr/'],
    ['https://moncompteformaton.gouv.fr/', 'placeAlmost', 'https://www.moncompteformation.gouv.fr/'],
    ['https://franceconnect.services/', 'placeLookalike', 'https://www.moncompteformation.gouv.fr/'],
    ['https://ar24-courrier.com/', 'placeLookalike', 'https://app.ar24.fr/fr/page/email'],
    ['https://pprod.lidentitenumerique.laposte.fr/', 'placeTrial', 'https://lidentitenumerique.laposte.fr/'],
    [
      'https://of.moncompteformation.gouv.fr/',
      'placeKnownTrainers',
      'https://www.moncompteformation.gouv.fr/',
    ],
    ['https://example.org/', 'placeOther', null],
    ['about:blank', 'placeNoPage', null],
    ['', 'placeNoPage', null],
  ])('%s: %s', (url, words, open) => {
    expect(checkSite(url)).toMatchObject({ words, open });
  });

  test('every known host exist', () => {
    for (const { words } of KNOWN) expect(ui(words as UiKey)).not.toBe('');
  });

  test('the misprint show its accent, and those of a deceiver show punycode', () => {
    expect(checkSite('https://xn--lidentitenumrique-mtb.laposte.fr/').shown).toBe(
      'lidentitenumérique.laposte.fr',
    );
    expect(checkSite('https://lapоste.fr/').shown).toBe('xn--lapste-yqf.fr');
  });
});

describe('the list of hosts', () => {
  test('is the manifest’s', () => {
    const patterns = OFFICIAL.map(({ host, path }) => `https://${host}${path ?? '/'}*`);
    expect(patterns.sort()).toEqual([...MATCHES].sort());
  });

  test('says where each comes from, and names none twice', () => {
    const entries = [
      ...knownHosts.official,
      ...knownHosts.known,
      ...knownHosts.trial,
      ...knownHosts.innocent,
    ];
    for (const { what, source, date } of entries) {
      expect(what && source).toBeTruthy();
      expect(date).toMatch(/^20\d\d(-\d\d){0,2}$/);
    }
    for (const list of [OFFICIAL, KNOWN, TRIAL]) {
      const hosts = list.map(({ host }) => host);
      expect(new Set(hosts).size).toBe(hosts.length);
    }
  });

  test('opens official pages only', () => {
    for (const { open } of [...OFFICIAL, ...KNOWN, ...TRIAL]) {
      if (open) expect(checkSite(open).verdict, open).toBe('official');
    }
    for (const { open } of journey.steps) if (open) expect(checkSite(open).verdict, open).toBe('official');
  });
});

describe('whatever the address', () => {
  const host = fc.constantFrom(...OFFICIAL_HOSTS);
  const noise = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      '.',
      '@',
      ':',
      '/',
      '\\',
      '-',
      '%2e',
      ':443',
      'www.',
      '.fr',
      '.com',
      'xn--',
      'é',
      'е',
      ' ',
      '#',
      '?',
    ),
  );
  const piece = fc.oneof(
    host,
    noise,
    fc.constantFrom('https://', 'http://', 'data:', 'blob:', 'view-source:'),
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.tuple(host, fc.nat(), noise).map(([name, at, extra]) => {
      const place = at % (name.length + 1);
      return `https://${name.slice(0, place)}${extra}${name.slice(place)}/`;
    }),
  );

  test('it is judged, and no error comes', () => {
    fc.assert(
      fc.property(address, (text) => {
        const place = checkSite(text);
        expect(['official', 'known', 'lookalike', 'other']).toContain(place.verdict);
        expect(ui(place.words as UiKey)).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test('only an exact official host is official', () => {
    fc.assert(
      fc.property(address, (text) => {
        if (checkSite(text).verdict !== 'official') return;
        const { origin, pathname, username, password } = new URL(
          /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`,
        );
        const match = MATCHES.find((one) => `${origin}${pathname}`.startsWith(one.slice(0, -1)));
        expect(match, text).toBeDefined();
        expect(new URL(origin).port + username + password).toBe('');
      }),
      { numRuns: 4000 },
    );
  });

  test('one more label at either end of an official host is never official or known', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/);
    const listed = new Set([...OFFICIAL, ...KNOWN].map((one) => one.host));
    fc.assert(
      fc.property(host, label, label, (name, before, after) => {
        for (const other of [
          `${before}.${name}`,
          `${name}.${after}`,
          `${before}-${name}`,
          `${name}-${after}.com`,
        ]) {
          if (listed.has(other)) continue;
          expect(['lookalike', 'other'], other).toContain(checkSite(`https://${other}/`).verdict);
        }
        if (!/^(\d+|0x[0-9a-f]*)$/.test(after)) {
          expect(checkSite(`https://${name}.${after}/`).verdict, `${name}.${after}`).toBe('lookalike');
        }
      }),
    );
  });

  test('one slip in a long name is a look-alike, in any domain', () => {
    const name = fc.constantFrom('lidentitenumerique', 'moncompteformation', 'franceconnect');
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(
        name,
        fc.nat(),
        letter,
        fc.constantFrom('fr', 'com', 'gouv.fr', 'co.uk'),
        (word, n, other, tld) => {
          const at = 1 + (n % (word.length - 1));
          for (const slip of [
            word.slice(0, at) + word.slice(at + 1),
            word.slice(0, at) + other + word.slice(at),
            word.slice(0, at) + other + word.slice(at + 1),
          ]) {
            if (slip === word && tld === 'gouv.fr') continue;
            // An honest word, or the thing itself: « identité numérique » is nobody's name.
            if (HONEST.has(slip)) continue;
            if (slip.includes('identitenumerique') && !slip.includes(word)) continue;
            expect(checkSite(`https://${slip}.${tld}/`).verdict, slip).toBe('lookalike');
          }
        },
      ),
    );
  });
});
