/** Of thousands of small files, enough at once to keep the disk busy. */
const AT_ONCE = 16;

/** Does something with each of many files, several at once. */
export async function eachInParallel<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items[Symbol.iterator]();
  const workInTurn = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workInTurn));
}
