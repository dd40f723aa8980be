import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { serializeContent } from '../../src/publish/page-content.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { writing } from '../formats/on-documents.ts';
import { published } from './on-documents.ts';

const NOTES = ['=the ship, "not" the town', 'the quay'] as const;
const mapped = aDocumentedArticle();

/** A text without what a format escapes, so that a note is found however it is written. */
const bare = (text: string) => text.toLowerCase().replace(/&\w+;|[^a-z]/g, '');

const files = [
  ...formats.map(({ name, write }) => [name, () => writing(write)(mapped)] as const),
  [
    'the page',
    async () => serializeContent({ mapped, title: '', outlines: {}, link: '' }),
  ] as const,
];

describe.each(files)('%s', (_name, write) => {
  test('holds no note of the desk’s, and the caption that was written for readers', async () => {
    const [withdrawn] = NOTES;
    const written = await write();
    expect(bare(written)).not.toContain(bare(withdrawn));
    expect(written).not.toMatch(/"note"|[,;]note[,;]|"?the quay"?[,}<]/);
    if (!written.includes('<gpx')) expect(bare(written)).toContain(bare('they landed'));
  });
});

test('a mention that was only noted is as the program left it, and stays settled where a person decided', () => {
  const { article, places } = aDocumentedArticle();
  const features = places.features.map((feature) => ({
    ...feature,
    properties: {
      ...feature.properties,
      mentions: feature.properties.mentions.map((mention) => ({
        ...mention,
        note: 'mine',
        context: { prefix: '', suffix: '' },
      })),
    },
  }));
  const open = published({ article, places: { ...places, features } }).places.features;
  const [settled, untouched] = open.map(({ properties }) => properties.mentions[0]);
  expect(settled).toMatchObject({ verified: true, context: { prefix: '', suffix: '' } });
  expect(untouched).not.toHaveProperty('context');
  expect(untouched).not.toHaveProperty('note');
});

test('the look of a place that the map no longer has stays at the desk', () => {
  const { article, places } = aDocumentedArticle();
  const [, second] = places.features;
  const features = second === undefined ? [] : [second];
  const open = published({ article, places: { ...places, features } });
  expect(places.dateline.looks).toHaveLength(1);
  expect(open.places.dateline).not.toHaveProperty('looks');
});
