import { expect, test } from 'vitest';
import { readPlainArticle } from '../../src/article/plain-article.ts';
import { describePoint } from '../../src/geojson/place-description.ts';
import { renderStill } from '../../src/publish/render-still.tsx';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { arrangePlaces } from '../mapped-article/by-mention.ts';

/** The still page of an article whose every paragraph names Ash and whose last one names Elm. */
function stillPage(paragraphs: number): { readonly html: string; readonly places: string } {
  const text = `${'She came to Ash again.\n\n'.repeat(paragraphs)}She left for Elm.`;
  const mentions = [...text.matchAll(/Ash|Elm/g)].map(({ 0: surface, index: start }) => ({
    mention: {
      ...{ start, end: start + surface.length, surface, use: 'literal' as const, confidence: 1 },
      excerpt: { start, end: start + surface.length },
    },
    place: describePoint(surface, surface === 'Ash' ? [0, 51] : [1, 52]),
  }));
  const { places } = aDocumentedArticle();
  const still = renderStill({
    article: readPlainArticle(text),
    places: { ...places, features: arrangePlaces(mentions) },
  });
  return { html: [...still.article].join(''), places: still.places };
}
const links = (html: string) => html.match(/<a [^>]*class="name"/g)?.length;

test('before a script has run, all names of an article are links', () => {
  expect(links(stillPage(600).html)).toBe(601);
});

test('far down in a very long one only what the list of places leads to is, and all its text is there', () => {
  const { html, places } = stillPage(5_000);
  expect(links(html)).toBeLessThan(2_000);
  expect(html.match(/She came to/g)).toHaveLength(5_000);
  const ids = [...places.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(2);
  for (const id of ids) expect(html).toContain(`id="${id}"`);
});
