import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { describeRecord } from '../../../src/geojson/place-description.ts';
import { checkAgainstArticle, readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { toDocument } from '../../../src/mapped-article/as-document.ts';
import { applyEdit, applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit, ResolveEdit } from '../../../src/mapped-article/edits/edit.ts';
import type { MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { editFor, editSeeds, mapOf, quay } from '../../editor/edits/an-edit.ts';
import { aGeoparse, barrow, geoparses, inEngland } from '../../geojson/a-geoparse.ts';
import { arrangePlaces } from '../by-mention.ts';

const map = mapOf(aGeoparse());
/** The mentions of Barrow, and of Scotland between them. */
const BARROW = { start: 17, end: 23 };
const SCOTLAND = { start: 28, end: 36 };
const SECOND_BARROW = { start: 38, end: 44 };

/** Each mention in reading order as 'surface=place'. */
function placesOf({ mentions }: MappedArticle): string[] {
  return mentions
    .toSorted((a, b) => a.mention.start - b.mention.start)
    .map(({ mention, place }) => `${mention.surface}=${place.properties.name}`);
}

function mentionAt({ mentions }: MappedArticle, start: number) {
  return mentions.find(({ mention }) => mention.start === start)?.mention;
}

const resolve = (spans: readonly { start: number; end: number }[], place = quay): ResolveEdit => ({
  kind: 'resolve',
  surface: 'Barrow',
  spans,
  place,
});

describe('each edit', () => {
  test('resolve gives the mentions the place, surely and by a person', () => {
    const edited = applyEdit(map, resolve([BARROW, SECOND_BARROW]));
    expect(placesOf(edited)).toEqual(['Barrow=The quay', 'Scotland=Scotland', 'Barrow=The quay']);
    expect(mentionAt(edited, 38)).toMatchObject({
      confidence: 1,
      byPerson: ['place'],
      use: 'associative',
      context: { prefix: 'ir went to Barrow. In Scotland, ', suffix: ' is “royal”.' },
    });
  });

  test('resolve makes a mention of words that were none, and what they overlap gives way', () => {
    const words = { start: 25, end: 44 };
    const edited = applyEdit(map, { ...resolve([words]), use: 'associative' });
    expect(placesOf(edited)).toEqual(['Barrow=Barrow in Furness', 'In Scotland, Barrow=The quay']);
    expect(mentionAt(edited, 25)).toMatchObject({
      byPerson: ['span', 'place'],
      use: 'associative',
    });
  });

  test('a point that a person moved stays moved when another mention is given the place', () => {
    const own = describeRecord(barrow, inEngland);
    const moved = {
      ...own,
      geometry: { type: 'Point', coordinates: [-3, 54] } as const,
      properties: { ...own.properties, handPlaced: true } as const,
    };
    const edited = applyEdits(map, [resolve([BARROW], moved), resolve([SCOTLAND], own)]);
    expect(toDocument(edited).features).toHaveLength(1);
    expect(toDocument(edited).features[0]?.geometry?.coordinates).toEqual([-3, 54]);
  });

  test('not-place takes a mention away and keeps its note', () => {
    const edited = applyEdits(map, [
      { kind: 'note', surface: 'Scotland', span: SCOTLAND, note: 'the ship' },
      { kind: 'not-place', surface: 'Scotland', spans: [SCOTLAND] },
    ]);
    expect(placesOf(edited)).toEqual(['Barrow=Barrow in Furness', 'Barrow=Barrow in Furness']);
    expect(edited.info.notPlaces).toMatchObject([
      { ...SCOTLAND, surface: 'Scotland', note: 'the ship' },
    ]);
    const again = applyEdit(edited, resolve([SCOTLAND]));
    expect(again.info.notPlaces).toBeUndefined();
  });

  test('respan changes the words, what is read around them, and what they overlap', () => {
    const edited = applyEdit(map, {
      kind: 'respan',
      surface: 'Scotland',
      newSurface: 'Scotland, Barrow',
      changes: [{ from: SCOTLAND, to: { start: 28, end: 44 } }],
    });
    expect(placesOf(edited)).toEqual(['Barrow=Barrow in Furness', 'Scotland, Barrow=Scotland']);
    expect(mentionAt(edited, 28)?.byPerson).toEqual(['span']);
  });

  test('respan of neighbours moves each, though one goes where the other was', () => {
    const changes = [
      { from: SCOTLAND, to: SECOND_BARROW },
      { from: SECOND_BARROW, to: SCOTLAND },
    ];
    const edited = applyEdit(map, { kind: 'respan', surface: '', newSurface: '', changes });
    expect(placesOf(edited)).toEqual([
      'Barrow=Barrow in Furness',
      'Scotland=Barrow in Furness',
      'Barrow=Scotland',
    ]);
  });

  test('use, note and verify mark a mention, and leave no trace once they are taken back', () => {
    const spans = [SCOTLAND];
    const surface = 'Scotland';
    const marked = applyEdits(map, [
      { kind: 'verify', surface, spans, verified: true },
      { kind: 'note', surface, span: SCOTLAND, note: 'asked her' },
    ]);
    expect(mentionAt(marked, 28)).toMatchObject({ verified: true, note: 'asked her' });
    const cleared = applyEdits(marked, [
      { kind: 'verify', surface, spans, verified: false },
      { kind: 'note', surface, span: SCOTLAND, note: '' },
    ]);
    expect(toDocument(cleared).features).toEqual(arrangePlaces(map.mentions));
    const used = applyEdit(map, { kind: 'use', surface, spans, use: 'literal' });
    expect(mentionAt(used, 28)).toMatchObject({ use: 'literal', byPerson: ['use'] });
  });

  test('a change of the text loses no decision; the lost are placed again or dismissed', () => {
    const decided = applyEdits(map, [
      resolve([SECOND_BARROW]),
      { kind: 'not-place', surface: 'Scotland', spans: [SCOTLAND] },
    ]);
    const article = readArticle('Sir Keir stayed at home in Dalton.', { format: 'text' });
    const changed = applyEdit(decided, { kind: 'article', article });
    expect(changed.info.lost?.map(({ surface }) => surface)).toEqual(['Barrow', 'Scotland']);
    const home = { start: 19, end: 23 };
    const restored = applyEdits(changed, [
      { kind: 'restore', surface: 'Barrow', lost: 0, span: home },
      { kind: 'dismiss', surface: 'Scotland', lost: 0 },
    ]);
    expect(placesOf(restored)).toEqual(['home=The quay']);
    expect(mentionAt(restored, 19)?.byPerson).toEqual(['span', 'place']);
    expect(restored.info.lost).toBeUndefined();
  });

  test('a change of the text takes what was found along to where its words are now', () => {
    const { text } = map.article;
    const article = readArticle(`At last! ${text.replace('Scotland', 'the north')}`, {
      format: 'text',
    });
    const changed = applyEdit(map, { kind: 'article', article });
    expect(placesOf(changed)).toEqual(['Barrow=Barrow in Furness', 'Barrow=Barrow in Furness']);
    expect(mentionAt(changed, 26)).toMatchObject({ confidence: 0.123, use: 'literal' });
    expect(changed.info.lost).toBeUndefined();
    const retitled = { ...map.article, title: 'Royal' };
    const facts = applyEdit(map, { kind: 'article', article: retitled });
    expect(placesOf(facts)).toEqual(placesOf(map));
    expect(facts.info.article.title).toBe('Royal');
  });

  test('a newer geoparse overrides no decision and corrects the rest', () => {
    const decided = applyEdit(map, resolve([BARROW]));
    const found = toDocument(mapOf({ ...aGeoparse(), places: [] }));
    expect(placesOf(applyEdit(decided, { kind: 'geoparse', found }))).toEqual(['Barrow=The quay']);
  });

  test('an edit of words that the article does not have is refused', () => {
    expect(() => applyEdit(map, resolve([{ start: 50, end: 5000 }]))).toThrow(RangeError);
    expect(() => applyEdit(map, resolve([{ start: 5, end: 5 }]))).toThrow(RangeError);
    const found = toDocument(mapOf({ ...aGeoparse(), article: readArticle('Another.', {}) }));
    expect(() => applyEdit(map, { kind: 'geoparse', found })).toThrow(RangeError);
  });
});

test('whatever is edited, the document can be read, fits its article, and the one before is untouched', () => {
  fc.assert(
    fc.property(geoparses, fc.array(editSeeds, { maxLength: 8 }), (geoparse, seeds) => {
      const original = mapOf(geoparse);
      const before = structuredClone(original);
      const edits: Edit[] = [];
      let current = original;
      for (const seed of seeds) {
        const edit = editFor(current, seed);
        if (edit === null) continue;
        edits.push(edit);
        current = applyEdit(current, edit);
        readPlacesDocument(toDocument(current));
        checkAgainstArticle(toDocument(current), current.article);
      }
      expect(original).toEqual(before);
      expect(applyEdits(original, JSON.parse(JSON.stringify(edits)))).toEqual(current);
    }),
  );
});
