/** What a person has to mend: shown as one line, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Whoever read the standard output closed it before all was written, as `| head` does. */
export class ReaderGoneError extends Error {
  override readonly name = 'ReaderGoneError';
}

/** The system's code of a failed call ('ENOENT'), or undefined where it is another kind of error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
