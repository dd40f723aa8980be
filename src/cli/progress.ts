import { MultiBar, Presets } from 'cli-progress';

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

/** The bars of what is done at once, a line each, while there are any. */
let shown: { readonly bars: MultiBar; count: number } | undefined;

async function withBar<Result>(
  title: string,
  work: (onProgress: OnProgress) => Promise<Result>,
): Promise<Result> {
  shown ??= { bars: newBars(), count: 0 };
  const together = shown;
  const bar = together.bars.create(1, 0, { title, step: '' });
  together.count += 1;
  try {
    const result = await work((step, done) => bar.update(done, { title, step: `· ${step}` }));
    bar.update(1, { title, step: '' });
    return result;
  } finally {
    together.count -= 1;
    if (together.count === 0) {
      together.bars.stop();
      shown = undefined;
    }
  }
}

function newBars(): MultiBar {
  return new MultiBar(
    {
      format: '{title} {bar} {percentage} % {step}',
      stream: process.stderr,
      barsize: 24,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
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
