import type { ExportFormat } from './export-format.ts';
import { writeMentions } from './mention-table.ts';

/** As CSV, for spreadsheets set to a language whose numbers have a comma: they want semicolons between cells. */
export const csvSemicolons: ExportFormat = {
  id: 'csv-semicolons',
  name: 'CSV with semicolons',
  extension: '.csv',
  mediaType: 'text/csv',
  write: (mapped) => writeMentions(mapped, { delimiter: ';', decimal: ',' }),
};
