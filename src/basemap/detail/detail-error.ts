/** A file of map detail cannot be used. The message names it, and says what is wrong and how to mend it. */
export class DetailError extends Error {
  override readonly name = 'DetailError';
}
