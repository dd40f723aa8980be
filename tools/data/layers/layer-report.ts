import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';

/** What a layer got of a file, and what not. */
export interface LayerReport {
  readonly added: number;
  /** By GeoNames' feature class. */
  readonly byClass: Readonly<Record<string, number>>;
  /** By country's code; '' for what lies in none. */
  readonly byCountry: Readonly<Record<string, number>>;
  /** By why. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Counts what goes into a layer. */
export class LayerCount {
  readonly #byClass = new Map<string, number>();
  readonly #byCountry = new Map<string, number>();
  readonly #leftOut = new Map<string, number>();
  #added = 0;

  add({ featureClass, countryCode }: GazetteerRecord): void {
    this.#added++;
    count(this.#byClass, featureClass);
    count(this.#byCountry, countryCode);
  }

  leaveOut(why: string): void {
    count(this.#leftOut, why);
  }

  report(): LayerReport {
    return {
      added: this.#added,
      byClass: sorted(this.#byClass),
      byCountry: sorted(this.#byCountry),
      leftOut: sorted(this.#leftOut),
    };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}

/** Countries that are told by name, of the most places. */
const MOST_COUNTRIES = 12;

/** A report as a person is told it, in lines. */
export function describeReport({ added, byClass, byCountry, leftOut }: LayerReport): string {
  const list = (counts: readonly (readonly [string, number])[]) =>
    counts.map(([key, number]) => `${key || 'no country'} ${number}`).join(', ');
  const countries = Object.entries(byCountry);
  const more = countries.length - MOST_COUNTRIES;
  const lines = [`${added} ${added === 1 ? 'place' : 'places'} added`];
  if (added > 0) {
    lines.push(`  by class: ${list(Object.entries(byClass))}`);
    const rest = more > 0 ? `, and ${more} more countries` : '';
    lines.push(`  by country: ${list(countries.slice(0, MOST_COUNTRIES))}${rest}`);
  }
  for (const [why, number] of Object.entries(leftOut)) lines.push(`  left out: ${number} ${why}`);
  return `${lines.join('\n')}\n`;
}
