/** A file of a built archive is not what it should be. The message says which and what, for people. */
export class SiteFileError extends Error {
  override readonly name = 'SiteFileError';
}
