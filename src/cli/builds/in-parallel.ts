/** Of thousands of small files, enough at once to keep the disk busy. */
const FILES_AT_ONCE = 16;

/**
 * Does something with each of many things, as files, several at once, begun in their order. Where one fails, no other is begun, and it
 * is not over before all that were begun have ended: then what they wrote may be cleared away.
 */
export async function eachInParallel<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  atOnce = FILES_AT_ONCE,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  let hasFailed = false;
  const workInTurn = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !hasFailed; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, workInTurn));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
