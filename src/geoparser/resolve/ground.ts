import type { NameGroup } from './name-group.ts';
import { chordKilometres, type Extent, type Option } from './option.ts';

/** The names that probably mean each place, by its id. */
export type Meant = ReadonlyMap<string, readonly NameGroup[]>;

/** Mentions that make a town what an article is about, though no headline or dateline says so. */
const OFTEN = 4;
/** A whole state or country is ground that nothing can be near. */
const NARROW: ReadonlySet<Extent> = new Set<Extent>(['local', 'admin2']);
/** Streets and quarters that tell that a report walks through a town, and kilometres to them from its middle. */
const WALKED = 3;
const TOWN_KM = 15;

/**
 * The places that an article is about, by id: its headline or its dateline has them, its publisher is at home
 * there, or it names none more often. A country's capital mostly just speaks, and is ground only by the
 * headline, the publisher, how often it is named, or how many of its streets and quarters are.
 */
export function articleGround(meant: Meant): ReadonlySet<string> {
  const narrow = [...meant].flatMap(([id, groups]) => {
    const [option] = groups.flatMap(({ options }) =>
      options.filter(({ record }) => record.id === id),
    );
    return option !== undefined && NARROW.has(option.extent) ? [{ id, groups, option }] : [];
  });
  const named = narrow.map(({ id, groups, option }) => {
    const isCapital = option.record.featureCode === 'PPLC';
    // What would only be near it speaks for a town that is at home in the report, and for no capital.
    const counted = isCapital ? groups.filter((group) => isNamedBy(group, id)) : groups;
    const mentions = counted.reduce((sum, group) => sum + group.mentions.length, 0);
    const isWalked =
      isCapital &&
      narrow.filter(
        (other) =>
          other.groups.some((group) => isNamedBy(group, other.id)) &&
          isInTown(other.option, option),
      ).length >= WALKED;
    return { id, groups, mentions, isCapital, isWalked };
  });
  const most = named.reduce((largest, { mentions }) => Math.max(largest, mentions), OFTEN);
  return new Set(
    named
      .filter(
        ({ groups, mentions, isCapital, isWalked }) =>
          mentions >= most ||
          isWalked ||
          groups.some(
            ({ asked, inTitle, beside }) =>
              !asked || inTitle || (!isCapital && beside.some(({ dateline }) => dateline)),
          ),
      )
      .map(({ id }) => id),
  );
}

/** Whether a place bears a name, and does not merely stand around it. */
function isNamedBy({ options }: NameGroup, id: string): boolean {
  return options.some(({ record, origin }) => record.id === id && origin !== 'surroundings');
}

function isInTown(option: Option, town: Option): boolean {
  return option !== town && chordKilometres(option, town) <= TOWN_KM;
}
