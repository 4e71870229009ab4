/** The door of the background, when many want to go through at once. */
import { expect, test } from 'vitest';
import { SenderQueue } from '@/extension/messages/sender-queue';

const soon = () => new Promise<void>((done) => setTimeout(done));

test('a flood from one sender keeps no other waiting, and its end is refused', async () => {
  const queue = new SenderQueue();
  const order: string[] = [];
  const job = (name: string) => async () => {
    await soon();
    order.push(name);
  };
  const flood = Array.from({ length: 10_000 }, () => queue.admit('flood', job('flood')));
  await queue.admit('other', job('other'));
  expect(order.indexOf('other')).toBeLessThan(3);
  expect(flood.filter((one) => one === undefined)).toHaveLength(9000);
  await Promise.all(flood);
  expect(order.filter((name) => name === 'flood')).toHaveLength(1000);
  // Once it is over, everything is as before.
  expect(queue.admit('flood', job('again'))).toBeInstanceOf(Promise);
});

test('a job that fails is no reason to stop', async () => {
  const queue = new SenderQueue();
  const failing = queue.admit('one', () => Promise.reject(new Error('no')));
  const next = queue.admit('one', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('a job that fails gives its place back', async () => {
  const queue = new SenderQueue();
  const failing = Array.from({ length: 1000 }, () =>
    queue.admit('one', () => Promise.reject(new Error('no'))),
  );
  expect(queue.admit('one', async () => 'no place is left')).toBeUndefined();
  await Promise.allSettled(failing);
  expect(await queue.admit('one', async () => 'yes')).toBe('yes');
});
