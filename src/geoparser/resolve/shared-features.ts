import type { Mention } from '../geoparse-result.ts';
import { AT, type FeatureRows, WIDTH, writeGap } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { chordKilometres, contains, isSamePlace, type Option } from './option.ts';
import { NEARNESS_KM } from './own-features.ts';

/** UTF-16 units over which the weight of another name falls to 1/e. */
const OTHER_NAME_REACH = 250;
/** The same for what stands in one clause: 'the hospital in Rome'. */
const CLOSE = 30;
/** Names this close, as 'Ohio's Licking County' or 'Troy, a village in Michigan', are linked. */
const LINKED = 25;
const MOST_EVIDENCE = 60;
const MOST_MEANINGS = 3;
const MOST_LISTED = 12;
const LEAST_SHARE = 0.04;
const LEAST_PRIOR = 1e-4;

/** One thing another name may mean, and how probably. */
interface Meaning {
  readonly option: Option;
  readonly share: number;
}

/** How near another name stands in the text, and what that weighs: the same for all that a name may mean. */
interface Tie {
  /** In UTF-16 units. */
  readonly gap: number;
  readonly beside: number;
  readonly close: number;
}

/** How much of what other names mean lies in one country or region. */
interface Tally {
  all: number;
  /** By how near those names stand in the text. */
  beside: number;
}

const NONE: Tally = { all: 0, beside: 0 };

const UNTIED: Tie = { gap: Number.POSITIVE_INFINITY, beside: 0, close: 0 };

/** What one name of the article tells the others. */
interface Evidence {
  readonly group: NameGroup;
  /** The article was filed from one of its mentions. */
  readonly isDateline: boolean;
  readonly meanings: readonly Meaning[];
}

/**
 * Writes into every name's rows the features that depend on what the article's other names mean,
 * given each name's shares (probabilities of its options, in order), so that the names see each other.
 */
export function shareFeatures(
  groups: readonly NameGroup[],
  rows: readonly FeatureRows[],
  shares: readonly Float64Array[],
): void {
  const evidence = groups
    .map((group, index) => ({ group, index }))
    .filter(({ group }) => group.isWitness)
    .slice(0, MOST_EVIDENCE)
    .map(({ group, index }) => ({
      group,
      isDateline: group.beside.some(({ dateline }) => dateline),
      meanings: meaningsOf(group, shares[index] ?? new Float64Array()),
    }));
  const byMention = new Map(
    evidence.flatMap((of) => of.group.mentions.map((mention) => [mention, of] as const)),
  );
  for (const [index, group] of groups.entries()) {
    const own = rows[index];
    const share = shares[index];
    if (own === undefined || share === undefined) continue;
    // A namesake that the text tells apart says nothing for its like.
    const others = evidence.filter(
      (other) => other.group.name !== group.name && other.meanings.length > 0,
    );
    writeShared(group, own, others);
    writeListed(group, own, byMention);
    writePrior(own, share);
  }
}

function meaningsOf({ options }: NameGroup, shares: Float64Array): Meaning[] {
  const meanings = options.map((option, index) => ({ option, share: shares[index] ?? 0 }));
  return meanings
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_MEANINGS);
}

/** How far apart in the text, in UTF-16 units, the nearest mentions of two names stand. */
export function textGap(a: NameGroup, b: NameGroup): number {
  let least = Number.POSITIVE_INFINITY;
  // Both are in reading order: of two mentions, the earlier has met all it could be nearest to.
  for (let i = 0, j = 0; i < a.mentions.length && j < b.mentions.length; ) {
    const one = a.mentions[i];
    const other = b.mentions[j];
    if (one === undefined || other === undefined) break;
    const oneFirst = one.start < other.start;
    const gap = oneFirst ? other.start - one.end : one.start - other.end;
    least = Math.min(least, Math.max(0, gap));
    if (oneFirst) i++;
    else j++;
  }
  return least;
}

function tieOf(gap: number): Tie {
  return { gap, beside: Math.exp(-gap / OTHER_NAME_REACH), close: Math.exp(-gap / CLOSE) };
}

function writeShared(group: NameGroup, rows: FeatureRows, others: readonly Evidence[]): void {
  const ties = others.map((other) => tieOf(textGap(group, other.group)));
  const countries = new Map<string, Tally>();
  const regions = new Map<string, Tally>();
  const admin2 = new Map<string, number>();
  const named = new Map<string, number>();
  let total = 0;
  let totalBeside = 0;
  for (const [index, { meanings }] of others.entries()) {
    const weight = (ties[index] ?? UNTIED).beside + 0.02;
    total += 1;
    totalBeside += weight;
    for (const { option, share } of meanings) {
      count(countries, option.country, share, weight);
      count(regions, option.region, share, weight);
      add(admin2, option.admin2, share);
      if (option.extent === 'country') raise(named, option.country, share);
      if (option.extent === 'admin1') raise(named, option.admin1, share);
      if (option.extent === 'admin2') raise(named, option.admin2, share);
    }
  }
  const per = total === 0 ? 0 : 1 / total;
  const perBeside = totalBeside === 0 ? 0 : 1 / totalBeside;
  const of = (map: ReadonlyMap<string, number>, key: string) =>
    key === '' ? 0 : (map.get(key) ?? 0);

  for (const [index, option] of group.options.entries()) {
    const at = index * WIDTH;
    rows[at + AT.otherNames] = Math.min(1, Math.log2(1 + total) / 5);
    const country = countries.get(option.country) ?? NONE;
    const region = regions.get(option.region) ?? NONE;
    rows[at + AT.countryShare] = country.all * per;
    rows[at + AT.countryBeside] = country.beside * perBeside;
    rows[at + AT.countryNamed] = option.extent === 'country' ? 0 : of(named, option.country);
    rows[at + AT.admin1Share] = region.all * per;
    rows[at + AT.admin1Beside] = region.beside * perBeside;
    rows[at + AT.admin1Named] = option.extent === 'admin1' ? 0 : of(named, option.admin1);
    rows[at + AT.admin2Share] = of(admin2, option.admin2) * per;
    rows[at + AT.admin2Named] = option.extent === 'admin2' ? 0 : of(named, option.admin2);
    writeNearness(option, rows, at, others, ties);
  }
  writeGap(rows, AT.countryShare, AT.countryShareGap);
  writeGap(rows, AT.admin1Share, AT.admin1ShareGap);
  writeGap(rows, AT.nearBest, AT.nearBestGap);
  writeGap(rows, AT.nearSum, AT.nearSumGap);
}

/** Towns are of one kind, whatever they are the seat of. */
function kindOf({ record }: Option): string {
  return record.featureClass === 'P' ? 'P' : record.featureCode;
}

/** 'Washington, Oregon and Idaho': what stands in one list is of one kind. */
function writeListed(
  group: NameGroup,
  rows: FeatureRows,
  byMention: ReadonlyMap<Mention, Evidence>,
): void {
  const listed = new Set(group.listedWith.flatMap((mention) => byMention.get(mention) ?? []));
  const others = [...listed]
    .filter((other) => other.group.name !== group.name && other.meanings.length > 0)
    .slice(0, MOST_LISTED);
  if (others.length === 0) return;
  for (const [index, option] of group.options.entries()) {
    let extent = 0;
    let kind = 0;
    let country = 0;
    let near = 0;
    for (const { option: meaning, share } of others.flatMap(({ meanings }) => meanings)) {
      if (meaning.extent === option.extent) extent += share;
      if (kindOf(meaning) === kindOf(option)) kind += share;
      if (meaning.country !== '' && meaning.country === option.country) country += share;
      near += share * closeness(chordKilometres(meaning, option));
    }
    const at = index * WIDTH;
    rows[at + AT.listedExtent] = extent / others.length;
    rows[at + AT.listedKind] = kind / others.length;
    rows[at + AT.listedCountry] = country / others.length;
    rows[at + AT.listedNear] = near / others.length;
  }
}

function writeNearness(
  option: Option,
  rows: FeatureRows,
  at: number,
  others: readonly Evidence[],
  ties: readonly Tie[],
): void {
  let nearBest = 0;
  let nearSum = 0;
  let nearBeside = 0;
  let nearest = 0;
  let same = 0;
  let holds = 0;
  let inLinked = 0;
  let holdsLinked = 0;
  let nearestArea = 0;
  let siblings = 0;
  let siblingExtent = 0;
  let siblingCountry = 0;
  let datelineNear = 0;
  let datelineAdmin1 = 0;
  let datelineCountry = 0;
  let titleNear = 0;
  let titleCountry = 0;
  let outletNear = 0;
  let besideSame = 0;
  let closeSame = 0;
  let sameSum = 0;
  let mentionsSum = 0;
  for (const [index, { group: other, meanings, isDateline }] of others.entries()) {
    const { gap, beside, close } = ties[index] ?? UNTIED;
    const linked = gap <= LINKED;
    let near = 0;
    let sameHere = 0;
    let extentHere = 0;
    let countryHere = 0;
    let admin1Here = 0;
    for (const { option: meaning, share } of meanings) {
      if (isSamePlace(meaning, option)) sameHere += share;
      if (contains(option, meaning)) {
        holds += share;
        if (linked) holdsLinked = Math.max(holdsLinked, share);
      }
      if (linked && contains(meaning, option)) inLinked = Math.max(inLinked, share);
      if (meaning.extent === option.extent) extentHere += share;
      if (meaning.country !== '' && meaning.country === option.country) countryHere += share;
      if (meaning.region !== '' && meaning.region === option.region) admin1Here += share;
      if (meaning.extent === 'local' || meaning.extent === 'admin2') {
        const kilometres = chordKilometres(meaning, option);
        near += share * Math.exp(-kilometres / NEARNESS_KM);
        // No closer than 1: most need no logarithm.
        if (share > nearest) nearest = Math.max(nearest, share * closeness(kilometres));
      } else if (
        share > nearestArea &&
        meaning.extent !== 'wide' &&
        meaning.country !== option.country
      ) {
        nearestArea = Math.max(nearestArea, share * closeness(chordKilometres(meaning, option)));
      }
    }
    if (other.mentions.length === 0) {
      outletNear = Math.max(outletNear, near, sameHere);
      continue;
    }
    nearBest = Math.max(nearBest, near);
    nearSum += near;
    nearBeside = Math.max(nearBeside, near * beside);
    same = Math.max(same, sameHere);
    besideSame = Math.max(besideSame, sameHere * beside);
    closeSame = Math.max(closeSame, sameHere * close);
    sameSum += sameHere * other.mentions.length;
    mentionsSum += other.mentions.length;
    if (linked) {
      siblings += 1;
      siblingExtent += extentHere;
      siblingCountry += countryHere;
    }
    if (isDateline) {
      datelineNear = Math.max(datelineNear, near);
      datelineAdmin1 = Math.max(datelineAdmin1, admin1Here);
      datelineCountry = Math.max(datelineCountry, countryHere);
    }
    if (other.inTitle) {
      titleNear = Math.max(titleNear, near);
      titleCountry = Math.max(titleCountry, countryHere);
    }
  }
  const count = Math.max(1, others.length);
  rows[at + AT.nearBest] = nearBest;
  rows[at + AT.nearSum] = nearSum / (2 + count);
  rows[at + AT.nearBeside] = nearBeside;
  const tied = Math.min(
    1,
    Math.max(nearBest, same, inLinked, outletNear, rows[at + AT.inHolder] ?? 0),
  );
  // A lake or an island is not less known for having no people on record.
  const obscurity = option.record.population > 0 ? (rows[at + AT.populationGap] ?? 0) : 0;
  rows[at + AT.obscureAfar] = obscurity * (1 - tied);
  rows[at + AT.sectionAfar] = (rows[at + AT.isSection] ?? 0) * (1 - tied);
  rows[at + AT.nearest] = nearest;
  rows[at + AT.samePlace] = same;
  rows[at + AT.besideSame] = besideSame;
  rows[at + AT.closeSame] = closeSame;
  rows[at + AT.shareOfAll] = sameSum / (1 + mentionsSum);
  rows[at + AT.holdsOthers] = holds / count;
  rows[at + AT.inLinked] = inLinked;
  rows[at + AT.holdsLinked] = holdsLinked;
  rows[at + AT.nearestArea] = nearestArea;
  rows[at + AT.siblingExtent] = siblings === 0 ? 0 : siblingExtent / siblings;
  rows[at + AT.siblingCountry] = siblings === 0 ? 0 : siblingCountry / siblings;
  rows[at + AT.datelineNear] = datelineNear;
  rows[at + AT.datelineAdmin1] = datelineAdmin1;
  rows[at + AT.datelineCountry] = datelineCountry;
  rows[at + AT.titleNear] = titleNear;
  rows[at + AT.titleCountry] = titleCountry;
  rows[at + AT.outletNear] = outletNear;
}

/** From 1 at no distance to 0 at 20,000 km, even over orders of magnitude. */
function closeness(kilometres: number): number {
  return 1 - Math.log1p(kilometres) / 9.91;
}

function writePrior(rows: FeatureRows, shares: Float64Array): void {
  const best = Math.max(LEAST_PRIOR, ...shares);
  for (const [index, share] of shares.entries()) {
    rows[index * WIDTH + AT.priorShare] = share;
    rows[index * WIDTH + AT.priorGap] = Math.log(Math.max(share, LEAST_PRIOR) / best) / 10;
  }
}

function count(map: Map<string, Tally>, key: string, share: number, weight: number): void {
  if (key === '') return;
  const tally = map.get(key);
  if (tally === undefined) map.set(key, { all: share, beside: share * weight });
  else {
    tally.all += share;
    tally.beside += share * weight;
  }
}

function add(map: Map<string, number>, key: string, share: number): void {
  if (key !== '') map.set(key, (map.get(key) ?? 0) + share);
}

function raise(map: Map<string, number>, key: string, share: number): void {
  if (key !== '') map.set(key, Math.max(map.get(key) ?? 0, share));
}
