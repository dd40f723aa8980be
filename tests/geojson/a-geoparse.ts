import fc from 'fast-check';
import type { Article } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { AdminNames } from '../../src/gazetteer/gazetteer.ts';
import { placeIdOf } from '../../src/gazetteer/place-id.ts';
import type { GazetteerRecord } from '../../src/gazetteer/place-record.ts';
import type { Focus, Geoparse, Place, PlaceMention } from '../../src/geoparser/geoparse-result.ts';

/** Of an article that is about nowhere. */
export const NO_FOCUS: Focus = { countries: [], divisions: [], towns: [] };

export const barrow: GazetteerRecord = {
  id: 'geonames:2656241',
  name: 'Barrow in Furness',
  point: [-3.22758, 54.11094],
  featureClass: 'P',
  featureCode: 'PPLA3',
  countryCode: 'GB',
  admin1Code: 'ENG',
  admin2Code: 'C9',
  population: 57_000,
  geonamesId: 2656241,
};

export const scotland: GazetteerRecord = {
  id: 'wikidata:Q22',
  name: 'Scotland',
  point: [-4, 56],
  featureClass: 'A',
  featureCode: 'ADM1',
  countryCode: 'GB',
  admin1Code: 'SCT',
  admin2Code: '',
  population: 5_254_800,
  wikidataId: 'Q22',
  outline: 'admin1-GB.SCT',
};

export const inEngland: AdminNames = {
  country: 'United Kingdom',
  admin1: 'England',
  admin2: 'Cumbria',
};

/** A geoparse of an article that names Barrow twice and Scotland once. */
export function aGeoparse(): Geoparse {
  const article = readArticle('Sir Keir went to Barrow. In Scotland, Barrow is “royal”.', {
    date: '2025-03-20',
  });
  return {
    article,
    gazetteer: {
      digest: 'ab'.repeat(32),
      sources: [
        {
          name: 'GeoNames',
          version: '1.0.1',
          licence: 'CC-BY-4.0',
          attribution: '© GeoNames',
          url: 'https://www.geonames.org/',
        },
      ],
    },
    near: [],
    unplaced: [],
    focus: NO_FOCUS,
    places: [
      {
        record: barrow,
        adminNames: inEngland,
        confidence: 0.8,
        alternatives: [
          {
            record: scotland,
            adminNames: { ...inEngland, admin1: 'Scotland', admin2: '' },
            match: 'head',
            score: 1,
          },
        ],
        mentions: [
          mentionAt(article, 17, 23, 'literal'),
          mentionAt(article, 38, 44, 'associative'),
        ],
      },
      {
        record: scotland,
        adminNames: { ...inEngland, admin1: 'Scotland', admin2: '' },
        confidence: 1,
        alternatives: [],
        mentions: [mentionAt(article, 28, 36, 'associative')],
      },
    ],
  };
}

function mentionAt(
  article: Article,
  start: number,
  end: number,
  use: PlaceMention['use'],
): PlaceMention {
  return {
    start,
    end,
    use,
    surface: article.text.slice(start, end),
    excerpt: article.sentences.find((s) => s.start <= start && end <= s.end) ?? { start, end },
    confidence: 0.12345,
  };
}

const probability = fc.double({ min: 0, max: 1, noNaN: true });

const record: fc.Arbitrary<GazetteerRecord> = fc
  .record(
    {
      name: fc.string({ unit: 'grapheme', minLength: 1 }),
      point: fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
      featureClass: fc.constantFrom('A', 'H', 'L', 'P', 'R', 'S', 'T', 'U', 'V'),
      featureCode: fc.constantFrom('PPL', 'ADM1', 'OCN', 'PCLI', ''),
      countryCode: fc.constantFrom('GB', 'US', ''),
      admin1Code: fc.constantFrom('ENG', 'TX', ''),
      admin2Code: fc.constantFrom('201', ''),
      population: fc.nat(),
      geonamesId: fc.integer({ min: 1 }),
      wikidataId: fc.integer({ min: 1 }).map((number): `Q${number}` => `Q${number}`),
      outline: fc.constantFrom('country-GB', 'sea-north-atlantic-ocean'),
    },
    {
      requiredKeys: [
        'name',
        'point',
        'featureClass',
        'featureCode',
        'countryCode',
        'admin1Code',
        'admin2Code',
        'population',
      ],
    },
  )
  .map(({ point: [longitude, latitude], ...rest }) => {
    const place = { ...rest, point: [tidy(longitude), tidy(latitude)] as const };
    return { ...place, id: placeIdOf(place) };
  });

/** As the gazetteer has coordinates: five decimals, and no exponent in an identifier. */
function tidy(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4 + 0;
}

const share = {
  name: fc.string({ minLength: 1 }),
  countryCode: fc.constantFrom('GB', 'XK'),
  admin1Code: fc.constantFrom('', 'ENG'),
  weight: fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
};
const areas = fc.array(fc.record(share), { minLength: 0, maxLength: 5 });
const focus: fc.Arbitrary<Focus> = fc.record({
  countries: areas,
  divisions: areas,
  towns: fc.array(fc.record({ ...share, placeId: fc.constant(barrow.id) }), { maxLength: 5 }),
});

const adminNames = fc.record({ country: fc.string(), admin1: fc.string(), admin2: fc.string() });

/** Geoparses of any text, with places of every make, each mention a run of the text apart from the others. */
export const geoparses: fc.Arbitrary<Geoparse> = fc
  .record({
    text: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => text.trim() !== '' && !text.includes('\0')),
    title: fc.string(),
    records: fc.uniqueArray(record, { minLength: 0, maxLength: 4, selector: ({ id }) => id }),
    seeds: fc.array(
      fc.record({ length: fc.integer({ min: 1, max: 9 }), owner: fc.nat(), probability }),
    ),
    admin: adminNames,
    focus,
    score: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    sources: fc.array(
      fc.record({
        name: fc.string(),
        version: fc.string(),
        licence: fc.string(),
        attribution: fc.string(),
        url: fc.string(),
      }),
    ),
  })
  .map(({ text, title, records, seeds, admin, focus, score, sources }) => {
    const article = readArticle(`x${text}`, { title, format: 'text' });
    const mentions = records.map((): PlaceMention[] => []);
    let start = 0;
    for (const { length, owner, probability: confidence } of seeds) {
      const end = start + length;
      const own = mentions[owner % Math.max(1, records.length)];
      if (own === undefined || end > article.text.length) break;
      own.push({
        start,
        end,
        surface: article.text.slice(start, end),
        use: owner % 3 === 0 ? 'literal' : 'associative',
        excerpt: { start: Math.max(0, start - 3), end },
        confidence,
      });
      start = end + (owner % 2);
    }
    const places = records.flatMap((of, index): Place[] => {
      const own = mentions[index] ?? [];
      if (own.length === 0) return [];
      const alternatives = records
        .filter((other) => other !== of)
        .map((other, rank) => ({
          record: other,
          adminNames: admin,
          match: 'exact' as const,
          score: score - rank,
        }));
      return [
        {
          record: of,
          adminNames: admin,
          confidence: own[0]?.confidence ?? 0,
          alternatives,
          mentions: own,
        },
      ];
    });
    // The first is near a place and the second nowhere, where there is a third to be one of.
    const [first, second] = places;
    if (first === undefined || second === undefined || places.length < 3) {
      return {
        article,
        gazetteer: { digest: 'd', sources },
        places,
        near: [],
        unplaced: [],
        focus,
      };
    }
    const near = {
      name: 'Thieves Lane',
      relation: score > 0 ? ('within' as const) : ('near' as const),
      record: first.record,
      adminNames: admin,
      uncertainty: 3_000,
      confidence: first.confidence,
      mentions: first.mentions,
    };
    const unplaced = { name: 'Rathlin', mentions: second.mentions };
    return {
      article,
      gazetteer: { digest: 'd', sources },
      places: places.slice(2),
      near: [near],
      unplaced: [unplaced],
      focus,
    };
  });
