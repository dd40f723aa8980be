/** What is wanted of a record, in the order in which an article is made of it. */
export const WANTED = [
  'id',
  'title',
  'text',
  'html',
  'date',
  'url',
  'source',
  'author',
  'language',
] as const;

export type Wanted = (typeof WANTED)[number];

const names = (list: string): readonly string[] => list.split(' ');

/**
 * What columns and members are called, the best first, without case, blanks, hyphens, underscores and dots. Facts: the names of
 * trafilatura 2 (JSON, CSV), newspaper4k, news-please 1.6, fundus 0.5, and of tables of news that are passed around as
 * pandas writes them (NewsAPI, GDELT, The Guardian's and The New York Times' interfaces, CC-News, All the News).
 */
export const KNOWN_FIELDS: Readonly<Record<Wanted, readonly string[]>> = {
  id: names('id articleid docid documentid uuid guid uri identifier urihash fingerprint'),
  title: names('title headline headlinemain webtitle titlepage titlerss heading name subject'),
  text: names(
    'text maintext plaintext articletext fulltext bodytext fieldsbodytext textcontent content body article story articlebody cleanedtext rawtext document',
  ),
  html: names(
    'html articlehtml htmlcontent contenthtml bodyhtml fieldsbody rawhtml htmlcontentstring',
  ),
  date: names(
    'date publishdate publishingdate datepublish datepublished published publishedat publishedon publicationdate pubdate webpublicationdate firstpublished publishtime timestamp seendate created createdat datetime day',
  ),
  url: names(
    'url link weburl sourceurl canonicalurl articleurl respondedurl htmlrespondedurl htmlrequestedurl permalink webaddress',
  ),
  source: names(
    'sourcename sourcehostname publisher publication outlet newspaper sitename hostname sourcedomain domain website site source media journal',
  ),
  author: names('author authors byline bylineoriginal writer creator by'),
  language: names('language lang metalang sourcelanguage inlanguage'),
};

/** A name as the table above has it. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_.\-:/]+/g, '');
}

/** The column that each thing stands in, of a table with these heads; the first of several that would do. */
export function columnsOf(heads: readonly string[]): ReadonlyMap<Wanted, number> {
  const plain = heads.map(plainName);
  const columns = new Map<Wanted, number>();
  for (const wanted of WANTED) {
    for (const name of KNOWN_FIELDS[wanted]) {
      const column = plain.indexOf(name);
      if (column === -1 || columns.has(wanted)) continue;
      columns.set(wanted, column);
    }
  }
  return columns;
}
