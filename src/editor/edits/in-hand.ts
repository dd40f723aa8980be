/** How long a window that has something in hand is waited for, in milliseconds. */
const PATIENCE = 2_000;

/** The browser's locks; undefined where it has none, as on addresses that are not safe. */
function locks(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

/**
 * @returns what says whether this window has something in hand under the key: other windows leave it
 *   alone as long as it does, and the browser knows when the window is no more.
 */
export function holdInHand(key: string): (isInHand: boolean) => void {
  let letGo: (() => void) | null = null;
  return (isInHand) => {
    if (isInHand === (letGo !== null)) return;
    letGo?.();
    letGo = null;
    if (!isInHand) return;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    locks()
      ?.request(key, () => held)
      .catch(() => undefined);
  };
}

/** Does work on what no window has in hand; not at all where one goes on having it. */
export async function onceLetGo(key: string, work: () => Promise<void>): Promise<void> {
  const manager = locks();
  if (manager === undefined) return work();
  let isOurs = false;
  try {
    await manager.request(key, { signal: AbortSignal.timeout(PATIENCE) }, () => {
      isOurs = true;
      return work();
    });
  } catch (error) {
    if (isOurs) throw error;
  }
}
