import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { isOnlyBroughtIn } from '../../src/mapped-article/lay-found.ts';
import { readMappedArticle } from '../formats/on-documents.ts';
import { placedMentions } from './by-mention.ts';
import { layFound } from './on-documents.ts';

const article = readArticle('From York it went to New York, past Leeds and York.');
const places = (...named: readonly (readonly [string, number, number])[]) =>
  readMappedArticle(
    JSON.stringify({
      type: 'FeatureCollection',
      features: named.map(([name, longitude, latitude]) => ({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
      })),
    }),
    article,
  ).places;
const said = (document: ReturnType<typeof places>) =>
  placedMentions(document)
    .map(
      ({ mention: { start, surface }, place: { geometry } }) =>
        `${start} ${surface} ${geometry?.coordinates.join()}`,
    )
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
/** As if a machine had found them. */
function byMachine(document: ReturnType<typeof places>) {
  const features = document.features.map((feature) => {
    const mentions = feature.properties.mentions.map(
      ({ byPerson: _by, context: _context, ...mention }) => mention,
    );
    return { ...feature, properties: { ...feature.properties, mentions } };
  });
  return { ...document, dateline: { ...document.dateline, gazetteer: { digest: 'a' } }, features };
}

test('a file of places adds: what it names is its own, all else the machine’s, and no part of a longer name', () => {
  const brought = places(['York', 1, 1]);
  const found = byMachine(places(['York', 2, 2], ['New York', 3, 3], ['Leeds', 4, 4]));
  const both = layFound(brought, found, article);
  expect(said(both)).toEqual(['5 York 1,1', '21 New York 3,3', '36 Leeds 4,4', '46 York 1,1']);
  expect(isOnlyBroughtIn(brought.dateline)).toBe(true);
  expect(isOnlyBroughtIn(both.dateline)).toBe(false);
});

test('what a person corrected since holds over a longer name, too', () => {
  const decided = { ...places(['York', 1, 1]) };
  const corrected = { ...decided, dateline: { ...decided.dateline, gazetteer: { digest: 'a' } } };
  const found = byMachine(places(['New York', 3, 3]));
  expect(said(layFound(corrected, found, article))).toEqual([
    '5 York 1,1',
    '25 York 1,1',
    '46 York 1,1',
  ]);
});
