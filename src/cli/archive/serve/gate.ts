/** Why something is not done now; the message is for people. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

export interface GateOptions {
  /** Pieces of work that are done at once. */
  readonly atOnce: number;
  /** Pieces that wait for those, beyond which more are turned away. */
  readonly waiting: number;
  /** Milliseconds that a piece waits at most. */
  readonly patience: number;
}

/** Lets through so many pieces of work at once, has so many wait, and turns away all others at once. */
export class Gate {
  readonly #options: GateOptions;
  readonly #waiting = new Set<() => void>();
  #running = 0;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** @throws Busy where too many wait, or it waited for too long; what `work` throws. */
  async through<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#running--;
      const [next] = this.#waiting;
      next?.();
    }
  }

  async #enter(): Promise<void> {
    const { atOnce, waiting, patience } = this.#options;
    if (this.#running < atOnce && this.#waiting.size === 0) {
      this.#running++;
      return;
    }
    if (this.#waiting.size >= waiting) throw new Busy('too much is asked of the archive just now');
    await new Promise<void>((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(enter);
        // Taken for it at once: nobody who comes now is let through before it.
        this.#running++;
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(enter);
        reject(new Busy('too much is asked of the archive just now'));
      }, patience);
      this.#waiting.add(enter);
    });
  }
}
