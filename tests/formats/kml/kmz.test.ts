import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { textOfPlaces } from '../../../src/formats/read-places-file.ts';
import { readPlacesFile } from '../on-documents.ts';

const article = readArticle('Kent burns. Faversham smells it.');
const aKml = (name: string, longitude = 0.9, more = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><kml><Placemark><name>${name}</name><Point><coordinates>${longitude},51.2</coordinates></Point></Placemark>${more}</kml>`;
const KENT = strToU8(aKml('Kent'));
const FAVERSHAM = strToU8(aKml('Faversham'));

async function placesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { places } = await readPlacesFile(await textOfPlaces(bytes), article);
  return places.features.map(
    ({ properties: { name }, geometry }) => `${name} ${geometry?.coordinates.join()}`,
  );
}

/** An archive as it is written to a stream: not compressed, and its sizes told behind each file. */
function streamed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => {
    pieces.push(piece);
  });
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipPassThrough(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
}

const FILE = 0x04034b50;
const LISTED = 0x02014b50;

/** The archive with a field of its first file and of that file's row in its list written anew (APPNOTE.TXT, 4.3). */
function withField(
  bytes: Uint8Array,
  atFile: number,
  atListed: number,
  change: (before: number) => number,
): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  let isFile = true;
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature !== FILE && signature !== LISTED) continue;
    const field = at + (signature === FILE ? atFile : atListed);
    if (signature === FILE && !isFile) continue;
    isFile = false;
    view.setUint16(field, change(view.getUint16(field, true)), true);
    if (signature === LISTED) break;
  }
  return copy;
}

const stored = (files: Readonly<Record<string, Uint8Array>>) => zipSync(files, { level: 0 });
const endingEarly = (bytes: Uint8Array, by: number) => bytes.subarray(0, bytes.length - by);
/** The first '0.9' of what is not compressed as '9.9': another longitude. */
function moved(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.write('9', copy.indexOf('0.9'));
  return copy;
}

describe('the KML that a KMZ archive means', () => {
  test.each([
    ['doc.kml behind the files that it links to', { 'files/a.kml': FAVERSHAM, 'doc.kml': KENT }],
    ['doc.kml behind another at the root', { 'a.kml': FAVERSHAM, 'doc.kml': KENT }],
    ['the only one at the root', { 'files/a.kml': FAVERSHAM, 'Kent.KML': KENT }],
    ['that of a folder that was packed', { 'map/files/a.kml': FAVERSHAM, 'map/doc.kml': KENT }],
    ['at an absolute path', { '/etc/doc.kml': KENT }],
    ['at a path out of the archive', { '../../doc.kml': KENT }],
    [
      'beside what macOS leaves under the same name',
      { '__MACOSX/._doc.kml': Uint8Array.of(0, 5, 22, 7), 'doc.kml': KENT },
    ],
    ['beside a folder named so', { 'a.kml/': new Uint8Array(), 'doc.kml': KENT }],
  ])('%s', async (_what, files) => {
    expect(await placesIn(zipSync(files))).toEqual(['Kent 0.9,51.2']);
    expect(await placesIn(streamed(files))).toEqual(['Kent 0.9,51.2']);
  });

  test('not that of an archive within it, where the sizes stand behind the files', async () => {
    const within = stored({ 'doc.kml': FAVERSHAM });
    expect(await placesIn(streamed({ 'old.kmz': within, 'doc.kml': KENT }))).toEqual([
      'Kent 0.9,51.2',
    ]);
  });

  test('none of several of which nothing says that it is it', async () => {
    await expect(textOfPlaces(zipSync({ 'a.kml': KENT, 'b.kml': FAVERSHAM }))).rejects.toThrow(
      'it holds 2 KML files ("a.kml", "b.kml"), and none of them is its doc.kml: unpack it, and bring in each by itself',
    );
  });
});

test('KML in UTF-16, with a byte order mark and without', async () => {
  const text = aKml('Kent').replace('UTF-8', 'UTF-16');
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  for (const doc of [Buffer.from(`\uFEFF${text}`, 'utf16le'), little, big]) {
    expect(await placesIn(zipSync({ 'doc.kml': doc }))).toEqual(['Kent 0.9,51.2']);
    expect(await placesIn(doc)).toEqual(['Kent 0.9,51.2']);
  }
});

describe('an archive that cannot be read is refused, and says how to mend it', () => {
  const large = zipSync({ 'doc.kml': strToU8(aKml('Kent', 0.9, '<a>x</a>'.repeat(9_000))) });
  test.each([
    [
      'one byte of its KML is another',
      moved(stored({ 'doc.kml': KENT })),
      /damaged: save it again/,
    ],
    ['the same, streamed', moved(streamed({ 'doc.kml': KENT })), /damaged: save it again/],
    ['cut within its KML', large.subarray(0, large.length / 2), /damaged: save it again/],
    ['cut within its list of files', endingEarly(large, 30), /damaged: save it again/],
    ['its first bytes alone', large.subarray(0, 10), /damaged: save it again/],
    ['signatures of files alone', strToU8('PK\x03\x04'.repeat(99_999)), /damaged: save it again/],
    [
      'it is locked',
      withField(stored({ 'doc.kml': KENT }), 6, 8, (flags) => flags | 1),
      /locked with a password: pack it again without one/,
    ],
    [
      'it is packed as bzip2 does',
      withField(stored({ 'doc.kml': KENT }), 8, 10, () => 12),
      /packed in a way that is not read \(method 12 of ZIP\): save it as KML/,
    ],
    ['it is empty', zipSync({}), /without a KML file in it/],
    ['its KML is empty', zipSync({ 'doc.kml': new Uint8Array() }), /the file is empty/],
    [
      'it holds a KMZ file alone',
      zipSync({ 'a.kmz': large }),
      /without a KML file in it.*unpack it/,
    ],
    [
      'it says that its KML has 4 GB',
      withField(zipSync({ 'doc.kml': KENT }), 24, 26, () => 0xffff),
      /damaged: save it again/,
    ],
    [
      'it says that 100 MB are 1,000 bytes',
      withField(zipSync({ 'doc.kml': new Uint8Array(100_000_000) }), 24, 26, () => 0),
      /damaged: save it again|unpacks to more than 10 MB/,
    ],
  ])('%s', async (_what, bytes, message) => {
    await expect(textOfPlaces(bytes)).rejects.toThrow(
      expect.objectContaining({
        name: 'PlacesDocumentError',
        message: expect.stringMatching(message),
      }),
    );
  });
});
