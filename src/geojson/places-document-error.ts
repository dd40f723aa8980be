/** The input is no places document, or not the given article's. The message says what is wrong and where. */
export class PlacesDocumentError extends Error {
  override readonly name = 'PlacesDocumentError';
}
