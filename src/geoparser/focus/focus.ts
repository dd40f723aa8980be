import type { Article } from '../../article/article.ts';
import type { AdminNames } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord, PlaceId } from '../../gazetteer/place-record.ts';
import type { Mention } from '../geoparse-result.ts';

/** What an article is mainly about, each list by weight, heaviest first, at most five. */
export interface Focus {
  readonly countries: readonly FocusArea[];
  readonly divisions: readonly FocusArea[];
  readonly towns: readonly FocusTown[];
}

/** A country, or one of its first-level divisions. */
export interface FocusArea {
  readonly name: string;
  /** ISO 3166-1 alpha-2, with XK for Kosovo. */
  readonly countryCode: string;
  /** GeoNames' first-level code; '' for a country. */
  readonly admin1Code: string;
  /** 0 to 1: its share of all that was weighed. */
  readonly weight: number;
}

export interface FocusTown extends FocusArea {
  readonly placeId: PlaceId;
}

/** A mention with the place it was resolved to, or the one that it lies in or by. */
export interface FocusMention extends Mention {
  readonly record: GazetteerRecord;
  /** It is not the record itself, but within or near it. */
  readonly near: boolean;
  /** Probability, 0 to 1, that it names a place and that place. */
  readonly confidence: number;
}

const MOST = 5;
const DECIMALS = 1000;
/** A government, a team or a people speaks from everywhere. */
const ASSOCIATIVE = 0.2;
const HEADING = 2;
/** Named first in the first paragraph: a dateline's town, or where the lead is set. */
const OPENING = 3;
const FIRST_PARAGRAPH = 2;

/**
 * The country, division and town an article is mainly about: each mention counts for the places around
 * it by its confidence, its use and where it stands, and places are ranked by their shares. Frequency
 * and position are the measures of CLIFF (D'Ignazio et al. 2014) and of Andogah (2010); the weights are
 * chosen, not learned.
 * @param mentions in reading order; unplaced names are none of them.
 * @param namesOf the names of a record's country and division.
 */
export function focusOf(
  article: Article,
  mentions: readonly FocusMention[],
  namesOf: (record: GazetteerRecord) => AdminNames,
): Focus {
  const weightAt = weightByPlace(article, mentions[0]);
  const countries = new Map<string, FocusArea>();
  const divisions = new Map<string, FocusArea>();
  const towns = new Map<PlaceId, FocusTown>();
  let total = 0;
  for (const { record, near, use, confidence, start } of mentions) {
    const { id, name, countryCode, admin1Code, featureClass } = record;
    const weight = confidence * (use === 'literal' ? 1 : ASSOCIATIVE) * weightAt(start);
    if (weight === 0) continue;
    total += weight;
    if (countryCode === '') continue;
    const { country, admin1 } = namesOf(record);
    add(countries, countryCode, { name: country, countryCode, admin1Code: '', weight });
    if (admin1Code === '' || admin1 === '') continue;
    add(divisions, `${countryCode}.${admin1Code}`, {
      name: admin1,
      countryCode,
      admin1Code,
      weight,
    });
    if (featureClass !== 'P') continue;
    // What a town only has about it tells a little less of the town than its own name.
    const ofTown = near ? weight / 2 : weight;
    add(towns, id, { name, countryCode, admin1Code, weight: ofTown, placeId: id });
  }
  return {
    countries: ranked(countries, total),
    divisions: ranked(divisions, total),
    towns: ranked(towns, total),
  };
}

function weightByPlace({ paragraphs }: Article, first: FocusMention | undefined) {
  const lead = paragraphs.find(({ kind }) => kind === 'paragraph');
  const headings = paragraphs.filter(({ kind }) => kind === 'heading');
  return (start: number): number => {
    if (headings.some((heading) => heading.start <= start && start < heading.end)) return HEADING;
    if (lead === undefined || start < lead.start || start >= lead.end) return 1;
    return start === first?.start ? OPENING : FIRST_PARAGRAPH;
  };
}

function add<Key, Area extends FocusArea>(areas: Map<Key, Area>, key: Key, area: Area): void {
  const before = areas.get(key);
  areas.set(key, before ? { ...before, weight: before.weight + area.weight } : area);
}

function ranked<Area extends FocusArea>(
  areas: ReadonlyMap<unknown, Area>,
  total: number,
): readonly Area[] {
  return [...areas.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map((area) => ({ ...area, weight: Math.round((DECIMALS * area.weight) / total) / DECIMALS }));
}
