import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Binding } from './holder-text.ts';
import { chordKilometres, contains, isKnownWater, type Option } from './option.ts';
import { reachOf } from './uncertainty.ts';

/** Log10 of the people of a town that is better known than a division of its name. */
const CITY = 5;
/** Kilometres: what is as far from another place does not lie by it. */
const ELSEWHERE = 161;
/** Towns of one name that a place may lie by. */
const MOST_BESIDE = 5;

/**
 * The areas that bind a name which the text says lies in them ('Palestine, West Yorkshire'), where the
 * gazetteer has no place of the name there: it is in there all the same, and no namesake is
 * meant. None where the text may as well be listing: where the holder is better known as a town, where
 * the name is an area as wide as the holder, or where the next holder does not hold the first; nor
 * by a county whose name is borne in several countries, where the gazetteer has no place of the name.
 * @param options what the name may mean. @param holders what the text says holds it, nearest first.
 * @param text `isSetOff`: whether it stands where no list goes on, so that a town's name is its province's all
 * the same. `mayBeTwo`: whether the nearest holder may be two of a list, as it is where the name is a neighbour's.
 */
export function boundBy(
  options: readonly Option[],
  holders: readonly (readonly Option[])[],
  { isSetOff, mayBeTwo }: Pick<Binding, 'isSetOff' | 'mayBeTwo'>,
): readonly Option[] {
  const [first = [], next = []] = holders;
  // 'Concepción, Paraguay' is none of Chile's.
  const held = first.filter((inner) => next.some((outer) => contains(outer, inner)));
  const nearest = held.length > 0 ? held : first;
  const countries = new Set(nearest.map(({ country }) => country));
  const cities = nearest.filter(({ extent, magnitude }) => extent === 'local' && magnitude >= CITY);
  const areas = nearest
    .filter(
      ({ record, extent, kind, country }) =>
        kind !== 'folded' &&
        country !== '' &&
        (extent === 'country' ||
          extent === 'admin1' ||
          ((extent === 'admin2' || isRegion(record)) &&
            (countries.size === 1 || options.length > 0))),
    )
    .filter((area) => isAsKnownAs(area, cities));
  const largest = Math.max(0, ...areas.map(({ magnitude }) => magnitude));
  const isTown = !isSetOff && cities.some(({ magnitude }) => magnitude >= largest);
  // 'Erbil, Kurdistan': what is known in a region of several countries is in none of a namesake's.
  const regions = nearest.filter(({ record, kind }) => kind === 'exact' && isRegion(record));
  const isKnownThere = [...areas, ...regions].some((area) =>
    options.some((option) => option.record.id === area.record.id || liesIn(area, option)),
  );
  const isHeldItself = next.length === 0 || held.length > 0;
  // 'Bethesda, Washington': the town across the line is the one.
  const isBesideTown = cities.some((town) => liesBeside(options, town));
  const isListed = mayBeTwo && areas.some((area) => liesBeside(options, area));
  if (isTown || isKnownThere || !isHeldItself || isBesideTown || isListed) return [];
  const named = options.filter((option) => !isOfItsTown(option, options));
  return areas.filter((area) => !named.some((option) => isAsWide(option, area)));
}

/**
 * The towns that bind a name which the text says lies by one ('Berlin, near Stutterheim'), where the
 * gazetteer has no place of the name there. None where the other name is better known as an area.
 * @param holders what the text says it lies by, nearest first.
 */
export function boundBeside(
  options: readonly Option[],
  [nearest = []]: readonly (readonly Option[])[],
): readonly Option[] {
  const towns = nearest.filter(
    ({ extent, kind, record }) =>
      extent === 'local' && record.featureClass === 'P' && kind !== 'folded' && kind !== 'head',
  );
  const largest = Math.max(0, ...towns.map(({ magnitude }) => magnitude));
  const isArea = nearest.some(({ extent, magnitude }) => extent !== 'local' && magnitude > largest);
  if (isArea || towns.some((town) => liesBeside(options, town))) return [];
  return towns.toSorted((a, b) => b.magnitude - a.magnitude).slice(0, MOST_BESIDE);
}

/** Whether an area is as well known as the cities of its name, or has one in it: no one's Cambridge is the one in Jamaica. */
function isAsKnownAs(area: Option, cities: readonly Option[]): boolean {
  return (
    cities.every(({ magnitude }) => magnitude <= area.magnitude) ||
    cities.some((city) => contains(area, city))
  );
}

/** GeoNames' feature codes of areas that no code of a division tells what is in. */
const REGION = /^(RGN|ISLS?|PEN)$/;

/** Whether it is a region, a peninsula, an island: 'Moscow, Ayrshire'. */
function isRegion({ featureCode }: GazetteerRecord): boolean {
  return REGION.test(featureCode);
}

/** Metres that a county reaches from its middle, where its outline is not known. */
const COUNTY = 60_000;

/**
 * By the codes they carry, or, where either carries no county's, by how far the county reaches: Land's End in
 * Cornwall. In a region is what is no farther than it reaches.
 */
function liesIn(area: Option, option: Option): boolean {
  if (contains(area, option)) return true;
  if (isWater(option)) return mayReach(option, area, reachOf(area.record));
  if (isRegion(area.record))
    return (
      option.extent === 'local' && chordKilometres(area, option) * 1000 <= reachOf(area.record)
    );
  if (isCityAmid(area, option)) return true;
  if (area.extent !== 'admin2' || option.extent !== 'local') return false;
  if (area.admin2 !== '' && option.admin2 !== '') return false;
  // What only begins so is no place of the name: 'Holland, Surrey' is not Holland Park across the county's line.
  if (option.kind === 'head') return false;
  const reach = area.record.reach ?? COUNTY;
  return option.country === area.country && chordKilometres(area, option) * 1000 <= reach;
}

/** A city that is a division of its own in the midst of another: 'Sevastopol, Crimea', 'Newcastle, Northumberland'. */
function isCityAmid(area: Option, city: Option): boolean {
  if (city.record.featureClass !== 'P' || city.magnitude < CITY) return false;
  return (
    city.country === area.country && chordKilometres(area, city) * 2000 <= reachOf(area.record)
  );
}

function liesBeside(options: readonly Option[], town: Option): boolean {
  return options.some((option) =>
    isWater(option)
      ? mayReach(option, town, ELSEWHERE * 1000)
      : chordKilometres(option, town) < ELSEWHERE,
  );
}

/** A river, a lake or a sea by its whole name, whose course or shores are known: many countries are by it, and no code tells which. */
function isWater(option: Option): boolean {
  return option.tier === 'whole' && isKnownWater(option);
}

/** Whether a water may come as near to a place as so many metres. */
function mayReach(water: Option, place: Option, metres: number): boolean {
  if (water.country !== '' && water.country !== place.country) return false;
  return chordKilometres(water, place) * 1000 <= reachOf(water.record) + metres;
}

/** A province that is called after its town, as Havana: the name is the town's. */
function isOfItsTown(area: Option, options: readonly Option[]): boolean {
  return options.some(
    (option) => option.extent === 'local' && option.kind === 'exact' && contains(area, option),
  );
}

const WIDTHS: readonly Option['extent'][] = ['local', 'admin2', 'admin1', 'country', 'wide'];

/**
 * Of two areas beside each other the wider is not said to lie in the other, but a province does not go
 * on with one of another country: 'Egypt, Buckinghamshire' is a village.
 */
function isAsWide({ kind, extent, origin, country }: Option, area: Option): boolean {
  if (kind !== 'exact' || origin !== 'name' || extent === 'local') return false;
  if (area.extent !== 'country' && country !== area.country) return false;
  return WIDTHS.indexOf(extent) >= WIDTHS.indexOf(area.extent) && area.extent !== 'admin2';
}
