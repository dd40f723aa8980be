/** Fulfilled when the process is told to end (SIGTERM, Ctrl+C). Once: who says it twice is obeyed at once. */
export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
