import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { Phrases, type PhraseText } from './phrases.ts';
import { PUBLISHERS } from './publishers.ts';

const BY_NAME = new Map<string, string>();
const BY_AREA_CODE = new Map<string, string>();
for (const [division = '', name = '', codes = ''] of PUBLISHERS.divisions) {
  BY_NAME.set(name, division);
  for (const code of codes.split(' ')) BY_AREA_CODE.set(code, division);
}

/** Names of a capital and of a country too: they tell of the state only where an institution has them. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Georgia', 'Washington']);
const INSTITUTION = / (?:State|Tech|Southern|Department|Bureau|Division|National Guard)\b/y;

const NAMES = new Phrases<string>();
for (const [name, division] of BY_NAME) NAMES.add(name, division);
const TELEPHONE = /(?<![\d-])(?:1[-. ])?\(?(\d{3})\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)/g;
/** 'Ky. 114', 'N.C. Highway 54', 'Md. Route 32'; 'OH 43215'. */
const ROUTE =
  /(?<![A-Za-z.])((?:[A-Z]\.){2}|[A-Z][a-z]{1,4}\.) (?:(?:State )?(?:Route|Rte\.?|Highway|Hwy\.?|Road) )?\d{1,4}\b/g;
const POSTCODE = /(?<![A-Za-z.])([A-Z]{2}) \d{5}\b/g;

/** So that one clue alone is not certain. */
const DOUBT = 1;

/**
 * What an article tells of where it is at home beside the names of its places: states in the names
 * of universities, agencies and roads, telephone numbers, addresses.
 * @returns by division ('US.OH') the share of the clues that speak for it, 0 to 1.
 */
export function readHomeClues(
  opening: PhraseText,
  gazetteer: Gazetteer,
): ReadonlyMap<string, number> {
  const { text } = opening;
  const counts = new Map<string, number>();
  let total = 0;
  const add = (division: string | undefined): void => {
    if (division === undefined) return;
    counts.set(division, (counts.get(division) ?? 0) + 1);
    total += 1;
  };
  let end = 0;
  NAMES.meet(opening, (division, name, at) => {
    // 'Virginia' of 'West Virginia' is none.
    if (at < end) return;
    INSTITUTION.lastIndex = at + name.length;
    if (AMBIGUOUS.has(name) && !INSTITUTION.test(text)) return;
    end = at + name.length;
    add(division);
  });
  for (const [, code = ''] of text.matchAll(TELEPHONE)) add(BY_AREA_CODE.get(code));
  for (const pattern of [ROUTE, POSTCODE]) {
    for (const [, written = ''] of text.matchAll(pattern)) {
      const record = gazetteer.abbreviation(written);
      if (record?.featureCode === 'ADM1') add(`${record.countryCode}.${record.admin1Code}`);
    }
  }
  return new Map([...counts].map(([division, count]) => [division, count / (total + DOUBT)]));
}
