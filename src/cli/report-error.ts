import { CorpusError } from '../evaluate/corpus-error.ts';
import { BuildError } from '../gazetteer/build/build-error.ts';
import { GazetteerError } from '../gazetteer/source.ts';
import { CommandError, ReaderGoneError } from './command-error.ts';
import { tell, visible } from './tell.ts';

/** The errors whose messages say what is wrong and how to mend it. */
const FOR_PEOPLE = [CommandError, GazetteerError, BuildError, CorpusError] as const;

/**
 * Says on standard error what went wrong: one line for what a person can mend; with `debug` also
 * where it comes from. Of a reader that has gone there is nothing to say.
 */
export function reportError(error: unknown, { debug }: { readonly debug: boolean }): void {
  if (error instanceof ReaderGoneError) return;
  const expected = FOR_PEOPLE.some((kind) => error instanceof kind);
  const message = error instanceof Error ? error.message : String(error);
  tell(`dateline: ${expected ? '' : 'unexpected error: '}${message}`);
  if (debug) process.stderr.write(`${visible(trace(error))}\n`);
  else if (!expected) tell('Run it with --debug to see where it comes from.');
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by ${trace(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
