import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { PUBLISHERS } from './publishers.ts';

const BY_NAME = new Map<string, string>();
const BY_AREA_CODE = new Map<string, string>();
for (const [division = '', name = '', codes = ''] of PUBLISHERS.divisions) {
  BY_NAME.set(name, division);
  for (const code of codes.split(' ')) BY_AREA_CODE.set(code, division);
}

/** Names of a capital and of a country too: they tell of the state only where an institution has them. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Georgia', 'Washington']);
const INSTITUTION = '(?= (?:State|Tech|Southern|Department|Bureau|Division|National Guard)\\b)';

/** 'West Virginia' before 'Virginia'. */
const LONGEST_FIRST = [...BY_NAME.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => (AMBIGUOUS.has(name) ? name + INSTITUTION : name));
const NAME = new RegExp(String.raw`\b(?:${LONGEST_FIRST.join('|')})\b`, 'g');
const TELEPHONE = /(?<![\d-])(?:1[-. ])?\(?(\d{3})\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)/g;
/** 'Ky. 114', 'N.C. Highway 54', 'Md. Route 32'; 'OH 43215'. */
const ROUTE =
  /(?<![\p{L}.])((?:\p{Lu}\.){2}|\p{Lu}\p{Ll}{1,4}\.) (?:(?:State )?(?:Route|Rte\.?|Highway|Hwy\.?|Road) )?\d{1,4}\b/gu;
const POSTCODE = /(?<![\p{L}.])(\p{Lu}{2}) \d{5}\b/gu;

/** Characters from the start that are read: enough to tell, however long the article. */
const READ = 20_000;
/** So that one clue alone is not certain. */
const DOUBT = 1;

/**
 * What an article tells of where it is at home beside the names of its places: states in the names
 * of universities, agencies and roads, telephone numbers, addresses.
 * @returns by division ('US.OH') the share of the clues that speak for it, 0 to 1.
 */
export function readHomeClues(text: string, gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const start = text.slice(0, READ);
  const counts = new Map<string, number>();
  let total = 0;
  const add = (division: string | undefined): void => {
    if (division === undefined) return;
    counts.set(division, (counts.get(division) ?? 0) + 1);
    total += 1;
  };
  for (const [name] of start.matchAll(NAME)) add(BY_NAME.get(name));
  for (const [, code = ''] of start.matchAll(TELEPHONE)) add(BY_AREA_CODE.get(code));
  for (const pattern of [ROUTE, POSTCODE]) {
    for (const [, written = ''] of start.matchAll(pattern)) {
      const record = gazetteer.abbreviation(written);
      if (record?.featureCode === 'ADM1') add(`${record.countryCode}.${record.admin1Code}`);
    }
  }
  return new Map([...counts].map(([division, count]) => [division, count / (total + DOUBT)]));
}
