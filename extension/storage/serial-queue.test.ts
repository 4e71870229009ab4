/** The one writer's queue. */
import { expect, test } from 'vitest';
import { SerialQueue } from './serial-queue';

const soon = () => new Promise<void>((done) => setTimeout(done));

test('a job begins when the one before has ended, and each caller gets the answer of their own', async () => {
  const queue = new SerialQueue();
  const order: string[] = [];
  const job = (name: string) => async () => {
    order.push(`${name} begins`);
    await soon();
    order.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue.run(job('one')), queue.run(job('two'))])).toEqual(['one', 'two']);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('a job that fails is told to who asked for it, and to nobody else', async () => {
  const queue = new SerialQueue();
  const failing = queue.run(async () => {
    await soon();
    throw new Error('no');
  });
  const next = queue.run(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
  expect(await queue.run(async () => 'again')).toBe('again');
});
