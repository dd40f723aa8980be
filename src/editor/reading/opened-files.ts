import { placesExtensions } from '../../formats/formats.ts';

/** What a person is offered to open. */
export const OPENED_FILES = [
  ...['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx'],
  ...placesExtensions,
  ...['text/plain', 'text/html'],
].join();
