/** A file of the site is there and is not what it has to be; the message is for people. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
