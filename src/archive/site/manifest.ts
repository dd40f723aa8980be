import * as v from 'valibot';
import { licencesSchema } from '../../geojson/places-schema.ts';
import { reading } from './unpack.ts';

/** The file of a built archive that is read first, beside its page. */
export const MANIFEST_FILE = 'archive.json';
const FORMAT = 'dateline archive site';
/** Raised when a page of the older format could not read the newer. */
export const SITE_VERSION = 1;

/** Ten thousand years of them. */
const MOST_MONTHS = 120_000;
/** Some times as many as there are in the whole index: each is a number in memory, for each filter. */
const MOST_PLACES = 50_000_000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Volumes of one kind: the address of each one's first byte, and that behind the last's end. */
const volumes = v.object({
  starts: v.pipe(v.array(count), v.minLength(1)),
  /** Bytes of a volume that stand before its first page. */
  before: count,
});
/** What any archive says of itself, be it built or over a database. */
export const archiveFacts = {
  generator: v.string(),
  /** What the archive is called; '' for nothing. */
  title: v.string(),
  /** Names the folder of its data, data/BUILD: what is kept of another build is never read for this one's. */
  build: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  articles: count,
  places: v.pipe(count, v.maxValue(MOST_PLACES)),
  /** 'YYYY-MM'; null where no article has a date. */
  firstMonth: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
  /** Articles of each month from the first on. */
  months: v.pipe(v.array(count), v.maxLength(MOST_MONTHS)),
  undated: count,
  /** By how many articles they have; the first `sourceFiles` can be filtered by. */
  sources: v.array(v.object({ name: v.string(), articles: count })),
  sourceFiles: count,
  /** Places whose names come first, in a file of their own. */
  firstNames: count,
  gazetteer: v.object({ digest: v.string() }),
  licences: licencesSchema,
};
const schema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(SITE_VERSION),
  ...archiveFacts,
  /** Of places that are on the map. */
  mentions: count,
  /** Pages of the words of titles; a multiple of TITLE_PARTS. */
  titlePages: v.pipe(count, v.minValue(1)),
  titles: volumes,
  excerpts: volumes,
  stories: volumes,
  /** Articles whose places in their volumes stand in one file. */
  storiesInFile: v.pipe(count, v.minValue(1)),
});

const facts = v.object(archiveFacts);
export type ArchiveFacts = v.InferOutput<typeof facts>;

/** What a built archive says of itself. */
export type Manifest = v.InferOutput<typeof schema>;
/** Files in which pages stand one behind the other. */
export type Volumes = Manifest['excerpts'];

export function writeManifest(manifest: Omit<Manifest, 'format' | 'version'>): string {
  return `${JSON.stringify({ format: FORMAT, version: SITE_VERSION, ...manifest })}\n`;
}

/**
 * @param text the manifest's file.
 * @throws SiteFileError where it is none, or of another version.
 */
export function readManifest(text: string): Manifest {
  return reading(MANIFEST_FILE, () => {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'version' in value) {
      if (value.version !== SITE_VERSION) {
        throw new Error(
          `it is of version ${String(value.version)}, and this page reads ${SITE_VERSION}`,
        );
      }
    }
    return v.parse(schema, value);
  });
}

/** Paths of the files of a build's data, relative to its page. */
export const dataFiles = (build: string) => {
  const at = (name: string): string => `data/${build}/${name}`;
  return {
    places: at('places.bin'),
    directory: at('directory.bin'),
    counts: (way: number): string => at(`counts-${way}.bin`),
    outlined: at('outlined.bin'),
    firstNames: at('names-first.bin'),
    otherNames: at('names-other.bin'),
    year: (year: string, way: number): string => at(`months/${year}-${way}.bin`),
    source: (number: number): string => at(`sources/${number}.bin`),
    excerpts: (volume: number): string => at(`excerpts/${volume}.zip`),
    stories: (volume: number): string => at(`articles/${volume}.zip`),
    storyDirectory: (file: number): string => at(`articles/${file}.bin`),
    titles: (volume: number): string => at(`titles/${volume}.zip`),
    titleDirectory: at('titles.bin'),
  };
};

/** The month with a number, as 'YYYY-MM'. */
export function monthAt(first: string, number: number): string {
  const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + number;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The number of the month of a date, or of a month, from the first on. */
export function monthNumber(first: string, date: string): number {
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(date) - months(first);
}
