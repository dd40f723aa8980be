/** A corpus file does not have the form of annotated articles; the message names file and line. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}
