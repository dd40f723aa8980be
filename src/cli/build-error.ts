/** The index cannot be built from what is there. The message says what is wrong and how to mend it. */
export class BuildError extends Error {
  override readonly name: string = 'BuildError';
}
