import type { FileEntry } from '@zip.js/zip.js';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { joinedBytes } from '../../article/joined-bytes.ts';
import { show } from '../../geojson/describe-issue.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';

/** Files of an archive; one with a picture a place has some hundreds. */
const MOST_KMZ_FILES = 10_000;
/** Stored and deflated, the ways of packing that KMZ has (OGC 12-007r2, annex C; APPNOTE.TXT, 4.4.5). */
const READ_METHODS: ReadonlySet<number> = new Set([0, 8]);
/** What systems put into archives beside the files that were meant, under the same names. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\._)/;

/**
 * The KML of a KMZ file, as its list of files has it: `doc.kml`, else the only one (OGC 12-007r2, annex C, takes the
 * first, whatever the others hold). Nothing else of it is unpacked, that no further than 10 MB, and what the archive
 * says of sizes is not believed; what was unpacked is checked against its CRC.
 * @throws PlacesDocumentError where there is none, or several of which none is it; where it is damaged, locked or too large.
 */
export async function unpackKmz(bytes: Uint8Array): Promise<Uint8Array> {
  const entry = kmlAmong(await entriesOf(bytes));
  if (entry.encrypted) {
    throw new PlacesDocumentError(
      'this KMZ file is locked with a password: pack it again without one',
    );
  }
  if (!READ_METHODS.has(entry.compressionMethod)) {
    throw new PlacesDocumentError(
      `its KML is packed in a way that is not read (method ${entry.compressionMethod} of ZIP): save it as KML, or pack it again as most programs do`,
    );
  }
  const pieces: Uint8Array[] = [];
  let left = LARGEST_ARTICLE;
  // What the writer throws may come back wrapped, so it is kept.
  let refusal: PlacesDocumentError | undefined;
  const write = (piece: Uint8Array) => {
    left -= piece.length;
    if (left < 0) {
      refusal = new PlacesDocumentError(
        'its KML unpacks to more than 10 MB, the most that is read: cut it up in the program it is from',
      );
      throw refusal;
    }
    pieces.push(piece);
  };
  try {
    await entry.getData(new WritableStream({ write }));
  } catch (cause) {
    throw refusal ?? new PlacesDocumentError(DAMAGED, { cause });
  }
  return joinedBytes(pieces);
}

/** Where two have one name, the last is it, as whoever adds to an archive means it. */
async function entriesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, FileEntry>> {
  const { ZipReader } = await import('@zip.js/zip.js/lib/zip-core-reader.js');
  const archive = new ZipReader(new Blob([new Uint8Array(bytes)]).stream(), {
    strictness: 'tolerant',
    useWebWorkers: false,
    checkCrc32: true,
  });
  const entries = new Map<string, FileEntry>();
  let count = 0;
  try {
    for await (const entry of archive.getEntriesGenerator()) {
      if (++count > MOST_KMZ_FILES) {
        throw new PlacesDocumentError(
          `it has more than ${MOST_KMZ_FILES.toLocaleString('en')} files: save it as KML, without its pictures`,
        );
      }
      if (!entry.directory) entries.set(entry.filename, entry);
    }
  } catch (cause) {
    if (cause instanceof PlacesDocumentError) throw cause;
    throw new PlacesDocumentError(DAMAGED, { cause });
  }
  return entries;
}

function kmlAmong(entries: ReadonlyMap<string, FileEntry>): FileEntry {
  const names = [...entries.keys()].filter(
    (name) => /\.kml$/i.test(name) && !LEFT_BY_SYSTEMS.test(name),
  );
  const atRoot = names.filter((name) => !/[/\\]/.test(name));
  const isMain = (name: string) => /(?:^|[/\\])doc\.kml$/i.test(name);
  const choices = [atRoot.filter(isMain), atRoot, names.filter(isMain), names];
  const [chosen, ...others] = choices.find(({ length }) => length > 0) ?? [];
  const entry = chosen === undefined ? undefined : entries.get(chosen);
  if (entry === undefined) {
    throw new PlacesDocumentError(
      'this is a ZIP archive without a KML file in it, so no KMZ file: unpack it, and bring in a file of it',
    );
  }
  if (others.length > 0) {
    const [second = ''] = others;
    throw new PlacesDocumentError(
      `it holds ${others.length + 1} KML files (${show(entry.filename)}, ${show(second)}${others.length > 1 ? ', …' : ''}), and none of them is its doc.kml: unpack it, and bring in each by itself`,
    );
  }
  return entry;
}

const DAMAGED = 'this KMZ file is damaged: save it again in the program it is from, or as KML';
