import { AT, type FeatureRows, WIDTH, writeGap } from './features.ts';
import type { NameGroup } from './name-group.ts';
import { chordOfSquared, contains, isSamePlace, type Option } from './option.ts';
import { nearness } from './own-features.ts';

/** Bound the work where an article is a list: a longer one than the last has nothing in common. */
const MOST_NAMES = 40;
const LONGEST_LIST = 400;
const MOST_OPTIONS = 16;

/**
 * Writes the features that ask where an article's names could all lie together, whatever each
 * would mean by itself: 'Hall County' and 'Forsyth County' have one state in common. A name that
 * is everywhere says less than one that is in two places.
 */
export function commonFeatures(groups: readonly NameGroup[], rows: readonly FeatureRows[]): void {
  if (groups.length > LONGEST_LIST) return;
  const witnesses = groups.filter((group) => group.isWitness);
  const others = witnesses.slice(0, MOST_NAMES).map((group) => ({
    group,
    options: likeliest(group.options),
    weight: 1 / (1 + Math.log2(1 + group.options.length)),
  }));
  for (const [index, group] of groups.entries()) {
    const own = rows[index];
    if (own === undefined) continue;
    const evidence = others.filter(
      (other) =>
        other.group !== group && other.options.length > 0 && other.group.name !== group.name,
    );
    const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) continue;
    for (const [at, option] of group.options.entries()) {
      const { x, y, z } = option;
      let near = 0;
      let admin1 = 0;
      let country = 0;
      for (const { options, weight } of evidence) {
        let nearest = Number.POSITIVE_INFINITY;
        let isHeld = false;
        let inAdmin1 = false;
        let inCountry = false;
        for (const other of options) {
          if (isSamePlace(other, option)) continue;
          if (isLocal(other)) {
            // As chordKilometres has it: a call for every pair of options would be most of the work.
            const squared = (other.x - x) ** 2 + (other.y - y) ** 2 + (other.z - z) ** 2;
            if (squared < nearest) nearest = squared;
          } else isHeld ||= contains(other, option);
          inAdmin1 ||= option.region !== '' && other.region === option.region;
          inCountry ||= option.country !== '' && other.country === option.country;
        }
        // One root and one exponential a name, and not an option: it falls with the distance.
        near += weight * Math.max(isHeld ? HELD : 0, nearness(chordOfSquared(nearest)));
        if (inAdmin1) admin1 += weight;
        if (inCountry) country += weight;
      }
      own[at * WIDTH + AT.commonNear] = near / total;
      own[at * WIDTH + AT.commonAdmin1] = admin1 / total;
      own[at * WIDTH + AT.commonCountry] = country / total;
    }
    writeGap(own, AT.commonNear, AT.commonNearGap);
    writeGap(own, AT.commonAdmin1, AT.commonAdmin1Gap);
  }
}

/** To lie in a state that is named is worth as much as to lie this near. */
const HELD = 0.5;

function isLocal({ extent }: Option): boolean {
  return extent === 'local' || extent === 'admin2';
}

/** Of many places of one name the largest: the rest are too many to compare. */
export function likeliest(options: readonly Option[]): readonly Option[] {
  if (options.length <= MOST_OPTIONS) return options;
  return [...options].sort((a, b) => b.magnitude - a.magnitude).slice(0, MOST_OPTIONS);
}
