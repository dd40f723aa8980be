import { fold } from '../../gazetteer/fold.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { nameMap, words } from '../lexicon.ts';
import { AT, type FeatureRows, WIDTH, writeGap } from './features.ts';
import type { Institutions } from './institutions.ts';
import { isRenowned, knownForNear } from './known-for.ts';
import type { NameGroup } from './name-group.ts';
import { firmOptions } from './name-options.ts';
import { chordKilometres, contains, type Extent, isSamePlace, type Option } from './option.ts';
import type { OutletPlaces } from './outlet-places.ts';

/** Where most news is in English. */
const englishSpeaking = words('countries-of-english');

/** How much of the news in British spelling is each country's, against Britain's: roughly, from general knowledge. */
const britishPress: ReadonlyMap<string, number> = new Map(
  [...nameMap('press-in-british-spelling')].map(([country, share]) => [country, Number(share)]),
);

/** Kilometres over which nearness falls to 1/e. */
export const NEARNESS_KM = 80;

/** 1 at no distance, 1/e at 80 km, 0 at an infinite one. */
export function nearness(kilometres: number): number {
  return Math.exp(-kilometres / NEARNESS_KM);
}

/** What the whole article's text tells of where it is at home. */
export interface ArticleManner {
  /** The text itself. */
  readonly text: string;
  /** How American the article's English is, from -1 (British) to 1. */
  readonly dialect: number;
  /** By division ('US.OH'): the share of the clues that speak for it. */
  readonly homeClues: ReadonlyMap<string, number>;
  readonly institutions: Institutions;
}

/**
 * Writes the features that need nothing of the article's other names; the rest stay 0.
 */
export function ownFeatures(
  group: NameGroup,
  outlet: OutletPlaces,
  { text, dialect, homeClues, institutions }: ArticleManner,
): FeatureRows {
  const { options, mentions, beside, holders, owners, listedHolders } = group;
  const rows = new Float32Array(options.length * WIDTH);
  const named = options.filter(({ origin }) => origin !== 'surroundings');
  const populations = named.reduce((sum, { record }) => sum + record.population, 0);
  const largest = Math.max(...named.map(({ magnitude }) => magnitude));
  const mostNearby = Math.max(...named.map(({ record }) => magnitudeNearby(record)));
  const byPopulation = [...named].sort((a, b) => b.magnitude - a.magnitude);
  const rankOf = new Map(byPopulation.map((option, rank) => [option, rank]));
  const demanded = beside.flatMap((text) => (text.demanded === null ? [] : [text.demanded]));
  const physical = beside.some((text) => text.physical);
  const definite = beside.some((text) => text.definite);
  const firm = new Set(firmOptions(options));
  const isHeld = options.map((option) => firm.has(option) && inAnyHolder(option, holders));
  const anyHeld = isHeld.includes(true);
  const knownFor = knownForNear(text, mentions, options);
  const first = mentions[0];
  const ofMention = {
    inTitle: bit(group.inTitle),
    isDateline: beside.some((text) => text.dateline) ? 1 : 0,
    upperCase: mentions.some(({ surface }) => /^[^\p{Ll}]{4,}$/u.test(surface)) ? 1 : 0,
    mentions: Math.min(1, Math.log2(1 + mentions.length) / 4),
    first: first === undefined ? 0 : Math.exp(-first.start / 300),
    nameLength: Math.min(1, (group.name.split(' ').length - 1) / 3),
    options: Math.log2(1 + named.length) / 6,
    outletKnown: bit(outlet.byName.size > 0),
    outletNamed: bit(outlet.byName.has(group.name)),
  };
  for (const [index, option] of options.entries()) {
    const at = index * WIDTH;
    const { record, extent, kind, tier, origin } = option;
    const { featureClass, featureCode } = record;
    const isExact =
      kind === 'exact' ||
      (kind === 'alternate' &&
        (isFullNameOf(group.name, record) || isPlainNameOf(group.name, record, named)));
    rows[at + AT.nameExact] = bit(isExact && origin === 'name');
    rows[at + AT.nameAlternate] = bit(kind === 'alternate' && !isExact && origin === 'name');
    rows[at + AT.nameFolded] = bit(kind === 'folded');
    const isShort = kind === 'head' && origin === 'name';
    rows[at + AT.nameHead] = bit(isShort);
    rows[at + AT.shortUnsaid] = bit(
      isShort && 'HTUVLRS'.includes(featureClass) && !physical && !definite,
    );
    rows[at + AT.surroundings] = bit(origin === 'surroundings');
    rows[at + AT.nameCore] = bit(tier === 'core');
    rows[at + AT.nameEmbedded] = bit(tier === 'embedded');
    rows[at + AT.demonym] = bit(origin === 'demonym');
    rows[at + AT.abbreviation] = bit(origin === 'abbreviation');
    rows[at + AT.nameCoverage] =
      origin === 'surroundings' ? 0 : Math.min(1, option.nameLength / group.name.length);
    rows[at + AT.population] = option.magnitude / 9;
    rows[at + AT.populationKnown] = bit(record.population > 0);
    if (origin !== 'surroundings') {
      rows[at + AT.populationShare] = populations === 0 ? 0 : record.population / populations;
      rows[at + AT.populationRank] = 1 / (1 + (rankOf.get(option) ?? 0));
      rows[at + AT.populationGap] = (option.magnitude - largest) / 9;
      rows[at + AT.peopleNearby] = magnitudeNearby(record) / 8;
      rows[at + AT.peopleNearbyGap] = (magnitudeNearby(record) - mostNearby) / 8;
    }
    rows[at + AT.isCountry] = bit(extent === 'country');
    rows[at + AT.isWide] = bit(extent === 'wide');
    rows[at + AT.isAdmin1] = bit(extent === 'admin1');
    rows[at + AT.isAdmin2] = bit(extent === 'admin2');
    rows[at + AT.isPopulated] = bit(featureClass === 'P');
    rows[at + AT.isCapital] = bit(featureCode === 'PPLC');
    rows[at + AT.isSeat1] = bit(featureCode === 'PPLA');
    rows[at + AT.isSeat2] = bit(featureCode === 'PPLA2');
    rows[at + AT.isSection] = bit(featureCode === 'PPLX');
    rows[at + AT.isWater] = bit(featureClass === 'H');
    rows[at + AT.isPhysical] = bit('HTUVLRS'.includes(featureClass));
    rows[at + AT.isOwn] = bit(record.geonamesId === undefined && featureClass !== 'P');
    rows[at + AT.isGovernment] = bit(featureCode === 'GOVL');
    rows[at + AT.isFacility] = bit(featureClass === 'S' && featureCode !== 'GOVL');
    rows[at + AT.isUs] = bit(option.country === 'US');
    rows[at + AT.isEnglishSpeaking] = bit(englishSpeaking.has(option.country));
    const agrees = agreement(option, demanded, physical);
    rows[at + AT.cueAgrees] = Math.max(agrees, 0);
    rows[at + AT.cueDisagrees] = Math.max(-agrees, 0);
    rows[at + AT.inHolder] = bit(isHeld[index] === true);
    rows[at + AT.outOfHolder] = bit(anyHeld && isHeld[index] !== true);
    rows[at + AT.inListedHolder] = bit(firm.has(option) && inAnyHolder(option, listedHolders));
    rows[at + AT.nearHolder] = nearAnyHolder(option, holders);
    rows[at + AT.isHolder] = bit(isAny(option, holders));
    rows[at + AT.inOwner] = bit(inAnyHolder(option, owners));
    rows[at + AT.nearOwner] = nearAnyHolder(option, owners);
    rows[at + AT.isOwner] = bit(isAny(option, owners));
    rows[at + AT.definite] = bit(definite && !isSettlement(option));
    rows[at + AT.definiteTown] = bit(definite && isSettlement(option));
    rows[at + AT.clueShare] = homeClues.get(option.admin1) ?? 0;
    rows[at + AT.institutions] =
      (institutions.byArea.get(option.admin1) ?? 0) +
      (institutions.byArea.get(option.country) ?? 0);
    rows[at + AT.american] = option.country === 'US' ? dialect : 0;
    rows[at + AT.british] = britishPress.has(option.country) ? -dialect : 0;
    rows[at + AT.variety] = Math.max(0, -dialect) * (britishPress.get(option.country) ?? 0);
    rows[at + AT.knownFor] = knownFor?.[index] ?? 0;
    rows[at + AT.renowned] = bit(origin !== 'surroundings' && isRenowned(record.id));
    rows[at + AT.inTitle] = ofMention.inTitle;
    rows[at + AT.isDateline] = ofMention.isDateline;
    rows[at + AT.datelineTown] = option.record.featureClass === 'P' ? ofMention.isDateline : 0;
    rows[at + AT.upperCase] = ofMention.upperCase;
    rows[at + AT.mentions] = ofMention.mentions;
    rows[at + AT.first] = ofMention.first;
    rows[at + AT.nameLength] = ofMention.nameLength;
    rows[at + AT.options] = ofMention.options;
    rows[at + AT.outletKnown] = ofMention.outletKnown;
    rows[at + AT.outletNamed] = ofMention.outletNamed;
    rows[at + AT.outletCountry] = bit(outlet.countries.has(option.country));
    rows[at + AT.outletForeign] = bit(
      outlet.countries.size > 0 && option.country !== '' && !outlet.countries.has(option.country),
    );
    rows[at + AT.outletAdmin1] = bit(option.admin1 !== '' && outlet.divisions.has(option.admin1));
  }
  writeGap(rows, AT.clueShare, AT.clueShareGap);
  writeGap(rows, AT.institutions, AT.institutionsGap);
  return rows;
}

/** A town or a division: what is named without 'the'. */
function isSettlement({ record, extent }: Option): boolean {
  return record.featureClass === 'P' || extent === 'admin1' || extent === 'admin2';
}

/** 'New York' is as much the name of New York City as of the state, and 'Atlantic' that of the ocean. */
function isFullNameOf(name: string, { name: full, featureClass }: GazetteerRecord): boolean {
  if (featureClass === 'P') return fold(full) === `${name} city`;
  return featureClass === 'H' && (fold(full) === `${name} ocean` || fold(full) === `${name} sea`);
}

/** Where what tells a place from its namesakes begins: 'upon Tyne', '-on-Sea', 'am Main'. */
const EPITHET = /[ -]\p{Ll}/u;
/** So many times the people of any namesake in its country has the place that is meant by the name alone. */
const OUTDOES = 10;

/**
 * Whether a name is a place's without what tells it from its namesakes, which it outdoes: 'Newcastle' of
 * Newcastle upon Tyne, but Kalach in Voronezh is Kalach as much as Kalach-na-Donu is.
 */
function isPlainNameOf(
  name: string,
  { name: whole, population, countryCode }: GazetteerRecord,
  options: readonly Option[],
): boolean {
  const at = whole.search(EPITHET);
  if (at <= 0 || fold(whole.slice(0, at)) !== name) return false;
  return options.every(
    ({ kind, country, record }) =>
      kind !== 'exact' || country !== countryCode || record.population * OUTDOES <= population,
  );
}

/** Log10 of the people in the towns around; of a whole area, of its own. */
function magnitudeNearby({ peopleNearby, population }: GazetteerRecord): number {
  return Math.log10(1 + (peopleNearby ?? population));
}

function inAnyHolder(option: Option, holders: readonly (readonly Option[])[]): boolean {
  return holders.some((holder) => holder.some((outer) => contains(outer, option)));
}

function isAny(option: Option, holders: readonly (readonly Option[])[]): boolean {
  return holders.some((holder) => holder.some((other) => isSamePlace(other, option)));
}

function nearAnyHolder(option: Option, holders: readonly (readonly Option[])[]): number {
  let best = 0;
  for (const outer of holders.flat()) {
    if (outer.extent !== 'local' && outer.extent !== 'admin2') continue;
    if (!isSamePlace(outer, option))
      best = Math.max(best, nearness(chordKilometres(option, outer)));
  }
  return best;
}

/** From -1 to 1: how the words beside the mentions fit what the record is. */
function agreement(option: Option, demanded: readonly Extent[], physical: boolean): number {
  const isPhysical = 'HTUV'.includes(option.record.featureClass);
  if (physical && isPhysical) return 1;
  if (demanded.length === 0) return physical ? -0.5 : 0;
  const met = demanded.filter((extent) => extent === option.extent).length;
  return (2 * met) / demanded.length - 1;
}

function bit(holds: boolean): number {
  return holds ? 1 : 0;
}
