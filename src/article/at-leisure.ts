/** How long work goes on before the page gets a turn, in milliseconds: less than a frame. */
const TURN = 10;

/**
 * Runs work that is done in small steps, and lets the page do its own in between.
 * @throws the signal's reason once that is aborted.
 */
export async function atLeisure<Result>(
  work: Generator<undefined, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    began = performance.now();
  }
}

/** Runs the same without a break, where nobody waits for the page. */
export function atOnce<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
