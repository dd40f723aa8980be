import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { parseJson } from '../../article/parse-json.ts';
import { pointOf } from '../../formats/reading/imported-place.ts';
import { geojsonPlaces } from '../../gazetteer/layers/geojson-places.ts';
import { type OwnPlace, OwnPlaceError, ownPlace } from '../../gazetteer/layers/own-place.ts';
import { BuildError } from '../build-error.ts';

/** JSON is read whole, and a larger list is better a table. */
const LARGEST_JSON = 200 * 1024 * 1024;
/** Their points are kept, so that no two are one place: some 100 MB of memory. */
const MOST_PLACES = 2_000_000;

/** The places of a list of one's own, as they are read; its digest is known at the end. */
export interface PlacesOfList {
  readonly places: AsyncGenerator<OwnPlace>;
  /** SHA-256 of the file, in hex, once all places were read. */
  readonly digest: () => string;
}

/**
 * Reads a list: GeoJSON or Linked Places (.geojson, .json), else a table with a head, parted by commas, or by
 * tabs in a .tsv.
 * @throws BuildError naming the line, or the feature, that is wrong, and how to mend it.
 */
export function placesOfList(path: string): PlacesOfList {
  const hash = createHash('sha256');
  const other = /\.(?:kml|kmz|gpx)$/i.exec(path)?.[0].slice(1).toUpperCase();
  if (other !== undefined) {
    throw new BuildError(
      `${path} is ${other}, which lists are not read from here: save it as GeoJSON or CSV in the program it is from, or bring it in as a list of your own in the editor, which saves it as either.`,
    );
  }
  const isJson = /\.(?:geo)?json(?:ld)?$/i.test(path);
  const places = isJson ? readJson(path, hash) : readTable(path, hash);
  return { places: atMost(places, path), digest: () => hash.digest('hex') };
}

type Hash = ReturnType<typeof createHash>;

async function* atMost(places: AsyncGenerator<OwnPlace>, path: string): AsyncGenerator<OwnPlace> {
  let count = 0;
  for await (const place of places) {
    if (++count > MOST_PLACES) {
      throw new BuildError(
        `${path} holds more than ${MOST_PLACES} places: part it into several lists.`,
      );
    }
    yield place;
  }
  if (count === 0) {
    throw new BuildError(
      `${path} holds no place: a table has a head, as name,latitude,longitude, and a line for each place, and GeoJSON has features.`,
    );
  }
}

async function* readTable(path: string, hash: Hash): AsyncGenerator<OwnPlace> {
  const input = createReadStream(path);
  input.on('data', (chunk) => hash.update(chunk));
  const parser = parse({
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    delimiter: path.toLowerCase().endsWith('.tsv') ? '\t' : ',',
    max_record_size: 1_000_000,
  });
  input.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of input.pipe(parser)) {
      const place = orRefuse(() => ownPlace(record), `${path}, line ${info.lines}`);
      if (Object.values(record).some((value) => String(value).includes('\uFFFD'))) {
        throw new BuildError(`${path}, line ${info.lines}, is not in UTF-8: save the list in it.`);
      }
      yield place;
    }
  } catch (cause) {
    if (cause instanceof BuildError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BuildError(`${path} cannot be read as a table: ${reason}.`, { cause });
  }
}

async function* readJson(path: string, hash: Hash): AsyncGenerator<OwnPlace> {
  let json: unknown;
  try {
    const { size } = await stat(path);
    if (size > LARGEST_JSON) {
      throw new BuildError(`${path} weighs more than 200 MB: write the list as a table (.csv).`);
    }
    const bytes = await readFile(path);
    hash.update(bytes);
    json = parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof BuildError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BuildError(`${path} cannot be read as JSON: ${reason}.`, { cause });
  }
  const listed = orRefuse(() => [...geojsonPlaces(json, pointOf)], path);
  for (const each of listed) {
    if ('fault' in each) throw new BuildError(`${path}, feature ${each.at}, ${each.fault}.`);
    yield each.place;
  }
}

function orRefuse<Result>(read: () => Result, where: string): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof OwnPlaceError)) throw error;
    throw new BuildError(`${where}, ${error.message}.`, { cause: error });
  }
}
