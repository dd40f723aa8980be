import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { writeGpx } from '../../../src/formats/gpx/write-gpx.ts';
import { writeKml } from '../../../src/formats/kml/write-kml.ts';
import { textOfPlaces } from '../../../src/formats/read-places-file.ts';
import { arrangePlaces, placedMentions } from '../../mapped-article/by-mention.ts';
import { aDocumentedArticle, documentedArticles } from '../documented-articles.ts';
import { readPlacesFile, writing } from '../on-documents.ts';

const article = readArticle('Kent burns. Tyler Hill, the Stour and Faversham smelt it.');
const read = (text: string) => readPlacesFile(text, article);
const placemark = (name: string, inner: string) =>
  `<Placemark><name>${name}</name>${inner}</Placemark>`;
const point = (coordinates: string) => `<Point><coordinates>${coordinates}</coordinates></Point>`;
const aKml = (...inner: string[]) =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>${inner.join('')}</Folder></Document></kml>`;

async function told(text: string) {
  const { places, leftOut } = await read(text);
  return {
    leftOut,
    places: places.features.map(
      ({ properties: { fullName }, geometry }) => `${fullName} ${geometry?.coordinates.join()}`,
    ),
  };
}

test.each([
  ['KML', writing(writeKml)],
  ['GPX', writing(writeGpx)],
])('any article through %s comes back as it was', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(documentedArticles, async (mapped) => {
      expect(await readPlacesFile(write(mapped), null)).toEqual({ ...mapped, leftOut: [] });
    }),
    { numRuns: 50 },
  );
});

describe('what was changed in another program holds', () => {
  const { article: own, places } = aDocumentedArticle();
  const mapped = {
    article: own,
    places: { ...places, features: arrangePlaces(placedMentions(places)) },
  };
  test('a place that was moved is so, by hand; one that was deleted is gone', async () => {
    const written = writing(writeKml)(mapped);
    const [first, second] = mapped.places.features;
    const moved = await readPlacesFile(
      written.replace('<coordinates>12.34567,-8.5', '<coordinates>12.5,-8.25'),
      null,
    );
    const at = moved.places.features.find(({ id }) => id === first?.id);
    expect(at?.geometry?.coordinates).toEqual([12.5, -8.25]);
    expect(at?.properties.handPlaced).toBe(true);
    const last = written.lastIndexOf('<Placemark');
    const cut = written.slice(0, last) + written.slice(written.lastIndexOf('</Placemark>') + 12);
    const left = await readPlacesFile(cut, null);
    expect(left.places.features.map(({ id }) => id)).not.toContain(second?.id);
  });

  test('one that was added is found by its name, where nothing else is', async () => {
    const text = writing(writeKml)(mapped).replace(
      '</Document>',
      `${placemark('Keir', point('1,51'))}${placemark('Oslo', point('1,51'))}</Document>`,
    );
    const { places: read, leftOut } = await readPlacesFile(text, null);
    expect(read.features.map(({ properties }) => properties.name)).toContain('Keir');
    expect(leftOut).toEqual([expect.stringMatching(/Oslo is left out/)]);
  });
});

describe('KML of other programs', () => {
  test('Google Earth and My Maps: points, tracks, areas, styles, CDATA, and blanks behind commas', async () => {
    const { leftOut, places } = await told(
      aKml(
        placemark(
          'Kent',
          `<styleUrl>#icon</styleUrl><description><![CDATA[<b>fire</b>&nbsp;here<br>now]]></description>${point(' 0.9, 51.2, 0 ')}`,
        ),
        placemark(
          'Tyler Hill',
          '<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0,0 4,0,0 4,4,0 0,4,0 0,0,0</coordinates></LinearRing></outerBoundaryIs></Polygon>',
        ),
        placemark(
          'Stour',
          '<gx:Track><when>2020</when><gx:coord>1 51 0</gx:coord><gx:coord>1.2 51 0</gx:coord><gx:coord>1.5 51 0</gx:coord></gx:Track>',
        ),
        placemark(
          'Faversham',
          `<MultiGeometry>${point('0.8,51.3')}<LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry>`,
        ),
      ),
    );
    expect(places).toEqual([
      'Kent 0.9,51.2',
      'Tyler Hill 2,2',
      'Stour 1.2,51',
      'Faversham 0.8,51.3',
    ]);
    expect(leftOut).toEqual([
      expect.stringMatching(/Tyler Hill is taken as a point within its area/),
      expect.stringMatching(/Stour is taken as a point on its line/),
      expect.stringMatching(/Faversham is taken as its first point/),
      expect.stringMatching(/colours and signs of one place/),
    ]);
    const { places: document } = await read(
      aKml(
        placemark(
          'Kent',
          `<description><![CDATA[<b>fire</b>&nbsp;here<br>now]]></description>${point('1,51')}`,
        ),
      ),
    );
    expect(placedMentions(document)[0]?.mention.note).toBe('fire here\nnow');
  });

  test('what is no place, or has none, is told with why', async () => {
    const { leftOut } = await told(
      aKml(
        placemark('Kent', point('1,51')),
        placemark('Stour', '<address>High Street</address>'),
        placemark('Faversham', point('51,x')),
        '<GroundOverlay><name>old map</name></GroundOverlay><NetworkLink><Link><href>http://example.org/</href></Link></NetworkLink>',
      ),
    );
    expect(leftOut).toEqual([
      'old map is left out: it is a picture laid on the ground',
      expect.stringMatching(/NetworkLink is left out: .*nothing is fetched/),
      'Stour (placemark 2) is left out: it has no point',
      expect.stringMatching(/Faversham .*must be two numbers/),
    ]);
  });

  test('a KMZ archive, whose KML is compressed beside its pictures', async () => {
    const zip = zipSync({
      'images/a.png': new Uint8Array(9),
      'doc.kml': strToU8(aKml(placemark('Kent', point('1,51')))),
    });
    expect((await told(await textOfPlaces(zip))).places).toEqual(['Kent 1,51']);
  });

  test('in the charset that its declaration names', async () => {
    const latin = aKml(placemark('Köln', point('7,51'))).replace(
      '1.0"',
      '1.0" encoding="ISO-8859-1"',
    );
    expect(await textOfPlaces(Buffer.from(latin, 'latin1'))).toContain('Köln');
  });
});

test('GPX: waypoints, named points of routes, tracks as lines', async () => {
  const { places, leftOut } = await told(
    `<gpx version="1.1" creator="x"><wpt lat="51.2" lon="0.9"><name>Kent</name><desc>a</desc></wpt><rte><rtept lat="51.3" lon="0.8"><name>Faversham</name></rtept><rtept lat="1" lon="1"/></rte><trk><name>Stour</name><trkseg><trkpt lat="51" lon="1"/><trkpt lat="51" lon="1.2"/></trkseg><trkseg/></trk><wpt lat="" lon="1"><name>Tyler Hill</name></wpt></gpx>`,
  );
  expect(places).toEqual(['Kent 0.9,51.2', 'Stour 1,51', 'Faversham 0.8,51.3']);
  expect(leftOut).toEqual([
    expect.stringMatching(/Tyler Hill .*must be two numbers/),
    expect.stringMatching(/Stour is taken as a point on its line/),
  ]);
});

describe('hostile files cost bounded time and memory, and are refused in words', () => {
  const bomb = `<!DOCTYPE kml [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(200)}"><!ENTITY c "${'&b;'.repeat(200)}">]>`;
  test.each([
    [
      'entities that expand',
      `${bomb}${aKml(placemark('&c;', point('1,51'))).replace(/^.*\n/, '')}`,
      /not well-formed XML/,
    ],
    [
      'an entity of elsewhere',
      `<!DOCTYPE kml SYSTEM "file:///etc/passwd">${aKml(placemark('&x;', point('1,51'))).replace(/^.*\n/, '')}`,
      /not well-formed/,
    ],
    [
      'a name that every object has as entity',
      aKml(placemark('&constructor;', point('1,51'))),
      /not well-formed/,
    ],
    [
      'elements a million deep',
      `<kml>${'<Folder>'.repeat(1_000_000)}`,
      /nested more than 100 deep/,
    ],
    [
      'elements without number',
      `<kml>${'<a/>'.repeat(600_000)}</kml>`,
      /more than 500,000 elements/,
    ],
    ['cut short', aKml(placemark('Kent', point('1,51'))).slice(0, -20), /not well-formed XML/],
    ['without a place', aKml(), /none of its places can be used: it has no feature/],
    ['of another kind', '<html><p>Kent</p></html>', /in none of the formats/],
  ])('%s', async (_what, text, message) => {
    await expect(read(text)).rejects.toThrow(
      expect.objectContaining({
        name: 'PlacesDocumentError',
        message: expect.stringMatching(message),
      }),
    );
  });

  test.each([
    ['a bomb', zipSync({ 'doc.kml': new Uint8Array(100_000_000) }), /unpacks to more than 10 MB/],
    ['no KML', zipSync({ 'a.txt': strToU8('a') }), /without a KML file/],
    [
      'cut short',
      zipSync({ 'doc.kml': strToU8(aKml().repeat(99)) }, { level: 0 }).subarray(0, 900),
      /damaged: save it again/,
    ],
    [
      'files without number',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]),
        ),
      ),
      /more than 10,000 files: save it as KML/,
    ],
  ])('an archive: %s', async (_what, bytes, message) => {
    await expect(textOfPlaces(bytes)).rejects.toThrow(message);
  });
});
