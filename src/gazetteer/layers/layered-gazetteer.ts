import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { byKindThenPopulation } from '../by-kind.ts';
import type { GazetteerVersion, StartingPlace } from '../gazetteer.ts';
import type { OpenGazetteer } from '../open-gazetteer.ts';
import type { GazetteerRecord, Match, PlaceId } from '../place-record.ts';
import type { Layer } from './layer.ts';

/** Looked-up names whose matches are kept ready. */
const KEPT_LOOKUPS = 20_000;
/** Degrees of latitude, about a kilometre: a namesake of the same class so near is the same place. */
const SAME_PLACE = 0.01;

/**
 * A place index with layers over it, as one. Of two records with one identifier the index's stays, but for
 * those of a list of one's own: they come first among the names met alike, and stand for the index's record of
 * the same place. What countries and divisions there are is the index's to say.
 */
export function layeredGazetteer(base: OpenGazetteer, layers: readonly Layer[]): OpenGazetteer {
  if (layers.length === 0) return base;
  const lookups = new Map<string, readonly Match[]>();
  const merged = (name: string): readonly Match[] => {
    const own = base.lookup(name);
    const added = layers.flatMap((layer) => layer.lookup(name));
    return added.length === 0 ? own : mergeMatches(own, added);
  };
  return {
    version: versionOf(base, layers),
    async load(names) {
      const all = [...names];
      await Promise.all([base, ...layers].map((each) => each.load(all)));
    },
    lookup(name) {
      const known = lookups.get(name);
      if (known) return known;
      const matches = merged(name);
      if (lookups.size >= KEPT_LOOKUPS) lookups.clear();
      lookups.set(name, matches);
      return matches;
    },
    demonym: (word) => base.demonym(word),
    abbreviation: (text) => base.abbreviation(text),
    country: (countryCode) => base.country(countryCode),
    division: (countryCode, admin1Code) => base.division(countryCode, admin1Code),
    countriesAndDivisions: () => base.countriesAndDivisions(),
    loadAdminNames: (records) => base.loadAdminNames(records),
    adminNames: (record) => base.adminNames(record),
    async startingWith(typed) {
      const found = await Promise.all([base, ...layers].map((each) => each.startingWith(typed)));
      return {
        places: oneARecord(found.flatMap(({ places }) => places)),
        complete: found.every(({ complete }) => complete),
      };
    },
    continuingWith: (typed) =>
      oneARecord([base, ...layers].flatMap((each) => each.continuingWith(typed))),
  };
}

function mergeMatches(base: readonly Match[], added: readonly Match[]): Match[] {
  const own = added.filter(({ record }) => record.isOwn);
  const byId = new Map<PlaceId, Match>();
  for (const match of [...own, ...base, ...added]) {
    if (byId.has(match.record.id)) continue;
    const stands = own.some((one) => one.record !== match.record && isSamePlace(one, match));
    if (match.record.isOwn || !stands) byId.set(match.record.id, match);
  }
  return [...byId.values()].sort(ownFirst);
}

function isSamePlace(own: Match, other: Match): boolean {
  const [longitude, latitude] = own.record.point;
  const [otherLongitude, otherLatitude] = other.record.point;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  return (
    own.record.featureClass === other.record.featureClass &&
    other.kind !== 'head' &&
    Math.hypot((longitude - otherLongitude) * shrink, latitude - otherLatitude) < SAME_PLACE
  );
}

function ownFirst(a: Match, b: Match): number {
  const isAlike = a.kind === b.kind && a.record.isOwn !== b.record.isOwn;
  return isAlike ? (a.record.isOwn ? -1 : 1) : byKindThenPopulation(a, b);
}

function oneARecord(places: readonly StartingPlace[]): StartingPlace[] {
  const byId = new Map<GazetteerRecord['id'], StartingPlace>();
  for (const place of places) {
    if (place.record.isOwn || !byId.has(place.record.id)) byId.set(place.record.id, place);
  }
  return [...byId.values()];
}

function versionOf(base: OpenGazetteer, layers: readonly Layer[]): GazetteerVersion {
  const digests = [base, ...layers].map(({ version }) => version.digest).join(' ');
  return {
    digest: bytesToHex(sha256(utf8ToBytes(digests))),
    sources: [base, ...layers].flatMap(({ version }) => version.sources),
  };
}
