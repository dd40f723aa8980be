import type { Span } from '../../article/article.ts';
import { CAPITAL_AHEAD } from '../capital-ahead.ts';
import { oneOf, words } from '../lexicon.ts';

/** What is named for the place or county it is in: 'Licking Memorial Hospital', 'North Fulton High'. */
const SITE = oneOf('words-behind-names-of-sites');
const WATER = oneOf('waters-behind-names');
const NAME = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*){0,2}?`;
const NAMED = new RegExp(
  String.raw`${CAPITAL_AHEAD}(?:(?<!\p{L})(${NAME}) (?:(${WATER})|(Count(?:y|ies)|Parish)|${SITE})(?!\p{L})|(?<!\p{L})(Lake|Mount|Fort) (\p{Lu}\p{Ll}+)(?!\p{L}))`,
  'gu',
);
const DIRECTION =
  /^(?:(?:Greater|Metro|Old|Upper|Lower|Central|(?:North|South)(?:east|west)?(?:ern)?|East(?:ern)?|West(?:ern)?|Mid|The|First|New) )+(?=\p{Lu})/u;

/** Words that open a sentence or a site's name and are no one's name, though a place may have it. */
const SAYS_NOTHING = words('words-no-site-is-named-for');

/** Characters from the start that are read. */
const READ = 8_000;
/** Each has a shard of the place index to fetch. */
const MOST_SITES = 12;
/** A name to look up, as it stands inside the name of a site, or of what is no mention. */
export interface SiteName {
  readonly name: string;
  readonly isCounty: boolean;
  readonly isWater: boolean;
}

/** The names in the names of an article's schools, hospitals, papers and waters that are not in a mention. */
export function siteNames(text: string, mentions: readonly Span[]): SiteName[] {
  const names = new Map<string, SiteName>();
  const start = text.slice(0, READ);
  for (const match of start.matchAll(NAMED)) {
    const [whole, name, water, county, before, after] = match;
    const from = match.index;
    const to = from + whole.length;
    if (mentions.some((mention) => mention.start < to && from < mention.end)) continue;
    if (name !== undefined) {
      const plain = name.replace(DIRECTION, '');
      const isWater = water !== undefined;
      const isCounty = county !== undefined;
      const lookedUp = isWater ? `${name} ${water}` : isCounty ? `${plain} County` : plain;
      if (SAYS_NOTHING.has(plain)) continue;
      names.set(lookedUp, { name: lookedUp, isCounty, isWater });
    } else if (before !== undefined && after !== undefined) {
      names.set(whole, { name: `${before} ${after}`, isCounty: false, isWater: true });
    }
    if (names.size >= MOST_SITES) break;
  }
  return [...names.values()];
}
