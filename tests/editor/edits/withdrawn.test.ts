import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { EditedMap } from '../../../src/editor/edits/edited-map.ts';
import { withdrawnNames } from '../../../src/editor/edits/withdrawn.ts';
import { applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import type { MappedArticle, PlacedMention } from '../../../src/mapped-article/mapped-article.ts';
import { aGeoparse, geoparses } from '../../geojson/a-geoparse.ts';
import { blankHeader, editFor, editSeeds, mapOf, quay } from './an-edit.ts';

const BARROW = { start: 17, end: 23 };
const SCOTLAND = { start: 28, end: 36 };
const SECOND_BARROW = { start: 38, end: 44 };
const barrows: Edit = { kind: 'not-place', surface: 'Barrow', spans: [BARROW, SECOND_BARROW] };
const scotland: Edit = { kind: 'not-place', surface: 'Scotland', spans: [SCOTLAND] };

function editedWith(edits: readonly Edit[], original: MappedArticle = mapOf(aGeoparse())) {
  const map: EditedMap = {
    ...applyEdits(original, edits),
    original,
    header: blankHeader,
    edits,
    position: edits.length,
  };
  return map;
}

function inOrder({ mentions }: MappedArticle): readonly PlacedMention[] {
  return mentions;
}

/** An excerpt is cut anew of the text: those that are made up here are no excerpts. */
function withoutExcerpt({ mention: { excerpt: _excerpt, ...mention }, place }: PlacedMention) {
  return { mention, place };
}

function putBack(map: EditedMap): MappedArticle {
  const puts = withdrawnNames(map).map(
    ({ surface, mentions }): Edit => ({ kind: 'put-back', surface, mentions }),
  );
  return applyEdits(map, puts);
}

test('what was withdrawn is listed by its words, with the place that it named', () => {
  const names = withdrawnNames(editedWith([scotland, barrows]));
  const told = names.map(({ surface, words, mentions }) => [
    surface,
    words.length,
    mentions.map(({ place }) => place.properties.name),
  ]);
  expect(told).toEqual([
    ['Barrow', 2, ['Barrow in Furness', 'Barrow in Furness']],
    ['Scotland', 1, ['Scotland']],
  ]);
});

test('what is put back is as it was when it was withdrawn, and what was done since stays', () => {
  const chosen: Edit = { kind: 'resolve', surface: 'Barrow', spans: [SECOND_BARROW], place: quay };
  const noted: Edit = { kind: 'note', surface: 'Barrow', span: BARROW, note: 'the town' };
  const after: Edit = { kind: 'use', surface: 'Scotland', spans: [SCOTLAND], use: 'associative' };
  const map = editedWith([chosen, barrows, noted, after]);
  expect(putBack(map)).toEqual(applyEdits(mapOf(aGeoparse()), [chosen, noted, after]));
});

test('words that were no mention, or stand in another text now, are listed and cannot be put back', () => {
  const words: Edit = { kind: 'not-place', surface: 'royal', spans: [{ start: 49, end: 54 }] };
  expect(withdrawnNames(editedWith([words]))).toMatchObject([{ surface: 'royal', mentions: [] }]);
  const { article } = mapOf(aGeoparse());
  const edited = readArticle(`So. ${article.text}`, { format: 'text' });
  const map = editedWith([barrows, { kind: 'article', article: edited }]);
  expect(withdrawnNames(map)).toMatchObject([{ surface: 'Barrow', mentions: [] }]);
});

test('whatever was done before, putting all mentions back is as good as not withdrawing them', () => {
  fc.assert(
    fc.property(geoparses, fc.array(editSeeds, { maxLength: 6 }), (geoparse, seeds) => {
      const original = mapOf(geoparse);
      const edits: Edit[] = [];
      for (const seed of seeds) {
        const edit = editFor(applyEdits(original, edits), seed);
        if (edit !== null) edits.push(edit);
      }
      const before = editedWith(edits, original);
      const mentions = before.mentions.map(({ mention }) => mention);
      const withdrawals = mentions.map(
        ({ start, end, surface }): Edit => ({
          kind: 'not-place',
          surface,
          spans: [{ start, end }],
        }),
      );
      const put = putBack(editedWith([...edits, ...withdrawals], original));
      const spans = new Set(mentions.map(({ start }) => start));
      const own = inOrder(put).filter(({ mention }) => spans.has(mention.start));
      expect(own.map(withoutExcerpt)).toEqual(inOrder(before).map(withoutExcerpt));
    }),
  );
});
