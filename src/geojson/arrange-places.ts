import type {
  MentionProperties,
  PlaceDescription,
  PlaceFeature,
  PlacesDocument,
} from './places-document.ts';

/** A mention and the place it names. */
export interface PlacedMention {
  readonly mention: MentionProperties;
  readonly place: PlaceDescription;
}

/**
 * The features of a document from its mentions, one feature a place: places in order of first
 * mention, each with its mentions in reading order. A place is literal where any mention is, and
 * as sure as its surest. Where one place is described in two ways, the first given holds.
 */
export function arrangePlaces(mentions: readonly PlacedMention[]): readonly PlaceFeature[] {
  const descriptions = new Map<string, PlaceDescription>();
  for (const { place } of mentions) {
    if (!descriptions.has(place.id)) descriptions.set(place.id, place);
  }
  const groups = new Map<PlaceDescription, MentionProperties[]>();
  for (const { mention, place } of mentions.toSorted((a, b) => a.mention.start - b.mention.start)) {
    const description = descriptions.get(place.id) ?? place;
    const group = groups.get(description);
    if (group === undefined) groups.set(description, [mention]);
    else group.push(mention);
  }
  return [...groups].map(([place, own]) => featureOf(place, own));
}

/** What `placedMentions` told of documents, which stay as they are: one edit asks a dozen times. */
const told = new WeakMap<PlacesDocument, readonly PlacedMention[]>();

/** Every mention of a document with its place: what `arrangePlaces` makes the features of. */
export function placedMentions(document: PlacesDocument): readonly PlacedMention[] {
  const known = told.get(document);
  if (known !== undefined) return known;
  const placed = document.features.flatMap((feature) => {
    const place = descriptionOf(feature);
    return feature.properties.mentions.map((mention) => ({ mention, place }));
  });
  told.set(document, placed);
  return placed;
}

function descriptionOf({ id, geometry, properties }: PlaceFeature): PlaceDescription {
  const { use: _use, confidence: _confidence, mentions: _mentions, ...rest } = properties;
  return { id, geometry, properties: rest };
}

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
