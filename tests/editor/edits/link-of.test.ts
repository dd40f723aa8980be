import { expect, test } from 'vitest';
import { linkOf } from '../../../src/editor/edits/link-of.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { blankHeader, mapOf } from './an-edit.ts';

const { article } = mapOf(aGeoparse());
const header = { ...blankHeader, link: 'https://example.org/brought-in' };
const edits: readonly Edit[] = [
  { kind: 'article', article, link: 'https://example.org/changed' },
  { kind: 'article', article },
  { kind: 'article', article, link: '' },
];

test.each([
  [0, 'https://example.org/brought-in'],
  [1, 'https://example.org/changed'],
  [2, 'https://example.org/changed'],
  [3, ''],
])('with %i edits in force the link is ‘%s’', (position, link) => {
  expect(linkOf({ header, edits, position })).toBe(link);
});
