import type { ExportFormat } from './export-format.ts';
import { writeMentions } from './mention-table.ts';

/** One row a mention, in reading order. */
export const csv: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: '.csv',
  mediaType: 'text/csv',
  write: (mapped) => writeMentions(mapped, { delimiter: ',', decimal: '.' }),
};
