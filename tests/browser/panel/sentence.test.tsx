/** A difficult word is explained on a tap, below its sentence; nothing else changes. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GlossaryContext, NextStep, Sentence } from '@/components/elements';
import { change, clear, give, show, targets } from './helpers';

afterEach(clear);

const BANK: Record<string, string> = {
  'boîte mail': 'Là où viennent vos messages.',
  AR24: 'Une entreprise.',
};
const find = (sentence: string) =>
  Object.entries(BANK).flatMap(([word, means]) => {
    const at = sentence.indexOf(word);
    return at < 0 ? [] : [{ at, length: word.length, word, means }];
  });
const explained = (text: string) => (
  <GlossaryContext value={find}>
    <div className="page">
      <Sentence>{text}</Sentence>
    </div>
  </GlossaryContext>
);
const word = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('.sentence-term')].find((one) => one.textContent === name);

const meaning = () => document.querySelector('.sentence-meaning');
/** Above, where no sentence is. */
const aside = { position: { x: 2, y: 690 } };

test('a tap opens the meaning below the sentence, a second one closes it; nothing moves', async () => {
  const here = await show(explained('Ouvrez votre boîte mail.'));
  expect(here.textContent).toBe('Ouvrez votre boîte mail.');
  const button = word('boîte mail') as HTMLElement;
  const height = here.querySelector('.page')?.getBoundingClientRect().height;
  expect(button.ariaExpanded).toBe('false');
  await give(() => userEvent.click(button));
  expect(button.ariaExpanded).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-controls') as string)).toBe(meaning());
  expect(meaning()?.textContent).toContain(BANK['boîte mail']);
  expect(meaning()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
    (here.querySelector('p')?.getBoundingClientRect().bottom as number) - 1,
  );
  expect(here.querySelector('.page')?.getBoundingClientRect().height).toBe(height);
  await give(() => userEvent.click(button));
  expect(here.textContent).toBe('Ouvrez votre boîte mail.');
});

test('pointing at a word opens it, and it stays while the pointer reads it; a click keeps it', async () => {
  await show(explained('Ouvrez votre boîte mail.'));
  const button = word('boîte mail') as HTMLElement;
  await give(() => userEvent.hover(button));
  expect(meaning()).not.toBe(null);
  await give(() => userEvent.hover(meaning() as Element));
  expect(meaning()).not.toBe(null);
  await give(() => userEvent.hover(document.documentElement, aside));
  expect(meaning()).toBe(null);
  await give(() => userEvent.click(button));
  await give(() => userEvent.hover(document.documentElement, aside));
  expect(meaning()).not.toBe(null);
});

test('by keyboard: the focus opens, Escape closes and goes no further', async () => {
  let escapes = 0;
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) escapes += 1;
  };
  document.addEventListener('keydown', listen);
  const here = await show(explained('AR24 écrit dans votre boîte mail.'));
  await give(() => userEvent.keyboard('{Tab}'));
  expect(document.activeElement).toBe(word('AR24'));
  expect(here.querySelectorAll('.sentence-meaning')).toHaveLength(1);
  await give(() => userEvent.keyboard('{Enter}'));
  expect(here.querySelectorAll('.sentence-meaning')).toHaveLength(1);
  await give(() => userEvent.keyboard('{Escape}'));
  expect(here.querySelectorAll('.sentence-meaning')).toHaveLength(0);
  expect(escapes).toBe(0);
  await give(() => userEvent.keyboard('{Escape}'));
  expect(escapes).toBe(1);
  document.removeEventListener('keydown', listen);
});

test('« words of a page » stay whole, with the word inside explained', async () => {
  await show(explained('Cliquez sur « Ouvrir AR24 » puis lisez.'));
  const quoted = document.querySelector('.quoted');
  expect(quoted?.textContent).toBe('«\u00a0Ouvrir AR24\u00a0»');
  expect(quoted?.querySelector('.sentence-term')?.textContent).toBe('AR24');
});

test('another sentence in the same place closes what was open', async () => {
  const here = await show(explained('Ouvrez votre boîte mail.'));
  await give(() => userEvent.click(word('boîte mail') as HTMLElement));
  await change(explained('Lisez le message d’AR24.'));
  expect(here.querySelectorAll('.sentence-meaning')).toHaveLength(0);
});

test('a word is as easy to hit as a button, and moves no line', async () => {
  const here = await show(explained('Ouvrez votre boîte mail.'));
  const plain = here.querySelector('p')?.getBoundingClientRect().height;
  expect(targets().filter(({ height }) => height < 43.5)).toEqual([]);
  await show(
    <div className="page">
      <Sentence>Ouvrez votre boîte mail.</Sentence>
    </div>,
  );
  expect(document.querySelector('p')?.getBoundingClientRect().height).toBe(plain);
});

test('a title explains nothing; the first stop of the Tab key is the button, then come the words of the reason', async () => {
  await show(
    <GlossaryContext value={find}>
      <NextStep label="À faire" title="Ouvrez le mail d’AR24." why="Il est dans votre boîte mail.">
        <button type="button" className="primary">
          C’est fait
        </button>
      </NextStep>
    </GlossaryContext>,
  );
  expect(document.querySelectorAll('h2 .sentence-term')).toHaveLength(0);
  await give(() => userEvent.keyboard('{Tab}'));
  expect(document.activeElement?.textContent).toBe('C’est fait');
  await give(() => userEvent.keyboard('{Tab}'));
  expect(document.activeElement).toBe(word('boîte mail'));
  // Where it is read, the reason stands above the button.
  const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top as number;
  expect(top('.next-step-words')).toBeLessThan(top('.primary'));
});

test('in a list that stands in one line the meaning lies below the list', async () => {
  await show(
    <GlossaryContext value={find}>
      <NextStep
        label="À faire"
        title="Ouvrez."
        preparation={{ title: 'Près de vous', items: ['Un stylo', 'Votre boîte mail'] }}
      >
        <div style={{ height: '500px' }} />
      </NextStep>
    </GlossaryContext>,
  );
  const button = word('boîte mail') as HTMLElement;
  await give(() => userEvent.click(button));
  const gap = (meaning() as Element).getBoundingClientRect().top - button.getBoundingClientRect().bottom;
  expect(Math.abs(gap)).toBeLessThan(24);
});

test('a word is marked otherwise than a link', async () => {
  await show(explained('Ouvrez votre boîte mail.'));
  const { color, textDecorationStyle } = getComputedStyle(word('boîte mail') as HTMLElement);
  expect(color).toBe(getComputedStyle(document.querySelector('p') as Element).color);
  expect(textDecorationStyle).toBe('dotted');
});
