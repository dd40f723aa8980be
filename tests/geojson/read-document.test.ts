import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { PlacesDocumentError } from '../../src/geojson/places-document-error.ts';
import { checkAgainstArticle, readPlacesDocument } from '../../src/geojson/read-document.ts';
import { serialize, writePlacesDocument } from '../../src/geojson/write-document.ts';
import { muchCorrected } from './a-correction.ts';
import { aGeoparse } from './a-geoparse.ts';

const good = () => writePlacesDocument(aGeoparse(), { generator: 'dateline 0.0.0' });

/** The good document, as parsed JSON, with one value put at a path ('features.0.id'). */
function withValue(path: string, value: unknown): unknown {
  const document: unknown = JSON.parse(serialize(good()));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: unknown = document;
  for (const key of keys) at = (at as Record<string, unknown>)[key];
  if (value === undefined) delete (at as Record<string, unknown>)[last];
  else (at as Record<string, unknown>)[last] = value;
  return document;
}

test('reads text and parsed JSON alike, also with a byte order mark', () => {
  const text = serialize(good());
  expect(readPlacesDocument(`\uFEFF${text}`)).toEqual(good());
  expect(readPlacesDocument(JSON.parse(text))).toEqual(good());
});

test('members that other programs add are dropped', () => {
  const document = withValue('features.0.properties.marker-color', '#f00');
  expect(readPlacesDocument({ ...(document as object), crs: {} })).toEqual(good());
});

describe('what is no places document is refused in words', () => {
  test.each([
    ['', /empty/],
    ['{"type": "FeatureCollection",', /not JSON/],
    ['<html>', /not JSON/],
    ['null', /object.*null/],
    ['[]', /object/],
    ['"text"', /object/],
    ['{"features": []}', /no GeoJSON/],
    ['{"type": "Feature", "geometry": null, "properties": null}', /of type "Feature"/],
    ['{"type": "FeatureCollection", "features": []}', /"dateline"/],
    ['{"type": "FeatureCollection", "features": [], "dateline": {"schemaVersion": 2}}', /newer/],
  ])('%s', (input, message) => {
    expect(() => readPlacesDocument(input)).toThrow(PlacesDocumentError);
    expect(() => readPlacesDocument(input)).toThrow(message);
  });
});

describe('a fault is named with its place', () => {
  const mention = 'features.0.properties.mentions.0';
  test.each([
    ['dateline.article.digest', 'md5', 'dateline.article.digest is "md5"'],
    ['dateline.article.date', 'Thursday', 'YYYY-MM-DD'],
    [
      'dateline.article.date',
      '2025-99-99',
      'dateline.article.date is "2025-99-99", and there is no',
    ],
    ['dateline.article.language', '!!', 'dateline.article.language is "!!", and must be a BCP 47'],
    [
      'dateline.article.language',
      ' en',
      'dateline.article.language is " en", and must be a BCP 47',
    ],
    ['dateline.article.length', -1, 'dateline.article.length'],
    ['features', {}, 'features is {}'],
    ['features.0', null, 'features[0] is null'],
    [
      'features.1.geometry.coordinates',
      [54, -120],
      'features[1].geometry.coordinates is [54,-120], latitude first',
    ],
    ['features.1.geometry.coordinates', [181, 100], 'not on Earth'],
    ['features.1.geometry.coordinates', [4], 'features[1].geometry.coordinates[1] is missing'],
    ['features.1.geometry.coordinates', ['4', 5], 'features[1].geometry.coordinates[0] is "4"'],
    ['features.0.properties.alternatives.0.coordinates', [0, -91], 'alternatives[0].coordinates'],
    [
      'features.0.geometry.type',
      'Polygon',
      'features[0].geometry.type is "Polygon", but should be "Point"',
    ],
    ['features.0.id', undefined, 'features[0].id is missing'],
    ['features.0.id', 'https://sws.geonames.org/1/', 'placeId is "geonames:2656241"'],
    ['features.0.properties.placeId', 'geo:91,0', 'features[0].properties.placeId'],
    ['features.0.properties.confidence', 1.01, 'features[0].properties.confidence is 1.01'],
    ['features.0.properties.use', 'metonymic', '"literal" | "associative"'],
    ['features.0.properties.mentions', [], 'at least one'],
    [`${mention}.end`, 12, 'features[0].properties.mentions[0].end is 12, but start is 17'],
    [
      `${mention}.end`,
      5000,
      'features[0].properties.mentions[0].end is 5000, but the article has 56',
    ],
    [`${mention}.start`, 17.5, 'features[0].properties.mentions[0].start is 17.5'],
    [`${mention}.start`, 1e300, 'features[0].properties.mentions[0].start'],
    [`${mention}.surface`, 'Furness', 'mentions[0].surface is "Furness", which is not 6'],
    [`${mention}.excerpt`, { start: 20, end: 24 }, 'mentions[0].excerpt is from 20 to 24'],
    [`${mention}.excerpt`, { start: 0, end: 57 }, 'mentions[0].excerpt.end is 57'],
  ])('%s = %j', (path, value, message) => {
    const document = withValue(path, value);
    expect(() => readPlacesDocument(document)).toThrow(PlacesDocumentError);
    expect(() => readPlacesDocument(document)).toThrow(message);
  });

  test('mentions that overlap, also those of two places', () => {
    const document = withValue('features.1.properties.mentions.0', {
      start: 20,
      end: 28,
      surface: 'row. In ',
      use: 'literal',
      confidence: 1,
      excerpt: { start: 0, end: 56 },
    });
    expect(() => readPlacesDocument(document)).toThrow(
      'features[1].properties.mentions[0].start is 20, and features[0].properties.mentions[0] goes on to 23',
    );
  });

  test('a place that stands twice', () => {
    const document = withValue('features.1', good().features[0]);
    expect(() => readPlacesDocument(document)).toThrow('features[1].id');
  });
});

describe('against an article', () => {
  test('its own passes', () => {
    expect(() => checkAgainstArticle(good(), aGeoparse().article)).not.toThrow();
  });

  test('one changed since is refused', () => {
    const changed = readArticle(`${aGeoparse().article.text} More.`);
    expect(() => checkAgainstArticle(good(), changed)).toThrow(/another text.*56.*62/);
  });

  test('a surface that the text does not have there is refused', () => {
    const document = readPlacesDocument(
      withValue('features.0.properties.mentions.0.surface', 'Narrow'),
    );
    expect(() => checkAgainstArticle(document, aGeoparse().article)).toThrow(
      'mentions[0].surface is "Narrow", but the article has "Barrow" there',
    );
  });
});

describe('corrections', () => {
  const correct = () => muchCorrected(aGeoparse());

  test('are read back as they were written', () => {
    expect(readPlacesDocument(serialize(correct()))).toEqual(correct());
  });

  test('what is no place overlaps no mention, and is quoted as it stands', () => {
    const [notPlace] = correct().dateline.notPlaces ?? [];
    const withNotPlace = (change: object) => {
      const document = correct();
      return {
        ...document,
        dateline: { ...document.dateline, notPlaces: [{ ...notPlace, ...change }] },
      };
    };
    expect(() => readPlacesDocument(withNotPlace({ end: 20 }))).toThrow(
      /dateline\.notPlaces\[0\]\.surface/,
    );
    expect(() =>
      readPlacesDocument(withNotPlace({ start: 28, end: 36, surface: 'Scotland' })),
    ).toThrow(/must not overlap/);
  });

  test('an unknown kind of decision is refused', () => {
    const document = correct();
    const [feature] = document.features;
    const mentions = feature?.properties.mentions.map((mention) => ({
      ...mention,
      byPerson: ['name'],
    }));
    expect(() =>
      readPlacesDocument({
        ...document,
        features: [{ ...feature, properties: { ...feature?.properties, mentions } }],
      }),
    ).toThrow(/byPerson\[0\] is "name"/);
  });
});

describe('a document with its article’s text', () => {
  const withText = (change: object) => {
    const document = good();
    const { text, paragraphs } = aGeoparse().article;
    const article = { ...document.dateline.article, text, paragraphs, ...change };
    return { ...document, dateline: { ...document.dateline, article } };
  };

  test('is read back with it', () => {
    expect(readPlacesDocument(JSON.stringify(withText({})))).toEqual(withText({}));
  });

  test.each([
    [{ text: 'Another text.' }, /not the text that/],
    [{ paragraphs: undefined }, /paragraphs/],
    [{ paragraphs: [{ kind: 'heading', start: 0, end: 57 }] }, /paragraphs\[0\]\.end is 57/],
  ])('is refused where they do not fit: %j', (change, message) => {
    expect(() => readPlacesDocument(withText(change))).toThrow(message);
  });
});
