import { isLetterForLetter } from '../../gazetteer/place-record.ts';
import { type ArticleNames, withOptions } from './article-names.ts';
import { AT, WIDTH } from './features.ts';
import { judge } from './judge.ts';
import type { NameGroup } from './name-group.ts';
import { chordKilometres, contains, type Option } from './option.ts';
import { otherNamed } from './other-named.ts';
import { choiceOf, type RankedNames, type Ranking, type Resolver, rank } from './resolver.ts';

/** A city of so many people needs no one to say which of its name is meant. */
const WIDELY_KNOWN = 100_000;
/** How many times as many people make its namesakes obscure. */
const TIMES_AS_KNOWN = 15;
/** Fewer people than this: who names such a town writes of its region, and names its neighbours by their names alone. */
const SMALL = 60_000;
/** Cities that must lie around an obscure place to speak for it, where no small town does. */
const ENOUGH_AROUND = 2;
/** Kilometres that are around a town: the county seats of a state are as far apart. */
const AROUND = 100;

/** What the text or its publisher says of a record, beside what holds it and what other names mean. */
const TOLD = [
  AT.admin1Named,
  AT.admin2Named,
  AT.outletAdmin1,
  AT.outletNear,
  AT.outletNamed,
  AT.datelineAdmin1,
  AT.clueShare,
  AT.institutions,
  AT.siteAdmin1,
  AT.knownFor,
] as const;
/** Of a feature that grows with how surely it is so. */
const TELLS = 0.3;

/**
 * Ranks the options of an article's names, and once more without those that were chosen without a warrant: obscure ones
 * that only one other name speaks for where a city bears the name, too ('He flew from Dayton to London' does not tell of
 * London, Ohio), and what has another name of its own where a town of the country has this one.
 */
export function rankWarranted(names: ArticleNames, resolver: Resolver): RankedNames {
  const ranked = rank(names, resolver);
  const unwarranted = unwarrantedOptions(ranked, resolver);
  if (unwarranted.every((options) => options.length === 0)) return ranked;
  const kept = new Map(
    names.groups.map((group, index) => {
      const without = new Set(unwarranted[index]);
      return [group, group.options.filter((option) => !without.has(option))];
    }),
  );
  return rank(
    withOptions(names, (group) => kept.get(group) ?? group.options),
    resolver,
  );
}

/** By name the options that are not meant, as one of them was chosen without a warrant. */
function unwarrantedOptions(
  { names: { groups, rows }, rankings }: RankedNames,
  resolver: Resolver,
): readonly (readonly Option[])[] {
  const known = knownPlaces(groups, rankings);
  return groups.map((group, index) => {
    const own = rows[index];
    const ranking = rankings[index];
    if (!group.asked || own === undefined || ranking === undefined) return [];
    const renamed = otherNamed(group.name, group.options);
    const cities = group.options.filter(isCity);
    if (renamed.length + cities.length === 0) return [];
    const chosen = judge(group, own, ranking, resolver).index;
    const option = group.options[chosen];
    if (option === undefined) return [];
    const says = (feature: number) => (own[chosen * WIDTH + feature] ?? 0) > TELLS;
    const isRenamed = renamed.includes(option);
    const [city] = cities
      .filter((one) => isNamesakeOf(option, one))
      .sort((a, b) => b.record.population - a.record.population);
    const namesakes =
      city === undefined ? [] : group.options.filter((one) => isNamesakeOf(one, city));
    const doubted = isRenamed ? renamed : namesakes;
    if (doubted.length === 0) return [];
    if (TOLD.some(says) || isHeld(group, option, isRenamed)) return [];
    if (city !== undefined && option.country !== city.country && says(AT.countryNamed)) return [];
    const around = new Map(
      known
        .filter(({ name, option: other }) => name !== group.name && isAround(other, option))
        .map(({ name, option: other }) => [name, isSmall(other) ? ENOUGH_AROUND : 1]),
    );
    const warrant = [...around.values()].reduce((sum, one) => sum + one, 0);
    return warrant >= ENOUGH_AROUND ? [] : doubted;
  });
}

/**
 * Whether the text says it to lie in a place or by it: in 'San Juan in Alicante' not by the Alicante of the Philippines.
 * @param nearer whether by a place that is smaller than a country.
 */
function isHeld(
  { holders, listedHolders, owners }: NameGroup,
  option: Option,
  nearer: boolean,
): boolean {
  return [...holders, ...listedHolders, ...owners].some((named) =>
    named.some(
      (holder) =>
        !(nearer && holder.extent === 'country') &&
        !named.some((other) => isCity(other) && isNamesakeOf(holder, other)) &&
        (contains(holder, option) || isAround(holder, option)),
    ),
  );
}

/** What the names mean that most who read them know to mean it. */
function knownPlaces(groups: readonly NameGroup[], rankings: readonly Ranking[]) {
  return groups.flatMap((group, index) => {
    const ranking = rankings[index];
    if (ranking === undefined || group.options.length === 0 || !group.isWitness) return [];
    const option = group.options[choiceOf(group, ranking).index];
    const isKnown = option !== undefined && isTold(option) && !isObscure(group, option);
    return isKnown ? [{ name: group.name, option }] : [];
  });
}

/** Whether a place is one that tells of those around it. */
function isTold({ extent, tier }: Option): boolean {
  return (extent === 'local' || extent === 'admin2') && tier !== 'surroundings';
}

/** Whether a name means another place to most who read it. */
function isObscure({ options }: NameGroup, option: Option): boolean {
  return options.some((other) => other.tier === option.tier && isNamesakeOf(option, other));
}

function isAround(option: Option, obscure: Option): boolean {
  return (
    (obscure.admin1 !== '' && option.admin1 === obscure.admin1) ||
    chordKilometres(option, obscure) < AROUND
  );
}

function isSmall({ record, extent }: Option): boolean {
  return extent === 'local' && record.population < SMALL;
}

/** A city, or a country. */
function isCity({ record, kind, extent }: Option): boolean {
  return (
    (record.featureClass === 'P' || extent === 'country') &&
    isLetterForLetter(kind) &&
    record.population >= WIDELY_KNOWN
  );
}

/**
 * Whether a town is of a city's name and so much smaller that who says the name means the city; none of a person's
 * own places is.
 */
function isNamesakeOf({ record }: Option, city: Option): boolean {
  return (
    record.id !== city.record.id &&
    record.isOwn !== true &&
    record.featureClass === 'P' &&
    record.population < SMALL &&
    record.population * TIMES_AS_KNOWN < city.record.population
  );
}
