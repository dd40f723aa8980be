import type { Article } from '../article/article.ts';
import { kindOf } from '../gazetteer/feature-codes.ts';
import { fullName } from '../gazetteer/full-name.ts';
import type { Geoparse, Place, PlaceMention } from '../geoparser/geoparse-result.ts';
import { writeFocus } from './document-focus.ts';
import {
  describeNear,
  describeRecord,
  describeUnplaced,
  roundTo,
  writePosition,
} from './place-description.ts';
import { featureOf } from './place-feature.ts';
import type {
  Alternative,
  MentionProperties,
  PlaceFeature,
  PlacesDocument,
} from './places-document.ts';
import { readPlacesDocument } from './read-document.ts';
import { textDigest } from './text-digest.ts';

const CONFIDENCE_DECIMALS = 3;

/**
 * The document of a geoparse: the same geoparse gives the same document.
 * @param info `generator` names the program and its version, as 'dateline 0.1.0'.
 */
export function writePlacesDocument(
  geoparse: Geoparse,
  { generator }: { readonly generator: string },
): PlacesDocument {
  const { article, gazetteer, places, near, unplaced, readTo } = geoparse;
  const isOfSomewhere = geoparse.focus.countries.length > 0;
  return {
    type: 'FeatureCollection',
    dateline: {
      schemaVersion: 1,
      generator,
      article: { ...describeArticle(article), ...(readTo !== undefined && { readTo }) },
      gazetteer: { digest: gazetteer.digest },
      licences: gazetteer.sources.map(({ name, version, licence, attribution, url }) => ({
        name,
        version,
        licence,
        attribution,
        url,
      })),
      ...(isOfSomewhere && { focus: writeFocus(geoparse.focus) }),
    },
    features: inOrderOfMention([
      ...places.map(writeFeature),
      ...near.map((name) => featureOf(describeNear(name), name.mentions.map(writeMention))),
      ...unplaced.map(({ name, mentions }) =>
        featureOf(describeUnplaced(name), mentions.map(writeMention)),
      ),
    ]),
  };
}

/**
 * The document as the text of a file: JSON of two-space indentation with a pair of numbers on one
 * line, so that a change of one place is a change of its lines only. The same document gives the
 * same text, whatever the order of its keys.
 * @throws PlacesDocumentError where it could not be read again.
 */
export function serialize(document: PlacesDocument): string {
  // No string of JSON holds a line break, so these match structure only.
  const number = String.raw`-?[\d.]+(?:e[+-]?\d+)?`;
  return `${JSON.stringify(readPlacesDocument(document), null, 2)}\n`
    .replace(new RegExp(String.raw`\[\n *(${number}),\n *(${number})\n *\]`, 'g'), '[$1, $2]')
    .replace(/\{\n *("start": \d+),\n *("end": \d+)\n *\}/g, '{ $1, $2 }');
}

/** What a document says of its article. */
export function describeArticle({ title, date, source, author, language, text }: Article) {
  return {
    title,
    date,
    source,
    ...(author !== undefined && { author }),
    language,
    length: text.length,
    digest: textDigest(text),
  };
}

function writeFeature(place: Place): PlaceFeature {
  const { record, adminNames, mentions } = place;
  const { id, geometry, properties } = describeRecord(record, adminNames);
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      ...properties,
      use: mentions.some(({ use }) => use === 'literal') ? 'literal' : 'associative',
      confidence: roundTo(place.confidence, CONFIDENCE_DECIMALS),
      alternatives: writeAlternatives(place),
      mentions: mentions.map(writeMention),
    },
  };
}

function inOrderOfMention(features: readonly PlaceFeature[]): readonly PlaceFeature[] {
  const first = ({ properties }: PlaceFeature) => properties.mentions[0]?.start ?? 0;
  return features.toSorted((a, b) => first(a) - first(b));
}

/**
 * What the chosen place leaves of the probability is shared among the others by their scores, as
 * a softmax shares it: scores are sums of weighted evidence. What only stands around the name has its
 * share and is not told: the name may be of something near it, and is not its own.
 */
export function writeAlternatives({
  alternatives,
  confidence,
}: Pick<Place, 'alternatives' | 'confidence'>): Alternative[] {
  const best = Math.max(...alternatives.map(({ score }) => score));
  const weights = alternatives.map(({ score }) => Math.exp(score - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return alternatives.flatMap(({ record, match, adminNames }, index) => {
    if (match === 'surroundings') return [];
    const share = ((1 - confidence) * (weights[index] ?? 0)) / total;
    return [
      {
        placeId: record.id,
        fullName: fullName(record, adminNames),
        kind: kindOf(record),
        coordinates: writePosition(record.point),
        confidence: roundTo(share, CONFIDENCE_DECIMALS),
      },
    ];
  });
}

function writeMention(mention: PlaceMention): MentionProperties {
  const { start, end, surface, use, confidence, excerpt } = mention;
  return {
    start,
    end,
    surface,
    use,
    confidence: roundTo(confidence, CONFIDENCE_DECIMALS),
    excerpt: { start: excerpt.start, end: excerpt.end },
  };
}
