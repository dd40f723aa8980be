import { draftDivisions } from './division-outlines.ts';
import { readLakes } from './lakes.ts';
import { readNaturalEarthUnits } from './natural-earth-units.ts';
import type { Outline } from './outline.ts';
import { drawOutlines } from './outline-draft.ts';
import { readRegions } from './regions.ts';
import { drawSeas, readSeas } from './seas.ts';
import { readUnitedStates } from './united-states.ts';
import { readGreatLakes } from './without-lakes.ts';

export { type Outline, type OutlineKind, outlineBytes } from './outline.ts';

/** Where outlines are read from. */
interface ReadOutlinesOptions {
  /** The folder of the installed data packages: node_modules. */
  readonly packagesDir: string;
  /** The folder of our own tables, geodata/gazetteer. */
  readonly tablesDir: string;
  /** Told how many of `total` steps are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Every area the gazetteer has an outline for, in the order of their keys: countries, first- and
 * second-level divisions, seas, lakes, and the regions of our own tables.
 * Takes about ten seconds and half a gigabyte.
 * @throws PackageDataError or RegionTableError naming the file that is missing or not understood.
 */
export async function readOutlines({
  packagesDir,
  tablesDir,
  onProgress,
}: ReadOutlinesOptions): Promise<readonly Outline[]> {
  const total = 6;
  let done = 0;
  const step = <T>(result: T): T => {
    done += 1;
    onProgress?.(done, total);
    return result;
  };

  const natural = step(await readNaturalEarthUnits());
  const drafts = await draftDivisions(packagesDir, natural);
  const knownDivisions = new Map(drafts.admin1.map((draft) => [draft.key, draft]));
  const isDrawnElsewhere = ({ countryCode }: { countryCode: string }): boolean =>
    countryCode === 'US';
  const divisions = step([
    ...drawOutlines('country', natural.topology, drafts.countries),
    ...drawOutlines(
      'admin1',
      natural.topology,
      drafts.admin1.filter((draft) => !isDrawnElsewhere(draft)),
    ),
    ...drawOutlines(
      'admin2',
      natural.topology,
      drafts.admin2.filter((draft) => !isDrawnElsewhere(draft)),
    ),
  ]);
  const unitedStates = step(await readUnitedStates(packagesDir, knownDivisions));
  const seas = await readSeas(packagesDir);
  const waters = step(drawSeas(seas));
  const lakes = step(await readLakes());
  const regions = step(await readRegions(tablesDir, natural, seas));

  const states = drawOutlines('admin1', natural.topology, drafts.admin1.filter(isDrawnElsewhere));
  const drawnAs = new Map(states.map(({ key, geometry }) => [key, geometry]));
  const greatLakes = await readGreatLakes();
  const toTheShore = (outline: Outline): Outline => {
    if (outline.kind !== 'country' && outline.kind !== 'admin1') return outline;
    const shore = greatLakes.takenFrom(drawnAs.get(outline.key) ?? outline.geometry);
    return shore === outline.geometry ? outline : { ...outline, shore };
  };
  const outlines = [
    ...[...divisions, ...unitedStates].map(toTheShore),
    ...[...waters, ...lakes, ...regions],
  ];
  return outlines.sort((a, b) => (a.key < b.key ? -1 : 1));
}
