import type { Span } from '../../article/article.ts';
import { fold } from '../../gazetteer/fold.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Match } from '../../gazetteer/place-record.ts';
import { likeliest } from './common-features.ts';
import { AT, type FeatureRows, WIDTH, writeGap } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { contains, type Option, toOption } from './option.ts';
import { nearness } from './own-features.ts';

/** What is named for the place or county it is in: 'Licking Memorial Hospital', 'North Fulton High'. */
const SITE =
  'Count(?:y|ies)|Parish|Township|Police|Sheriff|Fire (?:Department|District|Rescue)|Independent|Unified|School|Schools|High|Middle|Elementary|Central|Consolidated|Junior|Memorial|Regional|General|Community|Hospital|Medical|Health|Clinic|College|University|Airport|Public|Municipal|City|Town|Village|Chamber|Library|Correctional|Jail|Electric|Rural|Country Club|Mall|Herald|Tribune|Gazette|Daily|Times|News|Journal|Courier|Observer|Dispatch|Chronicle|Rotary|VFW|Historical|Humane|Little League|Housing|Borough|District|Council';
const WATER = 'Creek|River|Lake|Reservoir|Bayou|Dam|Bay|Island|Mountain|Falls|Springs?|Valley';
const NAME = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\p{Ll}[\p{L}'’-]*){0,2}?`;
const NAMED = new RegExp(
  String.raw`(?<!\p{L})(${NAME}) (?:(${WATER})|(Count(?:y|ies)|Parish)|(?:${SITE}))(?!\p{L})|(?<!\p{L})(Lake|Mount|Fort) (\p{Lu}\p{Ll}+)(?!\p{L})`,
  'gu',
);
const DIRECTION =
  /^(?:(?:Greater|Metro|Old|Upper|Lower|Central|(?:North|South)(?:east|west)?(?:ern)?|East(?:ern)?|West(?:ern)?|Mid|The|First|New) )+(?=\p{Lu})/u;

/** Words that open a sentence or a site's name and are no one's name, though a place may have it. */
const SAYS_NOTHING =
  /^(?:The|If|In|At|On|A|An|And|But|As|For|From|When|While|After|Before|Since|Most|All|Our|Their|His|Her|This|That|Following|Local|Area|City|County|Town|Village|State|Department|Community|Veterans|Historic|Alternative|Graduate|East|West|North|South|Northern|Southern|Eastern|Western|Daily|Weekly|Public|Private|High|Middle|Junior|Senior|Elementary|Primary|Secondary|Adult|National|Federal|American|United|General|Central|Memorial|Regional|Catholic|Christian|Lutheran|Baptist|Methodist|Sunday|Friday|Saturday|Monday|Tuesday|Wednesday|Thursday|Board|School|Police|Fire|Medical|Health|University|College|Business|Good|Great|Big|Little|Free|Real|Social|Financial|World|International|Law|Prime|Mayor|Special|Children|Women|Men|Youth|Mental|Human)$/;

/** Characters from the start that are read. */
const READ = 8_000;
/** Each has a shard of the place index to fetch. */
const MOST_SITES = 12;
/** So that one name alone is not certain. */
const DOUBT = 0.5;
/** What is everywhere tells nothing, and is the most to compare. */
const MOST_PLACES = 60;

/** A name to look up, as it stands inside the name of a site, or of what is no mention. */
interface SiteName {
  readonly name: string;
  readonly isCounty: boolean;
  readonly isWater: boolean;
}

/** The names in the names of an article's schools, hospitals, papers and waters that are not in a mention. */
function siteNames(text: string, mentions: readonly Span[]): SiteName[] {
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
      if (SAYS_NOTHING.test(plain)) continue;
      names.set(lookedUp, { name: lookedUp, isCounty, isWater });
    } else if (before !== undefined && after !== undefined) {
      names.set(whole, { name: `${before} ${after}`, isCounty: false, isWater: true });
    }
    if (names.size >= MOST_SITES) break;
  }
  return [...names.values()];
}

/** What `readNamedSites` looks up. */
export function namesOfSites(text: string, mentions: readonly Span[]): string[] {
  return siteNames(text, mentions).map(({ name }) => name);
}

/** A name that no one asks for, with the places it may be of. */
export interface NamedSite {
  readonly name: string;
  readonly options: readonly Option[];
}

/** The names that tell where an article is at home and are no mentions; they must have been loaded. */
export function readNamedSites(
  text: string,
  mentions: readonly Span[],
  gazetteer: Gazetteer,
): NamedSite[] {
  return siteNames(text, mentions).flatMap((site) => {
    const matches = gazetteer.lookup(site.name).filter((match) => isMeant(match, site));
    if (matches.length === 0 || matches.length > MOST_PLACES) return [];
    return [{ name: fold(site.name), options: matches.map((match) => toOption(match, 'whole')) }];
  });
}

function isMeant({ record, kind }: Match, { isCounty, isWater }: SiteName): boolean {
  const { featureClass, featureCode } = record;
  if (kind === 'alternate') return false;
  if (isCounty || kind === 'head') return featureCode === 'ADM2' && !isWater;
  return isWater || featureClass === 'P' || featureCode === 'ADM2';
}

/** Writes the features that ask where what the sites are named for could all lie. */
export function siteFeatures(
  sites: readonly NamedSite[],
  groups: readonly NameGroup[],
  rows: readonly FeatureRows[],
): void {
  const named = new Set(groups.map(({ name }) => name));
  const evidence = sites
    .filter(({ name }) => !named.has(name))
    .map(({ options }) => ({
      options: likeliest(options),
      weight: 1 / (1 + Math.log2(1 + options.length)),
    }));
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return;
  for (const [index, { options }] of groups.entries()) {
    const own = rows[index];
    if (own === undefined || options.length < 2) continue;
    for (const [at, option] of options.entries()) {
      let near = 0;
      let admin1 = 0;
      for (const site of evidence) {
        let nearest = 0;
        let inAdmin1 = false;
        for (const place of site.options) {
          nearest = Math.max(nearest, contains(place, option) ? 1 : nearness(option, place));
          inAdmin1 ||= option.admin1 !== '' && place.admin1 === option.admin1;
        }
        near += site.weight * nearest;
        if (inAdmin1) admin1 += site.weight;
      }
      own[at * WIDTH + AT.siteNear] = near / (total + DOUBT);
      own[at * WIDTH + AT.siteAdmin1] = admin1 / (total + DOUBT);
    }
    writeGap(own, AT.siteNear, AT.siteNearGap);
    writeGap(own, AT.siteAdmin1, AT.siteAdmin1Gap);
  }
}
