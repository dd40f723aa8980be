import type { SourceFormat, SourceHead } from './source.ts';

/** A row of the table: what loads a format's reader is loaded with the first file that is in it. */
type Row = () => Promise<SourceFormat>;

/**
 * The formats that articles are added from, the surest sign first: a NewsML-G2 file may hold NITF, a WordPress export is
 * RSS, and a page of a press database is HTML.
 */
const FORMATS: readonly Row[] = [
  async () => (await import('./warc.ts')).warc,
  async () => (await import('./word.ts')).word,
  async () => (await import('./zip.ts')).zip,
  async () => (await import('./wordpress.ts')).wordpress,
  async () => (await import('./newsml-g2.ts')).newsmlG2,
  async () => (await import('./nitf.ts')).nitf,
  async () => (await import('./tei.ts')).tei,
  async () => (await import('./feed.ts')).feed,
  async () => (await import('./factiva.ts')).factiva,
  async () => (await import('./proquest.ts')).proquest,
  async () => (await import('./europresse.ts')).europresse,
  async () => (await import('./ndjson.ts')).ndjson,
  async () => (await import('./json.ts')).json,
  async () => (await import('./document.ts')).document,
  async () => (await import('./csv.ts')).csv,
];

/** The format of a file that begins so; undefined where none knows it. */
export async function formatOf(head: SourceHead): Promise<SourceFormat | undefined> {
  for (const load of FORMATS) {
    const format = await load();
    if (format.matches(head)) return format;
  }
  return undefined;
}
