/** The input is not an article that can be read. The message says what is wrong and how to mend it. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
}
