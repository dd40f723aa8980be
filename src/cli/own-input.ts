import { type BigIntStats, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CommandError } from './command-error.ts';

/**
 * Refuses to write a result over what it is made of, by whatever name or link.
 * @param output the file to write; undefined and '-' are standard output.
 * @param inputs the files that are read; '-' is standard input.
 * @throws CommandError where the output is one of them.
 */
export async function refuseOwnInput(
  output: string | undefined,
  inputs: readonly string[],
): Promise<void> {
  if (output === undefined || output === '-') return;
  const target = await fileAt(output);
  if (target === null) return;
  for (const input of inputs) {
    const source = input === '-' ? standardInputFile() : await fileAt(input);
    if (source === null || source.dev !== target.dev || source.ino !== target.ino) continue;
    throw new CommandError(
      `${output} is read for this, and would be gone: give another name to write to`,
    );
  }
}

/** null where there is none, or something that is written to and not replaced. */
async function fileAt(path: string): Promise<BigIntStats | null> {
  const stats = await stat(path, { bigint: true }).catch(() => null);
  return stats?.isFile() ? stats : null;
}

function standardInputFile(): BigIntStats | null {
  try {
    const stats = fstatSync(0, { bigint: true });
    return stats.isFile() ? stats : null;
  } catch {
    // Not every system tells of every input what it is.
    return null;
  }
}
