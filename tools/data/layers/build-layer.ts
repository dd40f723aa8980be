import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BuildError } from '../../../src/cli/build-error.ts';
import type { LayerOrigin } from '../../../src/cli/layers.ts';
import { creditOfList } from '../../../src/cli/own-places/credit-of-list.ts';
import { groundOf } from '../../../src/cli/own-places/ground.ts';
import { placesOfList } from '../../../src/cli/own-places/read-list.ts';
import { fold } from '../../../src/gazetteer/fold.ts';
import { type BaseIndex, readBaseIndex } from '../../../src/gazetteer/layers/base-index.ts';
import { OwnRecords } from '../../../src/gazetteer/layers/place-in-index.ts';
import type { Manifest } from '../../../src/gazetteer/manifest.ts';
import type { NamedRecord } from '../../../src/gazetteer/place-record.ts';
import { type FeatureKind, featureKey } from '../../../src/gazetteer/record-table.ts';
import type { GazetteerSource } from '../../../src/gazetteer/source.ts';
import { NAME_BYTES, RECORD_BYTES } from '../index/index-files.ts';
import { readGeonamesLine } from './geonames-line.ts';
import { LayerCount, type LayerReport } from './layer-report.ts';
import { NamePartitions } from './name-partitions.ts';
import { packLayer } from './pack-layer.ts';
import { linesOfFile } from './read-lines.ts';

/** The report of a layer, in its folder. */
export const REPORT_FILE = 'report.json';

export interface BuildLayerOptions {
  /** The index that the layer is to lie over. */
  readonly base: GazetteerSource;
  /** To be written; what is put aside meanwhile lies in it, too. */
  readonly folder: string;
  readonly onProgress: (step: string, done: number) => void;
}

type Entry = { readonly place: NamedRecord; readonly done: number };

/** Numbers of codes that a file of the index can tell apart. */
const MOST_DIVISIONS = 0xffff;

/**
 * Builds a layer of one file, in memory that does not grow with it.
 * @returns what was added and what was not; it lies in the layer's folder, too.
 * @throws BuildError naming the line that is wrong; GazetteerError where the index is damaged.
 */
export async function buildLayer(
  origin: LayerOrigin,
  { base, folder, onProgress }: BuildLayerOptions,
): Promise<LayerReport> {
  onProgress('Reading the index', 0);
  const index = await readBaseIndex(base);
  const partitions = new NamePartitions(join(folder, 'aside'), index.directory);
  try {
    return await build(origin, index, partitions, folder, onProgress);
  } finally {
    await partitions.remove();
  }
}

async function build(
  origin: LayerOrigin,
  index: BaseIndex,
  partitions: NamePartitions,
  folder: string,
  onProgress: BuildLayerOptions['onProgress'],
): Promise<LayerReport> {
  const count = new LayerCount();
  const { entries, digest } =
    origin.kind === 'geonames'
      ? geonamesEntries(origin, index, count)
      : listEntries(origin.file, index);
  const divisions = new Set<string>();
  const features = new Map<string, FeatureKind>();
  let [places, names, bytes] = [0, 0, 0];
  for await (const { place, done } of entries) {
    const { record, otherNames } = place;
    await partitions.add(place);
    count.add(record);
    divisions.add(`${record.countryCode}.${record.admin1Code}`);
    const { featureClass, featureCode } = record;
    const key = featureKey(record);
    if (!features.has(key)) features.set(key, { featureClass, featureCode });
    names += 1 + otherNames.length;
    bytes += record.name.length + RECORD_BYTES;
    for (const name of otherNames) bytes += name.length + NAME_BYTES + RECORD_BYTES;
    if (++places % 1000 === 0) onProgress(`Reading ${basename(origin.file)}`, 0.05 + 0.55 * done);
  }
  if (divisions.size > MOST_DIVISIONS) {
    throw new BuildError(
      `${origin.file} has more divisions than the world: it is no list of places.`,
    );
  }
  const read = digest();
  await packLayer(
    folder,
    {
      partitions,
      commonFirstWords: index.directory.commonFirstWords,
      codes: {
        divisions: [...divisions].sort().map((code) => ({
          countryCode: code.slice(0, code.indexOf('.')),
          admin1Code: code.slice(code.indexOf('.') + 1),
        })),
        features: [...features].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind),
      },
      digest: createHash('sha256')
        .update(`${read} ${origin.features.join(' ')}`)
        .digest('hex'),
      source:
        origin.kind === 'geonames'
          ? creditOfDump(origin.file, read)
          : creditOfList(origin.file, read),
      isOwn: origin.kind === 'places',
      places,
      names,
      bytes,
    },
    (done) => onProgress('Packing the names', 0.6 + 0.4 * done),
  );
  const report = count.report();
  await writeFile(join(folder, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

interface Entries {
  readonly entries: AsyncGenerator<Entry>;
  readonly digest: () => string;
}

function geonamesEntries(origin: LayerOrigin, { records }: BaseIndex, count: LayerCount): Entries {
  const known = new Set(records.map(({ geonamesId }) => geonamesId));
  const wanted = new Set(origin.features);
  const isWanted = ({ featureClass, featureCode }: FeatureKind) =>
    wanted.size === 0 || wanted.has(featureClass) || wanted.has(featureCode);
  const { lines, digest } = linesOfFile(origin.file);
  async function* entries(): AsyncGenerator<Entry> {
    for await (const { text, number, done } of lines) {
      if (text === '') continue;
      const line = readGeonamesLine(text);
      if ('fault' in line) {
        throw new BuildError(
          `${origin.file}, line ${number}, ${line.fault}: get the dump again from https://download.geonames.org/export/dump/, or mend the line.`,
        );
      }
      if ('leftOut' in line) count.leaveOut(line.leftOut);
      else if (known.has(line.place.record.geonamesId)) count.leaveOut('in the index already');
      else if (!isWanted(line.place.record)) count.leaveOut('of other classes than asked for');
      else if (fold(line.place.record.name) === '') count.leaveOut('without a letter in the name');
      else yield { place: line.place, done };
    }
  }
  return { entries: entries(), digest };
}

function listEntries(file: string, { records }: BaseIndex): Entries {
  const { places, digest } = placesOfList(file);
  const own = new OwnRecords(groundOf(records), basename(file));
  async function* entries(): AsyncGenerator<Entry> {
    for await (const place of places) yield { place: own.record(place), done: 0.5 };
  }
  return { entries: entries(), digest };
}

/** How the documents made with a dump of GeoNames credit it. */
function creditOfDump(file: string, digest: string): Manifest['sources'][number] {
  return {
    name: `GeoNames (${basename(file)})`,
    version: digest.slice(0, 12),
    licence: 'CC BY 4.0',
    attribution: '© GeoNames (https://www.geonames.org/), CC BY 4.0, modified',
    url: 'https://www.geonames.org/',
  };
}
