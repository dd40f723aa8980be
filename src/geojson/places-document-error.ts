/** The input is no places document, or not the given article's. The message says what is wrong and where. */
export class PlacesDocumentError extends Error {
  override readonly name: string = 'PlacesDocumentError';
}

/** The input holds places and not the article they are of, which has to be given too. */
export class ArticleMissingError extends PlacesDocumentError {
  override readonly name = 'ArticleMissingError';
}
