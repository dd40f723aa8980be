import { CommandError, systemCode } from '../command-error.ts';
import { writeFault } from '../write-fault.ts';

/** What is told where an output could not be made whole: of the disk's faults in words for people, else as it is. */
export function notReplaced(output: string, cause: unknown): unknown {
  if (cause instanceof CommandError || systemCode(cause) === undefined) return cause;
  return new CommandError(
    `${output} cannot be written: ${writeFault(cause)}. What was there before is as it was`,
    { cause },
  );
}
