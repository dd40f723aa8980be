import type { Article } from '../../article/article.ts';
import { isWebAddress } from '../../article/web-address.ts';
import { withText } from '../../geojson/documented-article.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import { serialize } from '../../geojson/write-document.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';

export const LINKED_PLACES_CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** GeoNames' feature classes that the format has; it has neither U (undersea) nor V (vegetation). */
const CLASSES: ReadonlySet<string> = new Set(['A', 'H', 'L', 'P', 'R', 'S', 'T']);
/** From these confidences on a place is certain, or less certain: as the reader's page words it. */
const CERTAIN = 0.8;
const LESS_CERTAIN = 0.5;

/**
 * Linked Places Format 1.2: GeoJSON-LD for gazetteers, read by the World Historical Gazetteer,
 * Recogito and Peripleo. It is the places document with the format's own members added.
 * Specification: https://github.com/LinkedPasts/linked-places-format
 */
export function writeLinkedPlaces(mapped: MappedArticle): string {
  const { article, places } = toDocumented(mapped);
  // Checked as every document is before it is written.
  const document: unknown = JSON.parse(serialize(withText({ article, places })));
  const base = typeof document === 'object' && document !== null ? document : {};
  const features = places.features.map((feature) => featureOf(feature, article));
  return `${JSON.stringify({ '@context': LINKED_PLACES_CONTEXT, ...base, features }, null, 2)}\n`;
}

function featureOf({ id, geometry, properties }: PlaceFeature, article: Article): object {
  const { name, fullName, kind, featureClass, featureCode, countryCode, mentions } = properties;
  const surfaces = new Set(mentions.map(({ surface }) => surface));
  const citations = [
    {
      label: [article.title, article.date].filter(Boolean).join(', ') || 'the article',
      ...(isWebAddress(article.source) && { '@id': article.source }),
    },
  ];
  const excerpts = new Set(
    mentions.map(({ excerpt }) => article.text.slice(excerpt.start, excerpt.end)),
  );
  return {
    '@id': id,
    type: 'Feature',
    properties: {
      title: fullName,
      ...(countryCode !== '' && { ccodes: [countryCode] }),
      ...(CLASSES.has(featureClass) && { fclasses: [featureClass] }),
      ...properties,
    },
    geometry:
      geometry === null ? null : { ...geometry, certainty: certaintyOf(properties.confidence) },
    names: [
      ...[...surfaces].map((toponym) => ({ toponym, lang: article.language, citations })),
      ...(surfaces.has(name) ? [] : [{ toponym: name, lang: 'en' }]),
    ],
    types: [
      {
        ...(featureCode !== '' && {
          identifier: `https://www.geonames.org/ontology#${featureClass}.${featureCode}`,
        }),
        label: kind,
      },
    ],
    links: linksOf(properties),
    descriptions: [...excerpts].map((value) => ({ value, lang: article.language })),
  };
}

function certaintyOf(confidence: number): 'certain' | 'less-certain' | 'uncertain' {
  if (confidence >= CERTAIN) return 'certain';
  return confidence >= LESS_CERTAIN ? 'less-certain' : 'uncertain';
}

function linksOf({ geonamesId, wikidataId }: PlaceFeature['properties']): object[] {
  return [
    ...(geonamesId === undefined ? [] : [`https://sws.geonames.org/${geonamesId}/`]),
    ...(wikidataId === undefined ? [] : [`http://www.wikidata.org/entity/${wikidataId}`]),
  ].map((identifier) => ({ type: 'exactMatch', identifier }));
}
