import type { SourceHead } from './source.ts';

interface Refusal {
  readonly matches: (head: SourceHead) => boolean;
  readonly why: string;
}

const starts =
  (sign: string) =>
  ({ text }: SourceHead) =>
    text.startsWith(sign);

/** What is not read, and what to export in its place. */
const REFUSALS: readonly Refusal[] = [
  {
    matches: starts('%PDF-'),
    why: 'this is a PDF, which does not say where an article begins and ends: export as Word (DOCX) or HTML from the database it is from, or save its text as a text file an article',
  },
  {
    matches: starts('{\\rtf'),
    why: 'this is RTF: choose Word (DOCX) in Nexis, or HTML in Factiva, when exporting; of other files save each as Word (DOCX) or plain text',
  },
  {
    matches: isAddressList,
    why: 'this is a list of addresses without the texts: fetch the pages first, as with wget --input-file=LIST --warc-file=pages, and add pages.warc.gz',
  },
  {
    matches: starts('\xD0\xCF\x11\xE0'),
    why: 'this is an old Microsoft Office file: save it as Word (DOCX), or a table as CSV in UTF-8',
  },
  {
    matches: starts('PAR1'),
    why: 'this is Parquet: write it as NDJSON, with pandas to_json(path, orient="records", lines=True)',
  },
  {
    matches: starts('SQLite format 3\0'),
    why: 'this is an SQLite database: export its table as CSV in UTF-8',
  },
  { matches: starts('BZh'), why: 'this is packed with bzip2: unpack it, or pack it with gzip' },
  { matches: starts('\xFD7zXZ\0'), why: 'this is packed with xz: unpack it, or pack it with gzip' },
  { matches: starts('7z\xBC\xAF'), why: 'this is a 7-Zip archive: unpack it and give the folder' },
  { matches: starts('Rar!'), why: 'this is a RAR archive: unpack it and give the folder' },
  {
    matches: ({ text }) => /^From \S+.{0,80}\d{4}\r?\n/.test(text),
    why: 'this is a mailbox: save the messages as plain text',
  },
  { matches: starts('\x89PNG'), why: 'this is an image' },
  { matches: starts('\xFF\xD8\xFF'), why: 'this is an image' },
  { matches: starts('\xFF\xFE'), why: 'this is text in UTF-16: save it as UTF-8' },
  { matches: starts('\xFE\xFF'), why: 'this is text in UTF-16: save it as UTF-8' },
];

/** Why a file that begins so is not read, and what to do; undefined where nothing is known against it. */
export function refusalOf(head: SourceHead): string | undefined {
  return REFUSALS.find(({ matches }) => matches(head))?.why;
}

/** Lines that are addresses, nearly all; the last may be cut off. */
function isAddressList({ text }: SourceHead): boolean {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || !/^"?https?:\/\//i.test(lines[0] ?? '')) return false;
  const addresses = lines.filter((line) => /^"?https?:\/\/\S+$/i.test(line));
  return addresses.length >= lines.length * 0.9;
}
