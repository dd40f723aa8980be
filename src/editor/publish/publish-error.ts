/** A file could not be made; the message is for people, the end of a sentence. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}
