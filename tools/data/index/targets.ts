import { BuildError } from '../../../src/cli/build-error.ts';

/** What the tables' targets can name. */
interface Targetable {
  readonly featureCode: string;
  readonly countryCode: string;
  readonly admin1Code: string;
  readonly admin2Code: string;
  readonly geonamesId?: number | undefined;
  readonly wikidataId?: string | undefined;
}

/** Finds places by the tables' targets: 'GB', 'US.TX', 'GB.ENG.C6', 'geonames:2643743', 'wikidata:Q46'. */
export class Targets<Place> {
  readonly #places = new Map<string, Place>();
  readonly #missing: string[] = [];

  /** @param facts what is known of a place; the first place to claim a target has it */
  constructor(places: readonly Place[], facts: (place: Place) => Targetable) {
    for (const place of places)
      for (const target of targetsOf(facts(place))) {
        if (!this.#places.has(target)) this.#places.set(target, place);
      }
  }

  /** The place of a target; one that has none is remembered for `check`. */
  find(target: string, wanted: string): Place | undefined {
    const place = this.#places.get(target);
    if (place === undefined) this.#missing.push(`${wanted} → ${target}`);
    return place;
  }

  /** @throws BuildError naming every target that was sought in vain. */
  check(file: string): void {
    const missing = this.#missing.splice(0);
    if (missing.length === 0) return;
    throw new BuildError(`${file} names places that no source has: ${missing.join('; ')}.`);
  }
}

function targetsOf(place: Targetable): string[] {
  const { countryCode, admin1Code, admin2Code, featureCode } = place;
  const targets: string[] = [];
  if (featureCode.startsWith('PCL')) targets.push(countryCode);
  if (featureCode === 'ADM1') targets.push(`${countryCode}.${admin1Code}`);
  if (featureCode === 'ADM2') targets.push(`${countryCode}.${admin1Code}.${admin2Code}`);
  if (place.geonamesId !== undefined) targets.push(`geonames:${place.geonamesId}`);
  if (place.wikidataId !== undefined) targets.push(`wikidata:${place.wikidataId}`);
  return targets;
}
