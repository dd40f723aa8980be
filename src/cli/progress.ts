import { Presets, SingleBar } from 'cli-progress';

/** How far a piece of work is, from 0 to 1, and what is being done now. */
export type OnProgress = (step: string, done: number) => void;

/**
 * Runs a piece of work and shows how far it is on standard error: as a bar on a terminal, as a
 * line a step elsewhere.
 */
export async function showProgress<Result>(
  title: string,
  work: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  return process.stderr.isTTY ? withBar(title, work) : withLines(title, work);
}

async function withBar<Result>(
  title: string,
  work: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  const bar = new SingleBar(
    {
      format: '{title} {bar} {percentage} % {step}',
      stream: process.stderr,
      barsize: 24,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0, { title, step: '' });
  try {
    const result = await work((step, done) => bar.update(done, { title, step: `· ${step}` }));
    bar.update(1, { title, step: '' });
    return result;
  } finally {
    bar.stop();
  }
}

async function withLines<Result>(
  title: string,
  work: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  let last = '';
  const line = (step: string) => {
    if (step !== last) process.stderr.write(`${title}: ${step}\n`);
    last = step;
  };
  const result = await work(line);
  line('done');
  return result;
}
