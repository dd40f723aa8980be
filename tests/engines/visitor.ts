import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { look, type Seen, type Target } from './look.ts';
import type { Keys, RunningEngine, Tab } from './tab.ts';

/** The most keys that are pressed on the way to something. */
const MOST_TABS = 80;

/** Someone at a page: sees what is visible, presses it where it is, and waits for what is to come. */
export class Visitor {
  readonly tab: Tab;
  readonly #downloads: string;

  constructor({ tab, downloads }: RunningEngine) {
    this.tab = tab;
    this.#downloads = downloads;
  }

  /** All of it that is visible now. */
  see(target: Target): Promise<readonly Seen[]> {
    return this.tab.evaluate(look, target, false);
  }

  /** The words of all of it. */
  async texts(target: Target): Promise<readonly string[]> {
    return (await this.see(target)).map(({ text }) => text);
  }

  /** The first of it, once it is there. */
  async first(target: Target): Promise<Seen> {
    await expect.poll(() => this.see(target), said(target, 'is there')).not.toHaveLength(0);
    const [seen] = await this.see(target);
    return seen ?? this.first(target);
  }

  async gone(target: Target): Promise<void> {
    await expect.poll(() => this.see(target), said(target, 'is gone')).toHaveLength(0);
  }

  /** Presses the first of it, once it is there, at rest, and nothing lies over it. */
  async click(target: Target): Promise<void> {
    let before = '';
    const where = async () => {
      const [seen] = await this.tab.evaluate(look, target, true);
      const now = JSON.stringify(seen?.point ?? null);
      const still = now === before;
      before = now;
      return still ? (seen?.point ?? null) : null;
    };
    let point: { readonly x: number; readonly y: number } | null = null;
    const poll = expect.poll(
      async () => {
        point = await where();
        return point;
      },
      said(target, 'can be pressed'),
    );
    await poll.not.toBeNull();
    const { x, y } = point ?? { x: 0, y: 0 };
    await this.tab.clickAt(x, y);
  }

  press(keys: Keys): Promise<void> {
    return this.tab.press(keys);
  }

  /** Waits until the focus is on the first of it, or on another of it. */
  async focused(target: Target): Promise<void> {
    const isFocused = async () => (await this.see(target)).some(({ focused }) => focused);
    await expect.poll(isFocused, said(target, 'has the focus')).toBe(true);
  }

  /** Presses Tab until the focus is on it. */
  async tabTo(target: Target): Promise<void> {
    for (let presses = 0; presses < MOST_TABS; presses++) {
      await this.tab.press('Tab');
      if ((await this.see(target)).some(({ focused }) => focused)) return;
    }
    throw new Error(said(target, 'is come to by Tab').message);
  }

  /** Waits until the map has its markers, and they stand where they stood. */
  async settled(): Promise<void> {
    await this.first({ css: '.marker' });
    await this.tab.evaluate(async () => {
      const where = () =>
        [...document.querySelectorAll('.marker')]
          .map((marker) => marker.getBoundingClientRect())
          .map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`)
          .join(' ');
      let before = '';
      for (let same = 0; same < 20; same++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = where();
        if (now !== before) same = 0;
        before = now;
      }
    });
  }

  /** The file of a name that arrives among the downloads, once it is whole. */
  async downloaded(name: string): Promise<string> {
    // What is on its way stands there under another name: beside it, or, in Firefox, a moment before it.
    const files = () => readdir(this.#downloads).catch(() => []);
    await expect.poll(files, { message: `${name} is among the downloads` }).toEqual([name]);
    return join(this.#downloads, name);
  }
}

function said({ css, name }: Target, what: string): { readonly message: string } {
  return { message: `${name === undefined ? css : `‘${name}’ (${css})`} ${what}` };
}
