/** Why the articles of a batch cannot be had; the message is for people. */
export class BatchFault extends Error {
  override readonly name = 'BatchFault';
}
