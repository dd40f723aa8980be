type Work = () => Promise<unknown>;

/** The browser's locks as far as they are used here: one holder of a name, the others wait. */
export class Locks {
  readonly #held = new Map<string, Promise<unknown>>();

  async request(name: string, asked: Work | { signal: AbortSignal }, work?: Work) {
    const [signal, run] = typeof asked === 'function' ? [null, asked] : [asked.signal, work];
    if (run === undefined) throw new TypeError('there is work to do');
    const givenUp = new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
    // Who has the lock already no longer waits for it.
    givenUp.catch(() => undefined);
    while (this.#held.has(name)) await Promise.race([this.#held.get(name), givenUp]);
    const running = run();
    this.#held.set(name, running);
    try {
      return await running;
    } finally {
      this.#held.delete(name);
    }
  }
}
