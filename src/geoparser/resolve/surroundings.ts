import { oneOf } from '../lexicon.ts';
import { type ArticleNames, withOptions } from './article-names.ts';
import type { NameGroup } from './name-group.ts';
import { chordKilometres, contains, type Option } from './option.ts';
import { textGap } from './shared-features.ts';
import { isUnmistakable } from './unmistakable.ts';

/** The most places around it that one name is offered. */
const MOST_OFFERED = 7;
const MOST_ANYWHERE = 3;
const MOST_BESIDE = 3;
/** Bounds the work where an article is a list of thousands. */
const MOST_ANCHORS = 80;

/** A place that the article's names probably mean, and how much of the article is about it. */
interface Anchor {
  readonly option: Option;
  readonly group: NameGroup;
  readonly worth: number;
}

/**
 * Offers every name that the gazetteer knows only in part, not there, of small places only, or not at all, the
 * places around it: what the article is mostly about, what is named beside it, where its publisher is. A
 * street, a school, a creek or a village that no gazetteer has is most probably there.
 * @param shares the probabilities of each name's options, in order.
 */
export function offerSurroundings(
  names: ArticleNames,
  shares: readonly Float64Array[],
): ArticleNames {
  const anchors = findAnchors(names.groups, shares);
  return withOptions(names, (group) => {
    if (!group.asked || isHeld(group) || !isDoubtful(group) || isUnmistakable(group)) {
      return group.options;
    }
    const known = new Set(group.options.map(({ record }) => record.id));
    const offered: Option[] = [];
    const places = group.boundBy.length > 0 ? group.boundBy : around(group, anchors);
    if (group.boundBy.length === 0 && isKnownBeside(group, places)) return group.options;
    for (const option of places) {
      if (known.has(option.record.id) || offered.length === MOST_OFFERED) continue;
      known.add(option.record.id);
      offered.push({ ...option, tier: 'surroundings', origin: 'surroundings', kind: 'head' });
    }
    return [...group.options, ...offered];
  });
}

/** Kilometres: a town that bears the whole name as near to what else is named is the one. */
const NEIGHBOUR_KM = 60;

/** 'Moi's Bridge' beside Kitale: what bears all of the name comes before what only lies around it. */
function isKnownBeside({ options }: NameGroup, places: readonly Option[]): boolean {
  const towns = places.filter(({ extent }) => extent === 'local');
  return options.some(
    (option) =>
      option.tier === 'whole' &&
      option.kind !== 'head' &&
      towns.some((town) => chordKilometres(town, option) < NEIGHBOUR_KM),
  );
}

/** Parks, schools and streets of one name are everywhere, and the gazetteer has few of them. */
const SITE = new RegExp(String.raw`(?<=\p{L}[’'.]? )${oneOf('sites-of-every-town')}$`, 'u');

/**
 * A name that the gazetteer knows only in part, as a site, not where the text says it is, or only of
 * places so small that one of the same name, which it lacks, may as well be meant.
 */
function isDoubtful(group: NameGroup): boolean {
  const { name, options } = group;
  return (
    options.every(({ extent, magnitude }) => extent === 'local' && magnitude < KNOWN) ||
    options.every(({ tier, kind }) => tier !== 'whole' || kind === 'head') ||
    (SITE.test(name) && options.every(({ record }) => record.featureClass === 'P')) ||
    isElsewhere(group)
  );
}

/** Kilometres: what is as far from the place it is said to belong to does not belong to it. */
const ELSEWHERE = 161;
/** Log10 of the population of a place that needs no one to say where it is. */
const KNOWN = 5;
/** The same of one behind which a comma may as well go on with the next: 'Coeur d'Alene, O'Fallon'. */
const KNOWN_IN_LIST = 4;

/** 'Hampton Park in Charleston', 'Cairo's Haram district', of which the gazetteer has only namesakes. */
function isElsewhere({ options, holders, owners, beside }: NameGroup): boolean {
  const outer = [...holders, ...owners].flat();
  const isTold = owners.length > 0 || beside.some(({ binding }) => binding?.mayList === false);
  const known = isTold ? KNOWN : KNOWN_IN_LIST;
  return (
    outer.some(({ extent }) => extent === 'local') &&
    options.every(
      (option) =>
        option.extent === 'local' &&
        option.magnitude < known &&
        outer.every(
          (holder) => !contains(holder, option) && chordKilometres(holder, option) > ELSEWHERE,
        ),
    )
  );
}

/** The text itself says where it is, and the gazetteer knows it there. */
function isHeld({ holders, options }: NameGroup): boolean {
  return (
    options.length > 0 &&
    holders.some((holder) =>
      options.every((option) => holder.some((outer) => contains(outer, option))),
    )
  );
}

function findAnchors(groups: readonly NameGroup[], shares: readonly Float64Array[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [index, group] of groups.entries()) {
    const share = shares[index] ?? new Float64Array();
    const best = share.indexOf(Math.max(...share));
    const option = group.options[best];
    if (
      !group.isWitness ||
      option === undefined ||
      option.tier === 'embedded' ||
      !isSettled(option)
    )
      continue;
    const often = group.mentions.length === 0 ? 0.5 : Math.log2(1 + group.mentions.length);
    const narrow = option.extent === 'country' ? 0.1 : option.extent === 'admin1' ? 0.3 : 1;
    anchors.push({ option, group, worth: (share[best] ?? 0) * often * narrow });
  }
  return anchors.sort((a, b) => b.worth - a.worth).slice(0, MOST_ANCHORS);
}

/** A town, a division, a country or a site: what a street or a school can be in; no seat of power. */
function isSettled({ extent, record }: Option): boolean {
  if (record.featureCode === 'GOVL') return false;
  return extent !== 'wide' && 'PAS'.includes(record.featureClass);
}

function around(group: NameGroup, anchors: readonly Anchor[]): Option[] {
  const others = anchors.filter((anchor) => anchor.group !== group);
  const beside = others
    .map((anchor) => ({ anchor, gap: textGap(group, anchor.group) }))
    .filter(({ gap }) => Number.isFinite(gap))
    .sort((a, b) => a.gap - b.gap)
    .slice(0, MOST_BESIDE);
  const home = others.find((anchor) => anchor.group.mentions.length === 0);
  return [
    ...(home === undefined ? [] : [home.option]),
    ...beside.map(({ anchor }) => anchor.option),
    ...others.slice(0, MOST_ANYWHERE).map(({ option }) => option),
  ];
}
