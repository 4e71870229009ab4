/** Which broker counts, also where the browser takes its time to tell its policy. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reset } from '../test-helpers';
import { Places } from './place';

const POLICY = { adviserLink: 'learner', adviserLinkBroker: 'wss://lien.exemple.fr/' };
const OWN = { broker: 'wss://autre.exemple.fr/', name: 'Maison de quartier', learner: true };

let tell: (policy: object) => void;
beforeEach(async () => {
  reset();
  await fakeBrowser.storage.local.set({ place: OWN });
  const told = new Promise<object>((done) => {
    tell = done;
  });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(told as never);
});

test('a link that stands waits for the policy: it is not taken for gone while nobody has told it', async () => {
  const place = new Places(() => undefined).current();
  setTimeout(tell, 300, POLICY);
  expect(await place).toMatchObject({ host: 'lien.exemple.fr', locked: true, learner: true });
});

test('what is only drawn goes on without it, and is drawn again when it has come', async () => {
  const late = vi.fn();
  const places = new Places(late);
  expect(await places.inTime()).toMatchObject({ host: 'autre.exemple.fr', locked: false });
  expect(late).not.toHaveBeenCalled();
  tell(POLICY);
  await vi.waitFor(() => expect(late).toHaveBeenCalledOnce());
  expect(await places.inTime()).toMatchObject({ host: 'lien.exemple.fr' });
});

test('a policy that sets a broker leaves no other', async () => {
  tell(POLICY);
  expect(await new Places(() => undefined).set(OWN)).toBe(false);
});
