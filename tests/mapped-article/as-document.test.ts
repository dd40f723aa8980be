import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacesDocument } from '../../src/geojson/places-document.ts';
import { writePlacesDocument } from '../../src/geojson/write-document.ts';
import { fromDocument, fromDocumented, toDocument } from '../../src/mapped-article/as-document.ts';
import { applyEdits } from '../../src/mapped-article/edits/apply-edit.ts';
import { verify } from '../editor/edits/an-edit.ts';
import { documentedArticles } from '../formats/documented-articles.ts';
import { aGeoparse, geoparses } from '../geojson/a-geoparse.ts';
import { arrangePlaces, placedMentions } from './by-mention.ts';

/** A document of which nobody holds a part. */
const copied = (document: PlacesDocument): PlacesDocument => structuredClone(document);
const documents = geoparses.map((geoparse) =>
  writePlacesDocument(geoparse, { generator: 'dateline 0.0.0' }),
);

/** Of which each place is as sure as its surest mention. */
function aDocument(): PlacesDocument {
  const written = writePlacesDocument(aGeoparse(), { generator: 'dateline 0.0.0' });
  return { ...written, features: arrangePlaces(placedMentions(written)) };
}

describe('a document and the model', () => {
  test('what is taken out of a document is by mention, and put back is the document itself', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { mentions, info } = fromDocument(document);
        const starts = mentions.map(({ mention }) => mention.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts.toSorted()).toEqual(
          document.features
            .flatMap(({ properties }) => properties.mentions.map(({ start }) => start))
            .toSorted(),
        );
        expect(toDocument({ mentions, info })).toBe(document);
      }),
    );
  });

  test('a model that is in no document yet makes the one that it would be taken out of', () => {
    fc.assert(
      fc.property(documentedArticles, ({ places }) => {
        const { mentions, info } = structuredClone(fromDocument(places));
        const made = toDocument({ mentions, info });
        expect(made).toEqual(places);
        expect(fromDocument(copied(made))).toEqual({ mentions, info });
      }),
    );
  });

  test('of one place that is described in two objects, as a worker sends them, one feature is made', () => {
    const { mentions, info } = fromDocument(aDocument());
    const apart = mentions.map((placed) => structuredClone(placed));
    expect(toDocument({ mentions: apart, info })).toEqual(toDocument({ mentions, info }));
  });

  test('another way to show a map leaves all its features what they are', () => {
    const document = aDocument();
    const { mentions, info } = fromDocument(document);
    const dark = toDocument({ mentions, info: { ...info, presentation: { theme: 'dark' } } });
    expect(dark.features).toBe(document.features);
    expect(dark.dateline.presentation).toEqual({ theme: 'dark' });
    expect(document.dateline).not.toHaveProperty('presentation');
  });

  test('an edit leaves the features of other places the objects that they were', () => {
    const { article } = aGeoparse();
    const places = aDocument();
    const edited = toDocument(applyEdits(fromDocumented({ article, places }), [verify]));
    const [barrow, scotland] = places.features;
    expect(edited.features[0]).not.toBe(barrow);
    expect(edited.features[1]).toBe(scotland);
  });

  test('what another program said of a place, and its order, stays until it is edited', () => {
    const { article } = aGeoparse();
    const written = aDocument();
    const features = written.features.toReversed().map((feature) => ({
      ...feature,
      properties: { ...feature.properties, confidence: 0.5 },
    }));
    const odd = { ...written, features };
    expect(toDocument(fromDocument(odd))).toBe(odd);
    const edited = toDocument(applyEdits(fromDocumented({ article, places: odd }), [verify]));
    expect(edited.features.map(({ id }) => id)).toEqual(written.features.map(({ id }) => id));
    expect(edited.features[1]).toEqual(written.features[1]);
  });
});
