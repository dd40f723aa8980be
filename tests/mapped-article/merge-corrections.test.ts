import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { describePoint, describeRecord } from '../../src/geojson/place-description.ts';
import type { PlacesDocument } from '../../src/geojson/places-document.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { serialize, writePlacesDocument } from '../../src/geojson/write-document.ts';
import type { Geoparse } from '../../src/geoparser/geoparse-result.ts';
import { corrected, muchCorrected, withdrawn } from '../geojson/a-correction.ts';
import { aGeoparse, geoparses, inEngland, scotland } from '../geojson/a-geoparse.ts';
import { arrangePlaces, placedMentions } from './by-mention.ts';
import { mergeCorrections } from './on-documents.ts';

const generator = 'dateline 0.0.0';
const { article } = aGeoparse();
const found = () => writePlacesDocument(aGeoparse(), { generator });
const quay = describePoint('The quay', [-3.2, 54.1]);

/** 'surface=place' of every mention in reading order. */
function placesOf(document: PlacesDocument): string[] {
  return placedMentions(document)
    .toSorted((a, b) => a.mention.start - b.mention.start)
    .map(({ mention, place }) => `${mention.surface}=${place.properties.name}`);
}

/** What the geoparser would find in a text that has the same names. */
function foundIn(text: string): { article: Geoparse['article']; found: PlacesDocument } {
  const geoparse = aGeoparse();
  const edited = readArticle(text, { date: '2025-03-20', format: 'text' });
  const places = geoparse.places.flatMap((place) => {
    const surface = place.mentions[0]?.surface ?? '';
    const mentions = [...text.matchAll(new RegExp(surface, 'g'))].map(({ index }) => ({
      start: index,
      end: index + surface.length,
      surface,
      use: 'literal' as const,
      confidence: 0.5,
      excerpt: { start: index, end: index + surface.length },
    }));
    return mentions.length === 0 ? [] : [{ ...place, mentions }];
  });
  return {
    article: edited,
    found: writePlacesDocument({ ...geoparse, article: edited, places }, { generator }),
  };
}

describe('a machine never overrides a person', () => {
  test('the place a person chose stays, for that mention alone', () => {
    const document = corrected(aGeoparse(), 0, { byPerson: ['place'], confidence: 1 }, quay);
    const merged = mergeCorrections(document, found(), article);
    expect(placesOf(merged)).toEqual([
      'Barrow=The quay',
      'Scotland=Scotland',
      'Barrow=Barrow in Furness',
    ]);
    expect(merged).toEqual(document);
  });

  test('a changed use stays, on whatever place the machine now finds', () => {
    const document = corrected(aGeoparse(), 0, { byPerson: ['use'], use: 'associative' });
    const other = corrected(aGeoparse(), 0, {}, describeRecord(scotland, inEngland));
    const merged = mergeCorrections(document, other, article);
    expect(placesOf(merged)[0]).toBe('Barrow=Scotland');
    expect(placedMentions(merged)[0]?.mention).toMatchObject({
      use: 'associative',
      byPerson: ['use'],
    });
  });

  test('what was verified stays whole', () => {
    const document = corrected(aGeoparse(), 0, { verified: true });
    const other = corrected(aGeoparse(), 0, { use: 'associative' }, quay);
    const merged = mergeCorrections(document, other, article);
    expect(placesOf(merged)[0]).toBe('Barrow=Barrow in Furness');
    expect(placedMentions(merged)[0]?.mention).toMatchObject({ use: 'literal', verified: true });
  });

  test('a noted mention that the machine finds no more stays', () => {
    const document = corrected(aGeoparse(), 1, { note: 'the nation' });
    const merged = mergeCorrections(document, withdrawn(aGeoparse(), 1), article);
    expect(placesOf(merged)).toEqual(placesOf(document));
  });

  test('what is no place stays none, also as a part of a longer name', () => {
    const merged = mergeCorrections(withdrawn(aGeoparse(), 0), found(), article);
    expect(placesOf(merged)).toEqual(['Scotland=Scotland', 'Barrow=Barrow in Furness']);
    expect(merged.dateline.notPlaces).toMatchObject([{ surface: 'Barrow', start: 17 }]);
  });

  test('words a person chose hold against the overlapping ones of the machine', () => {
    const document = corrected(
      aGeoparse(),
      0,
      { start: 14, end: 23, surface: 'to Barrow', byPerson: ['span'] },
      quay,
    );
    expect(placesOf(mergeCorrections(document, found(), article))[0]).toBe('to Barrow=The quay');
  });

  test('a point moved by hand stays, with the place’s newer description', () => {
    const document = corrected(aGeoparse(), 1, {});
    const moved: PlacesDocument = {
      ...document,
      features: document.features.map((feature) =>
        feature.properties.name === 'Scotland'
          ? {
              ...feature,
              geometry: { type: 'Point', coordinates: [-4.5, 57] },
              properties: { ...feature.properties, handPlaced: true, kind: 'old kind' },
            }
          : feature,
      ),
    };
    const merged = mergeCorrections(moved, found(), article).features[1];
    expect(merged?.geometry?.coordinates).toEqual([-4.5, 57]);
    expect(merged?.properties).toMatchObject({
      handPlaced: true,
      kind: 'nation of the United Kingdom',
    });
  });
});

describe('after the text was edited', () => {
  test('decisions move with their words', () => {
    const document = corrected(aGeoparse(), 2, { byPerson: ['place'], confidence: 1 }, quay);
    const edited = foundIn(`A new beginning. ${article.text} Barrow again.`);
    const merged = mergeCorrections(document, edited.found, edited.article);
    expect(placesOf(merged)).toEqual([
      'Barrow=Barrow in Furness',
      'Scotland=Scotland',
      'Barrow=The quay',
      'Barrow=Barrow in Furness',
    ]);
    expect(merged.dateline.lost).toBeUndefined();
  });

  test('those whose words are gone are listed, and stand again when the words are back', () => {
    const document = corrected(
      aGeoparse(),
      0,
      { byPerson: ['place'], confidence: 1, note: 'see the photograph' },
      quay,
    );
    const shorter = foundIn('In Scotland, nothing of the kind is known.');
    const without = mergeCorrections(document, shorter.found, shorter.article);
    expect(placesOf(without)).toEqual(['Scotland=Scotland']);
    expect(without.dateline.lost).toMatchObject([
      { surface: 'Barrow', note: 'see the photograph', byPerson: ['place'] },
    ]);
    expect(readPlacesDocument(serialize(without))).toEqual(without);

    const back = mergeCorrections(without, found(), article);
    expect(placesOf(back)[0]).toBe('Barrow=The quay');
    expect(back.dateline.lost).toBeUndefined();
  });
});

function verifiedOf(document: PlacesDocument) {
  return placedMentions(document)
    .filter(({ mention }) => mention.verified)
    .map(({ mention: { excerpt: _excerpt, ...mention }, place }) => ({ mention, place: place.id }));
}

test('of any geoparse and corrections: merging loses none, can be read back, and again changes nothing', () => {
  fc.assert(
    fc.property(geoparses, (geoparse) => {
      const fresh = writePlacesDocument(geoparse, { generator });
      const document = muchCorrected(geoparse);
      const merged = mergeCorrections(document, fresh, geoparse.article);
      expect(mergeCorrections(merged, fresh, geoparse.article)).toEqual(merged);
      expect(readPlacesDocument(serialize(merged))).toEqual(merged);
      expect(merged.dateline.notPlaces).toEqual(document.dateline.notPlaces);
      expect(verifiedOf(merged)).toEqual(verifiedOf(document));
    }),
  );
});

test('where nothing was corrected the document is the machine’s', () => {
  const fresh = found();
  const arranged = { ...fresh, features: arrangePlaces(placedMentions(fresh)) };
  expect(mergeCorrections(fresh, fresh, article)).toEqual(arranged);
});
