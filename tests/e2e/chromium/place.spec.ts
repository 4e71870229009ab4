/** Where the messages of the link pass: set in the options, looked at by « Vérifier », locked by nobody here; a bad address is refused. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { linkOf, RELAY, until } from '../support/link';
import { sentence } from '../support/sentences';
import { type Desk, expect, LEAKY, test } from './desks';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const address = (page: Page) => page.getByLabel(sentence('placeAddress'), { exact: true });

async function openOptions(adviser: Desk): Promise<Page> {
  await adviser.say({ type: 'settings', settings: { adviser: true } });
  const options = await adviser.open('options.html');
  await expect(options.getByRole('heading', { name: sentence('placeTitle') })).toBeVisible();
  return options;
}
async function save(options: Page, typed: string) {
  await address(options).fill(typed);
  await button(options, sentence('placeSave')).click();
}
const stored = (adviser: Desk) => async () => (await linkOf(adviser)).place;

test('a good relay: set, looked at by itself, kept; and away again', async ({ adviser }) => {
  const options = await openOptions(adviser);
  await options.getByLabel(sentence('placeName'), { exact: true }).fill('Maison de quartier');
  await options.getByLabel(sentence('placeLearner')).uncheck();
  await save(options, `  WSS://${RELAY.toUpperCase()}`);
  for (const key of ['placeGood-reached', 'placeGood-delivers', 'placeGood-sealed'])
    await expect(options.getByText(sentence(key))).toBeVisible();
  await expect(options.getByText('Tout va bien.', { exact: false })).toBeVisible();
  expect(await stored(adviser)()).toEqual({
    host: RELAY,
    name: 'Maison de quartier',
    learner: false,
    adviser: true,
    locked: false,
  });
  await options.reload();
  await expect(address(options)).toHaveValue(RELAY);
  await button(options, sentence('placeCheck')).click();
  await expect(options.getByText(sentence('placeGood-sealed'))).toBeVisible();
  expect(
    (await new AxeBuilder({ page: options }).setLegacyMode(true).analyze()).violations.map(({ id }) => id),
  ).toEqual([]);
  await button(options, sentence('placeForget')).click();
  await button(options, sentence('placeForgetYes')).click();
  await expect(options.getByText(sentence('placeForgotten'))).toBeVisible();
  await expect(address(options)).toHaveValue('');
  expect(await stored(adviser)()).toBeNull();
});

test('a bad address is refused in words, and nothing is kept', async ({ adviser }) => {
  const options = await openOptions(adviser);
  for (const [typed, key] of [
    ['', 'placeNo-wrong'],
    ['notre lieu', 'placeNo-wrong'],
    [`ws://${RELAY}/`, 'placeNo-open'],
    [`https://qui:quoi@${RELAY}/`, 'placeNo-wrong'],
  ] as const) {
    await save(options, typed);
    await expect(options.getByRole('alert').getByText(sentence(key)), typed).toBeVisible();
    await expect(address(options)).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await stored(adviser)()).toBeNull();
});

test('a relay that nobody reaches', async ({ adviser }) => {
  const options = await openOptions(adviser);
  await save(options, 'nulle-part.example');
  await expect(options.getByText(sentence('placeBad-reached'), { exact: true })).toBeVisible();
  await expect(options.getByText(sentence('placeDo-reached'))).toBeVisible();
  await expect(options.getByText(sentence('placeGood-sealed'))).toHaveCount(0);
});

test('a relay that lets everybody listen is said to be one not to use', async ({ adviser }) => {
  const options = await openOptions(adviser);
  await save(options, LEAKY);
  await expect(options.getByText(sentence('placeBad-sealed'))).toBeVisible();
  await expect(options.getByRole('alert').getByText(sentence('placeDo-sealed'))).toBeVisible();
});

test('with a link open the relay cannot be changed; without the adviser’s view nothing of it shows', async ({
  adviser,
}) => {
  const options = await openOptions(adviser);
  await save(options, RELAY);
  await expect(options.getByText(sentence('placeGood-sealed'))).toBeVisible();
  await adviser.say({ type: 'link-open' });
  await until(async () => (await linkOf(adviser)).adviser?.reception, 'the door is open');
  await save(options, 'autre.example');
  await expect(options.getByRole('alert').getByText(sentence('placeNo-busy'))).toBeVisible();
  expect(await stored(adviser)()).toMatchObject({ host: RELAY });
  await adviser.say({ type: 'settings', settings: { adviser: false } });
  await expect(options.getByRole('heading', { name: sentence('placeTitle') })).toHaveCount(0);
});
