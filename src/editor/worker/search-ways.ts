import { fold, foldPrefix } from '../../gazetteer/fold.ts';
import type { Gazetteer, PlaceSearch, StartingPlace } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { prominenceOf } from '../../gazetteer/prominence.ts';
import { typosOf } from './typos.ts';

type Index = Gazetteer & PlaceSearch;

/** Words that are tried as what a place lies in: 'Kent', 'New South Wales', 'United States of America'. */
const MOST_HOLDER_WORDS = 4;
/** Of places of one name so many of the best known are asked what they lie in: each country's list is a file. */
const MOST_ASKED = 200;
const MOST_COUNTRIES = 12;
/** Letters: of fewer, nearly any other name is a typo. */
const SHORTEST_MISTYPED = 4;
const SHORTEST_TWICE_MISTYPED = 8;
const VOWELS = 'aeiou';

/**
 * The places of which a name begins with the first words of what was typed and that lie in what the last words say:
 * 'Faversham, Kent', 'Faversham Kent', 'Perth WA', 'Wye, England'. At most four searches.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function placesWithin(index: Index, typed: string): Promise<readonly StartingPlace[]> {
  for (const { name, holder } of splits(typed)) {
    const { places } = await index.startingWith(name);
    const asked = ofFewCountries(
      places.toSorted((a, b) => prominenceOf(b.record) - prominenceOf(a.record)),
    );
    await index.loadAdminNames(asked.map(({ record }) => record));
    const within = asked.filter(({ record }) => liesIn(record, holder, index));
    if (within.length > 0) return within;
  }
  return [];
}

interface Split {
  readonly name: string;
  readonly holder: string;
}

/** At its first comma; without one before each of its last words, the longest name first. */
function splits(typed: string): readonly Split[] {
  const comma = typed.indexOf(',');
  const halves = (at: number, next: number) => ({
    name: typed.slice(0, at).trim(),
    holder: typed.slice(next).trim(),
  });
  const all =
    comma === -1
      ? [...typed.matchAll(/\s+/g)]
          .map(({ index, 0: blank }) => halves(index, index + blank.length))
          .toReversed()
          .slice(0, MOST_HOLDER_WORDS)
      : [halves(comma, comma + 1)];
  return all.filter(({ name, holder }) => fold(name) !== '' && fold(holder) !== '');
}

function ofFewCountries(places: readonly StartingPlace[]): readonly StartingPlace[] {
  const countries = new Set<string>();
  return places.slice(0, MOST_ASKED).filter(({ record: { countryCode } }) => {
    if (countries.size < MOST_COUNTRIES) countries.add(countryCode);
    return countries.has(countryCode);
  });
}

/** Whether a place lies in each of what is named, or in what begins so: a country, its divisions, their codes. */
function liesIn(record: GazetteerRecord, holders: string, index: Index): boolean {
  const { country, admin1, admin2 } = index.adminNames(record);
  const around = [country, admin1, admin2].filter((name) => name !== record.name).map(fold);
  return holders.split(',').every((holder) => {
    const prefix = foldPrefix(holder.trim());
    if (prefix === '') return true;
    const shortFor = index.abbreviation(holder.trim());
    if (shortFor !== undefined && holds(shortFor, record)) return true;
    if (record.countryCode === holder.trim().toUpperCase()) return true;
    return around.some((name) => name.startsWith(prefix) || name.includes(` ${prefix}`));
  });
}

function holds(area: GazetteerRecord, record: GazetteerRecord): boolean {
  const isCountry = area.admin1Code === '' || area.featureCode.startsWith('PCL');
  return (
    area.countryCode === record.countryCode && (isCountry || area.admin1Code === record.admin1Code)
  );
}

/**
 * The places whose name is what was typed but for a letter, or for two of a long name: 'Canterbry', 'Cnaterbury'.
 *
 * The index is kept by the beginnings of names, and a name with a typo in it begins right up to the typo: so of all
 * names that begin with the first half of what was typed, those that are alike are taken; and because a typo may
 * stand before that, of those that begin with its first three letters, and with these as they may have been meant
 * (two changed places, one is too many, a vowel is missing). `startingWith` reads at most 12 files for each, or for a
 * beginning that very many names share one file of the best known, and the first beginning that has such a name ends
 * it: of eleven searches one or two, which read 3 to 7 files of the index of all there are. A wrong first letter is not found: it would need a search for each letter of the alphabet.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function placesMistyped(
  index: Index,
  typed: string,
): Promise<readonly StartingPlace[]> {
  const folded = foldPrefix(typed).trimEnd();
  if (folded.length < SHORTEST_MISTYPED) return [];
  const most = folded.length < SHORTEST_TWICE_MISTYPED ? 1 : 2;
  const alike = new Map<
    GazetteerRecord,
    { readonly place: StartingPlace; readonly typos: number }
  >();
  const asked = new Set<string>();
  for (const beginning of beginningsOf(folded)) {
    if (asked.has(beginning)) continue;
    asked.add(beginning);
    const { places } = await index.startingWith(beginning);
    for (const place of places) {
      const typos = typosOf(folded, fold(place.matchedName), most);
      const before = alike.get(place.record);
      if (typos <= most && typos < (before?.typos ?? Number.POSITIVE_INFINITY)) {
        alike.set(place.record, { place, typos });
      }
    }
    // What begins right is likelier than what does not: only where there is none is that looked for.
    if (alike.size > 0) break;
  }
  // What a place is called before what it is called elsewhere, or was: few mistype another's word for it.
  const all = [...alike.values()].map((each) => ({
    ...each,
    cost: each.typos + (each.place.matchedName === each.place.record.name ? 0 : 0.5),
  }));
  const least = Math.min(...all.map(({ cost }) => cost));
  return all.flatMap(({ place, cost }) => (cost === least ? [place] : []));
}

/** What the right name may begin with, the likeliest first. */
function beginningsOf(folded: string): readonly string[] {
  const half = folded.slice(0, Math.max(3, Math.ceil(folded.length / 2)));
  const swapped = [1, 2].map(
    (at) => folded.slice(0, at) + folded.charAt(at + 1) + folded.charAt(at) + folded.slice(at + 2),
  );
  const shortened = [1, 2].map((at) => folded.slice(0, at) + folded.slice(at + 1));
  const lengthened = [...VOWELS].map((vowel) => folded.charAt(0) + vowel + folded.slice(1));
  return [
    half,
    ...[...swapped, ...shortened, ...lengthened].map((meant) => meant.slice(0, half.length)),
    folded.slice(0, 3),
  ].filter((beginning) => beginning.trim().length > 2);
}
