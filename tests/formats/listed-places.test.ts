import { describe, expect, test } from 'vitest';
import { listFormats } from '../../src/formats/list-files.ts';
import { listedPlaces } from '../../src/formats/listed-places.ts';
import { bringPlacesFile } from '../../src/formats/read-places-file.ts';
import type { OwnPlace } from '../../src/gazetteer/layers/own-place.ts';

const read = async (text: string) => listedPlaces(await bringPlacesFile(text));

const PLACES: readonly OwnPlace[] = [
  {
    name: 'Thieves Lane',
    otherNames: ['The Lane', 'Hertford bypass, old'],
    point: [-0.09211, 51.79588],
    featureClass: 'R',
    featureCode: 'ST',
    countryCode: 'GB',
    admin1Code: 'ENG',
    admin2Code: 'F8',
    population: 0,
  },
  {
    name: '=Town, "quoted"',
    otherNames: [],
    point: [179.99999, -12.5],
    featureClass: 'P',
    featureCode: 'PPL',
    countryCode: '',
    admin1Code: '',
    admin2Code: '',
    population: 1200,
    geonamesId: 2647400,
  },
  {
    name: 'Тула',
    otherNames: ['تولا'],
    point: [-0.5, -0.5],
    featureClass: 'L',
    featureCode: 'LCTY',
    countryCode: 'RU',
    admin1Code: '76',
    admin2Code: '',
    population: 0,
    wikidataId: 'Q2770',
  },
];

describe('a list that was saved', () => {
  test.each(listFormats)('as $name comes back as it was', async ({ write }) => {
    expect(await read(write(PLACES))).toEqual({ places: PLACES, leftOut: [] });
  });

  test('as CSV holds no formula that a spreadsheet would run, and plain numbers', () => {
    const [csv] = listFormats;
    expect(csv?.write(PLACES)).toContain("'=Town");
    expect(csv?.write(PLACES)).toContain(',-0.09211,');
  });
});

describe('a file of another program', () => {
  test('of KML gives each placemark once, lines and areas by a point that is told', async () => {
    const placemark = (name: string, shape: string) =>
      `<Placemark><name>${name}</name>${shape}</Placemark>`;
    const point = '<Point><coordinates>-0.1,51.7</coordinates></Point>';
    const { places, leftOut } = await read(
      `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${[
        placemark('School', point),
        placemark('School', point),
        placemark('Canal', '<LineString><coordinates>0,50 1,50 2,50</coordinates></LineString>'),
        placemark('Nowhere', ''),
        placemark('', point),
      ].join('')}</Document></kml>`,
    );
    expect(places.map(({ name, point: at }) => [name, at])).toEqual([
      ['School', [-0.1, 51.7]],
      ['Canal', [1, 50]],
    ]);
    expect(leftOut).toEqual([
      expect.stringContaining('Canal is taken as a point on its line'),
      expect.stringMatching(/^Nowhere \(placemark 4\) is left out: it has no point/),
      expect.stringMatching(/^placemark 5 is left out: it has no name/),
    ]);
  });

  test('of GPX and of Linked Places gives names, points and identifiers', async () => {
    const gpx = await read(
      '<gpx version="1.1"><wpt lat="51.5" lon="-1.25"><name>Weir</name></wpt></gpx>',
    );
    expect(gpx.places.map(({ name, point }) => [name, point])).toEqual([['Weir', [-1.25, 51.5]]]);
    const linked = await read(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            '@id': 'http://www.wikidata.org/entity/Q1024',
            type: 'Feature',
            properties: { title: 'Dunwich', ccodes: ['GB'] },
            names: [{ toponym: 'Dunwich' }, { toponym: 'Donewic' }],
            geometry: { type: 'Point', coordinates: [1.628, 52.277] },
          },
        ],
      }),
    );
    expect(linked.places).toEqual([
      expect.objectContaining({
        name: 'Dunwich',
        otherNames: ['Donewic'],
        countryCode: 'GB',
        wikidataId: 'Q1024',
      }),
    ]);
  });

  test('keeps a place of which a kind, a country or a number is none', async () => {
    const { places, leftOut } = await read(
      'name,lat,lon,kind,country,population\nMill,51.5,-1.2,SCHX,United Kingdom,"1,200"\n',
    );
    expect(leftOut).toEqual([]);
    expect(places).toEqual([
      expect.objectContaining({ name: 'Mill', featureCode: 'LCTY', countryCode: '' }),
    ]);
  });

  test('with a column for the names that a person says is read by it', async () => {
    const text = 'no,where,lat,lon\n1,Mill,51.5,-1.2\n';
    const { places } = listedPlaces(
      await bringPlacesFile(text, { columns: { name: 1, latitude: 2, longitude: 3 } }),
    );
    expect(places.map(({ name }) => name)).toEqual(['Mill']);
  });
});
