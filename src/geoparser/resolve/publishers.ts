import packed from './publishers.json' with { type: 'json' };

/**
 * What tells where the publisher of an article is at home: the tables of `geodata/publishers/`, which
 * `tools/data/publishers/write.ts` packs.
 */
export interface Publishers {
  /** GeoNames' code of a first-level division, a place's name as the gazetteer has it, and the domains published there. */
  readonly homes: readonly (readonly string[])[];
  /** Divisions that papers of their own country seldom explain: GeoNames' code, the name, the telephone area codes. */
  readonly divisions: readonly (readonly string[])[];
  /** Countries and divisions, and the words of what they have and few others do, between '|'. */
  readonly institutions: readonly (readonly string[])[];
  /** By number, the divisions that a highway runs through. */
  readonly interstates: Readonly<Record<string, string>>;
  readonly usRoutes: Readonly<Record<string, string>>;
  /** Words of newspapers' and stations' names, as they are run together in domains. */
  readonly pressWords: readonly string[];
  /** First and last words of places' names that domains run together with the others. */
  readonly firstWords: readonly string[];
  readonly lastWords: readonly string[];
  /** Parts of an address that name no place though the gazetteer has one of the name. */
  readonly addressSections: readonly string[];
  /** Top-level domains of countries that the whole world uses for something else. */
  readonly adoptedDomains: readonly string[];
}

export const PUBLISHERS: Publishers = packed;
