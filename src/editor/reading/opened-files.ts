import { importFormats } from '../../geojson/import/import-formats.ts';

/** What a person is offered to open. */
export const OPENED_FILES = [
  ...['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.docx'],
  ...importFormats.flatMap(({ extensions }) => extensions),
  ...['text/plain', 'text/html'],
].join();
