/** How an article names a place, until all that name it are together. */
export interface Naming {
  readonly place: number;
  /** 'YYYY-MM-DD'. */
  readonly date: string | null;
  readonly article: number;
  /** In the order in which sources were met; -1 for none. */
  readonly source: number;
  readonly marks: number;
  readonly title: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Numbers of the article's other places. */
  readonly others: readonly number[];
}

/** As a line. */
export function packNaming(naming: Naming): Buffer {
  const { place, date, article, source, marks, title, text, start, end, others } = naming;
  return Buffer.from(
    `${JSON.stringify([place, date, article, source, marks, title, text, start, end, others])}\n`,
  );
}

/** Of the lines that `packNaming` wrote in this very build. */
export function unpackNamings(lines: Buffer): readonly Naming[] {
  const namings: Naming[] = [];
  for (let from = 0, end = lines.indexOf(10); end !== -1; end = lines.indexOf(10, from)) {
    const [place, date, article, source, marks, title, text, start, stop, others] = JSON.parse(
      lines.toString('utf8', from, end),
    );
    namings.push({ place, date, article, source, marks, title, text, start, end: stop, others });
    from = end + 1;
  }
  return namings;
}
