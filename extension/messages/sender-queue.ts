/**
 * Everybody in turn: a sender's messages are answered one after the other, so that a flood from one page keeps no other
 * waiting, and who asks for too much at once is not let in.
 */
import { SerialQueue } from '../storage/serial-queue';

/** Answers that one sender may wait for: far more than people cause, far less than a flood. */
const MAX_WAITING = 1000;

export class SenderQueue {
  private readonly senders = new Map<string, { queue: SerialQueue; waiting: number }>();

  /** Does a job when its turn has come. @returns undefined when this sender waits for too many already */
  admit<T>(sender: string, job: () => Promise<T>): Promise<T> | undefined {
    const one = this.senders.get(sender) ?? { queue: new SerialQueue(), waiting: 0 };
    if (one.waiting >= MAX_WAITING) return undefined;
    one.waiting += 1;
    this.senders.set(sender, one);
    return one.queue.run(job).finally(() => {
      one.waiting -= 1;
      if (one.waiting === 0) this.senders.delete(sender);
    });
  }
}
