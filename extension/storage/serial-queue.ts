/** One job after the other: each finds what the one before has written. */
export class SerialQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs a job when its turn has come, whatever happened to the one before. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.last.then(job, job);
    this.last = result.catch(() => undefined);
    return result;
  }
}
