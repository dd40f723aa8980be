import type { Lane } from './database.ts';
import { readState, type Snapshot, takeSnapshot } from './snapshot.ts';

/** Milliseconds for which what the archive was holds, at least; and times what it takes to look at it anew. */
const FRESH = 30_000;
const TIMES = 20;
/** Snapshots that pages which are open may still ask by. */
const KEPT = 6;

/** The archive as it was lately; looked at anew when it has grown and somebody asks, and never by two at once. */
export class Snapshots {
  readonly #quick: Lane;
  readonly #slow: Lane;
  readonly #title: string;
  readonly #kept: Snapshot[] = [];
  #looked = 0;
  #looking: Promise<Snapshot | null> | null = null;

  constructor(quick: Lane, slow: Lane, title: string) {
    this.#quick = quick;
    this.#slow = slow;
    this.#title = title;
  }

  get latest(): Snapshot | null {
    return this.#kept[0] ?? null;
  }

  /** Milliseconds since it was last found to be as it is. */
  get age(): number {
    return performance.now() - this.#looked;
  }

  /**
   * The latest; one that is old is given all the same, while it is looked at anew.
   * @returns null where the archive is empty. @throws what a lane throws where there is none yet.
   */
  async current(): Promise<Snapshot | null> {
    const latest = this.latest;
    if (latest !== null && this.age < Math.max(FRESH, TIMES * latest.took)) return latest;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    if (latest === null) return this.#looking;
    // Where it fails, what there was holds: the next who asks tries again.
    this.#looking.catch(() => undefined);
    return latest;
  }

  /** That under whose name a page asks; null for one that is not kept any more. */
  of(build: string): Snapshot | null {
    return this.#kept.find(({ manifest }) => manifest.build === build) ?? null;
  }

  async #look(): Promise<Snapshot | null> {
    const state = await readState(this.#quick);
    const latest = this.latest;
    if (state === null) return latest;
    const isSame =
      latest !== null &&
      latest.state.models === state.models &&
      latest.state.newest === state.newest;
    if (!isSame) {
      const taken = await takeSnapshot(this.#slow, state, this.#title);
      if (taken.manifest.build === latest?.manifest.build) this.#kept.shift();
      this.#kept.unshift(taken);
      this.#kept.splice(KEPT);
    }
    this.#looked = performance.now();
    return this.latest;
  }
}
