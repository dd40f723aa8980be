import type { Arbitrary } from 'fast-check';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { muchCorrected } from '../geojson/a-correction.ts';
import { aGeoparse, geoparses } from '../geojson/a-geoparse.ts';
import { arrangePlaces, placedMentions } from '../mapped-article/by-mention.ts';

/** An article with places of which people corrected some in every way. */
export function aDocumentedArticle(): DocumentedArticle {
  return { article: aGeoparse().article, places: muchCorrected(aGeoparse()) };
}

/** Any text with any places, corrected in every way; no mention cuts a character in two. */
export const documentedArticles: Arbitrary<DocumentedArticle> = geoparses
  .filter(({ places, near, unplaced }) =>
    [...places, ...near, ...unplaced].every(({ mentions }) =>
      mentions.every(({ surface }) => !/\p{Surrogate}/u.test(surface)),
    ),
  )
  .map((geoparse) => {
    const places = muchCorrected(geoparse);
    return {
      article: geoparse.article,
      places: { ...places, features: arrangePlaces(placedMentions(places)) },
    };
  });

/** Texts that would run or break out if a format did not write them as text. */
export const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '-->',
  ']]><x/>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'javascript:alert(1)',
  '=HYPERLINK("http://example.org","x")',
  "+1+cmd|'/C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\u2028alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  "$& $1 $` $'",
  'a,"b"\r\nc',
];

/** An article of the payload, which is also its title, its place's name, its caption, and a note. */
export function hostileArticle(payload: string): DocumentedArticle {
  const { article, places } = aDocumentedArticle();
  const text = `${article.text} ${payload}`;
  const features = places.features.map((feature) => ({
    ...feature,
    properties: {
      ...feature.properties,
      name: payload,
      fullName: payload,
      kind: payload,
      country: payload,
      mentions: feature.properties.mentions.map((mention) => ({ ...mention, note: payload })),
    },
  }));
  return {
    article: { ...article, text, title: payload, source: payload },
    places: {
      ...places,
      dateline: {
        ...places.dateline,
        looks: features.map(({ properties: { placeId } }) => ({
          placeId,
          label: payload,
          caption: payload,
        })),
        categories: [{ sign: 'sky-blue', name: payload }],
        generator: payload,
        article: { ...places.dateline.article, title: payload, source: payload },
        licences: [
          { name: payload, version: payload, licence: payload, attribution: payload, url: payload },
        ],
      },
      features,
    },
  };
}
