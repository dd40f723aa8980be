import { CorpusError } from '../evaluate/corpus-error.ts';
import { GazetteerError } from '../gazetteer/source.ts';
import { BuildError } from './build-error.ts';
import { CommandError, ReaderGoneError, systemCode } from './command-error.ts';
import { getAllBack } from './get-back.ts';
import { tell, visible } from './tell.ts';
import { diskFault } from './write-fault.ts';

/** The errors whose messages say what is wrong and how to mend it. */
const FOR_PEOPLE = [CommandError, GazetteerError, BuildError, CorpusError] as const;

/**
 * Says on standard error what went wrong: one line for what a person can mend; with `debug` also
 * where it comes from. Of a reader that has gone there is nothing to say.
 */
export function reportError(error: unknown, { debug }: { readonly debug: boolean }): void {
  if (error instanceof ReaderGoneError) return;
  const isLacking = systemCode(error) === 'ERR_MODULE_NOT_FOUND';
  const disk = diskFault(error);
  const expected =
    isLacking || disk !== undefined || FOR_PEOPLE.some((kind) => error instanceof kind);
  const message = error instanceof Error ? error.message : String(error);
  const words = isLacking
    ? `a file of Dateline is missing (${message}). ${getAllBack()}`
    : (disk ?? message);
  tell(`dateline: ${expected ? '' : 'unexpected error: '}${words}`);
  if (debug) process.stderr.write(`${visible(trace(error))}\n`);
  else if (!expected) tell('Run it with --debug to see where it comes from.');
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by ${trace(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
