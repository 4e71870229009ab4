/** How old a figure is, and where it comes from: the year for everybody, the source for advisers. */
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Panel } from '@/components/screens/app/Panel';
import { TroubleshootingAnswer } from '@/components/screens/troubleshooting/TroubleshootingAnswer';
import { newProgress } from '@/journey';
import { reset, SETTINGS } from './fake-extension';
import * as guide from './guide';
import { clear, give, show } from './helpers';

// The polyfill is no ES module: the test's bundler takes the whole of it as its default.
vi.mock('webextension-polyfill', async () => {
  const { browser } = await import('./fake-extension');
  return { ...browser, default: browser };
});

const { apply, data: journey } = guide.journey;
const { ui } = guide.texts;
const { remedyOf } = guide.troubleshooting;
const shown = () => document.querySelector('#root')?.textContent ?? '';

/** A learner who waits for the message after the video. */
function waiting() {
  const at = Date.now();
  let progress = apply(newProgress(at), { type: 'start' }, at);
  for (const { id } of journey.steps.slice(
    0,
    journey.steps.findIndex(({ id }) => id === 'result-mail'),
  ))
    progress = apply(progress, { type: 'tick', step: id }, at);
  return progress;
}

afterEach(clear);

test('an old figure has its year, a fresh one and words without a figure have none', async () => {
  reset({});
  const year = (symptom: string) => ui('readIn', { year: remedyOf(symptom).checked.slice(0, 4) });
  await show(<TroubleshootingAnswer symptom="ar24-link-old" />);
  expect(shown()).toContain('Lu en 2024.');
  expect(year('ar24-link-old')).toBe('Lu en 2024.');
  for (const symptom of ['postman-late', 'address-accent']) {
    await show(<TroubleshootingAnswer symptom={symptom} />);
    expect(shown(), symptom).not.toContain(year(symptom));
  }
});

test('an answer that is not certain says so once; a certain one does not', async () => {
  reset({});
  for (const symptom of ['code-refused', 'share-to-pay']) {
    await show(<TroubleshootingAnswer symptom={symptom} />);
    expect(shown().split(ui('stuckSoft')).length - 1, symptom).toBe(remedyOf(symptom).soft ? 1 : 0);
  }
  expect(remedyOf('code-refused').soft && !remedyOf('share-to-pay').soft).toBe(true);
});

test('the card of a step says the year of its delay, too', async () => {
  reset({ progress: waiting() });
  await show(<Panel />);
  await expect.poll(shown).toContain('parfois en 72');
  expect(shown()).toContain('Lu en 2024.');
});

test('advisers are told the source and its month, learners are not', async () => {
  reset({ settings: { ...SETTINGS, adviser: true } });
  await show(<Panel />);
  await show(<TroubleshootingAnswer symptom="share-to-pay" />);
  const summary = document.querySelector('details.origin summary');
  expect(summary?.textContent).toBe(ui('originTitle'));
  expect(summary?.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  await give(() => userEvent.click(summary as Element));
  const { source } = remedyOf('share-to-pay');
  await expect.poll(() => document.querySelector('details.origin p[lang="en"]')?.textContent).toBe(source);
  expect(shown()).toContain('10/2026');
  await clear();
  reset({});
  await show(<Panel />);
  await show(<TroubleshootingAnswer symptom="share-to-pay" />);
  await expect.poll(() => document.querySelector('details.origin')).toBeNull();
});
