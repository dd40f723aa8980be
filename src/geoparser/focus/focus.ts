import type { Article, Span } from '../../article/article.ts';
import type { AdminNames } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord, PlaceId } from '../../gazetteer/place-record.ts';
import type { Focus, FocusArea, FocusTown, Use } from '../geoparse-result.ts';

/** A mention with the place it was resolved to, or the one that it lies in or by. */
export interface FocusMention extends Span {
  readonly use: Use;
  readonly place: FocusPlace;
  /** It is not the place itself, but within or near it. */
  readonly near: boolean;
  /** Probability, 0 to 1, that it names a place and that place. */
  readonly confidence: number;
}

/** A place, by what it lies in. */
export interface FocusPlace {
  readonly placeId: PlaceId;
  readonly name: string;
  readonly isTown: boolean;
  /** ISO 3166-1 alpha-2; '' for a sea. */
  readonly countryCode: string;
  readonly country: string;
  /** GeoNames' first-level code; '' where it lies in no division, or that is not known. */
  readonly admin1Code: string;
  /** '' where it lies in no division. */
  readonly admin1: string;
}

const MOST = 5;
/** To these decimals a document has probabilities: what is weighed again from it comes out the same. */
const DECIMALS = 1000;
/** A government, a team or a people speaks from everywhere. */
const ASSOCIATIVE = 0.2;
const HEADING = 2;
/** Named first in the first paragraph: a dateline's town, or where the lead is set. */
const OPENING = 3;
const FIRST_PARAGRAPH = 2;

/** A gazetteer's record as a focus weighs it. */
export function focusPlaceOf(record: GazetteerRecord, adminNames: AdminNames): FocusPlace {
  const { id, name, featureClass, countryCode, admin1Code } = record;
  const { country, admin1 } = adminNames;
  const isTown = featureClass === 'P';
  return { placeId: id, name, isTown, countryCode, country, admin1Code, admin1 };
}

/**
 * The country, division and town an article is mainly about: each mention counts for the places around
 * it by its confidence, its use and where it stands, and places are ranked by their shares. Frequency
 * and position are the measures of CLIFF (D'Ignazio et al. 2014) and of Andogah (2010); the weights are
 * chosen, not learned.
 * @param mentions in reading order; unplaced names are none of them.
 */
export function focusOf(article: Article, mentions: readonly FocusMention[]): Focus {
  const weightAt = weightByPlace(article, mentions[0]);
  const named = new Set(mentions.flatMap(({ near, place }) => (near ? [] : [place.placeId])));
  const towns = new Set(
    mentions.flatMap(({ place }) =>
      place.isTown && named.has(place.placeId) ? [place.placeId] : [],
    ),
  );
  const byCountry = new Map<string, Weighed<Omit<FocusArea, 'weight'>>>();
  const byDivision = new Map<string, Weighed<Omit<FocusArea, 'weight'>>>();
  const byTown = new Map<PlaceId, Weighed<Omit<FocusTown, 'weight'>>>();
  let total = 0;
  for (const { place, near, use, confidence, start } of mentions) {
    const { placeId, name, countryCode, country, admin1Code, admin1 } = place;
    const weight = rounded(confidence) * (use === 'literal' ? 1 : ASSOCIATIVE) * weightAt(start);
    if (weight === 0) continue;
    total += weight;
    if (countryCode === '') continue;
    const ofCountry = country === '' ? countryCode : country;
    add(byCountry, countryCode, { name: ofCountry, countryCode, admin1Code: '' }, weight);
    if (admin1 === '') continue;
    const division = { name: admin1, countryCode, admin1Code };
    add(byDivision, `${countryCode} ${admin1}`, division, weight);
    if (!towns.has(placeId)) continue;
    // What a town only has about it tells a little less of the town than its own name.
    const ofTown = near ? weight / 2 : weight;
    add(byTown, placeId, { name, countryCode, admin1Code, placeId }, ofTown);
  }
  return {
    countries: ranked(byCountry, total),
    divisions: ranked(byDivision, total),
    towns: ranked(byTown, total),
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

/** An area, and what has been weighed for it so far. */
interface Weighed<Area> {
  readonly area: Area;
  weight: number;
}

function add<Key, Area>(
  areas: Map<Key, Weighed<Area>>,
  key: Key,
  area: Area,
  weight: number,
): void {
  const before = areas.get(key);
  if (before === undefined) areas.set(key, { area, weight });
  else before.weight += weight;
}

function ranked<Area>(
  areas: ReadonlyMap<unknown, Weighed<Area>>,
  total: number,
): readonly (Area & Pick<FocusArea, 'weight'>)[] {
  return [...areas.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ area, weight }) => ({ ...area, weight: rounded(weight / total) }));
}

function rounded(share: number): number {
  return Math.round(DECIMALS * share) / DECIMALS;
}
