import { fold } from '../../gazetteer/fold.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Match } from '../../gazetteer/place-record.ts';
import { likeliest } from './common-features.ts';
import { AT, type FeatureRows, WIDTH, writeGap } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { chordKilometres, contains, type Option, toOption } from './option.ts';
import { nearness } from './own-features.ts';
import type { SiteName } from './site-names.ts';

/** So that one name alone is not certain. */
const DOUBT = 0.5;
/** What is everywhere tells nothing, and is the most to compare. */
const MOST_PLACES = 60;

/** A name that no one asks for, with the places it may be of. */
export interface NamedSite {
  readonly name: string;
  readonly options: readonly Option[];
}

/** The places that may be meant by what `siteNames` read; the names must have been loaded. */
export function lookUpSites(sites: readonly SiteName[], gazetteer: Gazetteer): NamedSite[] {
  return sites.flatMap((site) => {
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
          nearest = Math.max(
            nearest,
            contains(place, option) ? 1 : nearness(chordKilometres(option, place)),
          );
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
