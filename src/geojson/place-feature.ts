import type { MentionProperties, PlaceDescription, PlaceFeature } from './places-document.ts';

/** The feature of a place with its mentions: literal where any of them is, and as sure as the surest. */
export function featureOf(
  { id, geometry, properties }: PlaceDescription,
  mentions: readonly MentionProperties[],
): PlaceFeature {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      ...properties,
      use: mentions.some(({ use }) => use === 'literal') ? 'literal' : 'associative',
      confidence: mentions.reduce((most, { confidence }) => Math.max(most, confidence), 0),
      mentions,
    },
  };
}

/** A feature's place, apart from how the article mentions it. */
export function descriptionOf({ id, geometry, properties }: PlaceFeature): PlaceDescription {
  const { use: _use, confidence: _confidence, mentions: _mentions, ...rest } = properties;
  return { id, geometry, properties: rest };
}
