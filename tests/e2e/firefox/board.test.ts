/** The adviser's main road in Firefox, by the screens: the options, the door, a row, what is shown and said, the end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RehearsalServer, start } from '../../../scripts/mock-sites/server.mjs';
import { joinBare } from '../support/bare-learner';
import { linkOf, RELAY, type Relay, startRelay, until } from '../support/link';
import { panelOn } from '../support/panel';
import { sentence } from '../support/sentences';
import { openFirefox } from './browser';

let server: RehearsalServer;
let relay: Relay;
beforeAll(async () => {
  [server, relay] = [await start(), await startRelay()];
});
afterAll(async () => {
  await server.close();
  await relay.close();
});

test('the relay is set and looked at; a learner comes, is followed, shown something, told something, and removed', async () => {
  const adviser = await openFirefox({ ...server, others: { [RELAY]: relay.broker.port } } as RehearsalServer);
  try {
    await adviser.say({ type: 'settings', settings: { adviser: true } });
    const options = await adviser.firefox.extensionPage('options.html');
    const settings = panelOn(options);
    await settings.sees(sentence('placeTitle'));
    // As somebody types it: React hears an input event.
    await options.evaluate((host: string) => {
      const field = document.querySelector<HTMLInputElement>('.settings-place input[type="text"]');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, host);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, RELAY);
    await settings.press(sentence('placeSave'));
    await settings.sees(sentence('placeGood-sealed'));

    const board = panelOn(await adviser.firefox.extensionPage('board.html'));
    await board.press(sentence('boardWelcome'));
    await board.sees(sentence('boardDigitsHelp'));
    const code = (await linkOf(adviser)).adviser?.reception?.code ?? [];
    await board.sees(code.join(' '));
    const learner = await joinBare(`wss://127.0.0.1:${relay.broker.port}/`, code.join(''));
    if (learner === 'refused') throw new Error('Nobody is let in with these digits.');
    await learner.show({
      stage: 'identity',
      step: 'mobile',
      page: 'in-mobile',
      hint: 'in-mobile-number',
      wanted: 'in-mobile-number',
      verdict: 'found',
      stageAt: 2,
      stages: 4,
      stepAt: 2,
      hand: true,
    });
    await board.sees('lève la main');
    await board.sees('1 sur 12');
    await board.press(`${sentence('boardShow')} Chat bleu`);
    await board.press('« Numéro de mobile +33 »');
    await board.sees('Envoyé :');
    await until(async () => learner.commands.length === 1, 'the learner is asked to look');
    expect(learner.commands).toEqual([{ k: 'show', page: 'in-mobile', target: 'in-mobile-number' }]);
    await learner.acknowledge();
    await board.sees('Montré :');
    await until(async () => {
      await board.press(`${sentence('boardComing')} Chat bleu`);
      return learner.commands.length >= 2;
    }, 'three seconds have passed');
    await board.press(`${sentence('boardLog')} Chat bleu`);
    await board.press(sentence('boardRemove'));
    await board.press(sentence('boardRemoveYes'));
    await board.sees(sentence('boardNobody'));
    await until(async () => learner.isEnded(), 'the learner has been told');
    learner.close();
    await board.press(sentence('boardClose'));
    await board.sees(sentence('boardHelp'));
    expect((await linkOf(adviser)).adviser).toBeNull();
  } finally {
    await adviser.close();
  }
}, 180_000);
