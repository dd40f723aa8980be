import { BuildError } from '../gazetteer/build/build-error.ts';
import { GazetteerError } from '../gazetteer/source.ts';
import { CommandError } from './command-error.ts';

/**
 * Says on standard error what went wrong: one line for what a person can mend; with `debug` also
 * where it comes from.
 */
export function reportError(error: unknown, { debug }: { readonly debug: boolean }): void {
  const expected =
    error instanceof CommandError || error instanceof GazetteerError || error instanceof BuildError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`dateline: ${expected ? '' : 'unexpected error: '}${message}\n`);
  if (debug) process.stderr.write(`${trace(error)}\n`);
  else if (!expected) process.stderr.write('Run it with --debug to see where it comes from.\n');
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by ${trace(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
