/** The guide looks like nobody else's site, and its words send nobody elsewhere. */
import { expect, test } from 'vitest';
import { ADDRESS_HELP, HOSTS } from './hosts';
import { filesIn, places, ROOMS, read } from './repository';

test('the guide looks like nobody else: no design system of the State, no mark of a site', () => {
  const files = filesIn(['components', 'entrypoints', 'public'], /\.(ts|tsx|css|html|svg|json)$/);
  const help = `
  Is it a class, a colour or a name of the State’s design system? Then take it out: who looks official is believed.
  Does a word of ours only begin like one of its classes ("fr-…")? Then call it otherwise.`;
  expect(places(files, /(?<=["'`.\s])fr-[a-z][\w-]*|marianne|dsfr|#000091/gi, read), help).toEqual([]);
  const pictures = filesIn([...ROOMS, 'public'], /\.(png|jpe?g|gif|webp|avif|svg|ico|woff2?|ttf|otf)$/);
  const drawn = `
  Is it a sign or a drawing? Then draw it in components/: icons.ts or drawings/. Is it a logo of somebody? Then leave it out.
  Is it a font? Then leave it out: the system has one.`;
  expect(
    pictures.filter((file) => !/^(components\/jalon\.svg|public\/icon\/\d+\.png)$/.test(file)),
    drawn,
  ).toEqual([]);
});

test('the words send nobody to a site outside the journey', () => {
  const files = filesIn(['journey/texts', 'public/_locales'], /\.json$/);
  expect(files.length, 'Have the words moved? Then name their folder here.').toBeGreaterThan(2);
  const address =
    /(?:https?:\/\/|www\.)[^\s"»]*|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|services)\b/g;
  const hostOf = (place: string) =>
    place
      .split(': ')[1]
      ?.replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '') ?? '';
  expect(
    places(files, address, read).filter((place) => !HOSTS.includes(hostOf(place))),
    ADDRESS_HELP,
  ).toEqual([]);
});
