import { contextOf } from '../../article/quote.ts';
import { isWebAddress } from '../../article/web-address.ts';
import { codePoints } from '../../geojson/code-points.ts';
import { withText } from '../../geojson/documented-article.ts';
import { descriptionOf } from '../../geojson/place-feature.ts';
import { serialize } from '../../geojson/write-document.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import type { MappedArticle, PlacedMention } from '../../mapped-article/mapped-article.ts';

/**
 * W3C Web Annotations, one a mention: it identifies the words, by quote and by position, as a place.
 * What the model has no member for is in the foreign members `dateline`, of the page and of each
 * annotation. Specification: https://www.w3.org/TR/annotation-model/
 */
export function writeAnnotations(mapped: MappedArticle): string {
  const { article, mentions, info } = mapped;
  const documented = toDocumented(mapped);
  // Checked as every document is before it is written.
  serialize(documented.places);
  const text = textUri(info.article.digest);
  const source = {
    id: isWebAddress(article.source) ? article.source : text,
    type: 'Text',
    format: 'text/plain',
    language: article.language,
  };
  const toCodePoints = codePoints(article.text).fromUtf16;
  const items = mentions.map((placed, index) => {
    const { start, end, surface, context: _context, ...rest } = placed.mention;
    return {
      id: `${text}#${index + 1}`,
      type: 'Annotation',
      motivation: 'identifying',
      body: bodiesOf(placed),
      target: {
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: surface,
            ...contextOf(article.text, { start, end }),
          },
          { type: 'TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
        ],
      },
      dateline: { ...rest, ...(placed.mention.context && { context: placed.mention.context }) },
    };
  });
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${text}#annotations`,
    type: 'AnnotationPage',
    items,
    dateline: {
      ...withText(documented).dateline,
      places: documented.places.features.map(descriptionOf),
    },
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function bodiesOf({ mention, place }: PlacedMention): object[] {
  const textual = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  return [
    {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: { id: place.id, type: 'Feature', geometry: place.geometry },
    },
    textual('tagging', place.properties.fullName),
    textual('classifying', mention.use),
  ];
}

/** The name of a text by its digest (RFC 6920): ni:///sha-256;f4Oxz… */
function textUri(digest: string): string {
  const hex = digest.replace(/^sha256-/, '');
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}
