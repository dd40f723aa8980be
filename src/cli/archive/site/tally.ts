import { counts, WAYS } from '../../../archive/site/ways.ts';

/** Years that a news article can be of: a date of another is a slip, and would make the time filter's axis endless. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

/** Counts articles as they come: by place and way, by month, by source. */
export class Tally {
  articles = 0;
  mentions = 0;
  undated = 0;
  /** By way and number of the place. */
  readonly #places: number[][] = WAYS.map(() => []);
  readonly months = new Map<string, number>();
  readonly #sources = new Map<string, { number: number; articles: number }>();

  /** @returns the number of the source, in the order in which they were met; -1 for none. */
  addArticle(date: string | null, source: string | null): number {
    this.articles++;
    const month = monthOf(date);
    if (month === null) this.undated++;
    else this.months.set(month, (this.months.get(month) ?? 0) + 1);
    if (source === null) return -1;
    const known = this.#sources.get(source) ?? { number: this.#sources.size, articles: 0 };
    known.articles++;
    this.#sources.set(source, known);
    return known.number;
  }

  addPlace(place: number, marks: number): void {
    for (const way of WAYS) {
      const counted = this.#places[way];
      if (counted !== undefined && counts(marks, way)) counted[place] = (counted[place] ?? 0) + 1;
    }
  }

  countOf(place: number, way: number): number {
    return this.#places[way]?.[place] ?? 0;
  }

  /** By how many articles they have. */
  sources(): readonly {
    readonly name: string;
    readonly number: number;
    readonly articles: number;
  }[] {
    return [...this.#sources]
      .map(([name, { number, articles }]) => ({ name, number, articles }))
      .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
  }
}

/** The month of a date, 'YYYY-MM'; null for none, or one that no article can be of. */
export function monthOf(date: string | null): string | null {
  if (date === null || !/^\d{4}-\d{2}/.test(date)) return null;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 ? null : date.slice(0, 7);
}
