/** A card that stays where it is writes nothing. Counts, never times. */
import { afterEach, expect, test } from 'vitest';
import { type Bench, bench, boxesOf, card, find, page, settled } from '../overlay/helpers';

let it: Bench;
afterEach(() => it.overlay.remove());

/** What is written inside the closed root while `happens` runs. */
async function writesDuring(happens: () => void | Promise<void>): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(it.root, { subtree: true, childList: true, attributes: true, characterData: true });
  await happens();
  await settled();
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records;
}

async function shown(): Promise<void> {
  page('<label for="mail">Adresse e-mail</label><input id="mail"><p style="height: 3000px">Suite</p>');
  it = bench();
  it.overlay.show(card(), find('#mail'), boxesOf('label, input'));
  // The words for screen readers come a moment later.
  await new Promise((done) => setTimeout(done, 300));
}

test('events of scroll and resize that move nothing lead to no write', async () => {
  await shown();
  const writes = await writesDuring(async () => {
    for (let n = 0; n < 20; n++) {
      dispatchEvent(new Event('scroll'));
      dispatchEvent(new Event('resize'));
      await settled();
    }
  });
  expect(writes).toEqual([]);
});

test('the same card shown again leads to no write', async () => {
  await shown();
  const writes = await writesDuring(() => {
    for (let n = 0; n < 20; n++) it.overlay.show(card(), find('#mail'), boxesOf('label, input'));
  });
  expect(writes).toEqual([]);
});

test('what does move is followed, with one place a frame', async () => {
  await shown();
  const writes = await writesDuring(async () => {
    find('#mail').style.marginTop = '40px';
    dispatchEvent(new Event('resize'));
  });
  expect(writes.length).toBeGreaterThan(0);
  const tops = writes.filter(
    ({ target, attributeName }) => attributeName === 'style' && target === it.inside('.card'),
  );
  expect(tops.length).toBeLessThan(10);
});
