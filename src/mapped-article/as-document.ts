import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { descriptionOf, featureOf } from '../geojson/place-feature.ts';
import type { PlaceDescription, PlaceFeature, PlacesDocument } from '../geojson/places-document.ts';
import { byPlace, type MentionedPlace } from './by-place.ts';
import type { MappedArticle, MappedPlaces, PlacedMention } from './mapped-article.ts';

/** Documents taken apart: they stay as they are, and one edit asks a dozen times. */
const takenApart = new WeakMap<PlacesDocument, MappedPlaces>();
/** The document that mentions came out of, or were last put into. */
const documents = new WeakMap<readonly PlacedMention[], PlacesDocument>();
/** The feature that a place came out of, or was last put into. */
const features = new WeakMap<PlaceDescription, PlaceFeature>();

/** What a document says, by mention. The document stays as it is, and the same gives the same. */
export function fromDocument(document: PlacesDocument): MappedPlaces {
  const known = takenApart.get(document);
  if (known !== undefined) return known;
  const mentions = document.features
    .flatMap((feature) => {
      const place = descriptionOf(feature);
      features.set(place, feature);
      return feature.properties.mentions.map((mention) => ({ mention, place }));
    })
    .sort((a, b) => a.mention.start - b.mention.start);
  const places: MappedPlaces = { mentions, info: document.dateline };
  takenApart.set(document, places);
  documents.set(mentions, document);
  return places;
}

/**
 * The document of what an article names, a feature a place in order of first mention. What was taken out of a
 * document is that document, and a feature of which nothing has changed is the object that it was: whoever draws
 * them sees that nothing has changed there.
 */
export function toDocument({ mentions, info }: MappedPlaces): PlacesDocument {
  const known = documents.get(mentions);
  if (known?.dateline === info) return known;
  const document: PlacesDocument = {
    type: 'FeatureCollection',
    dateline: info,
    features: known?.features ?? byPlace(mentions).map(featureAsItWas),
  };
  documents.set(mentions, document);
  return document;
}

/** An article with its document as the model has it. */
export function fromDocumented({ article, places }: DocumentedArticle): MappedArticle {
  return { article, ...fromDocument(places) };
}

/** The same the other way round. */
export function toDocumented(mapped: MappedArticle): DocumentedArticle {
  return { article: mapped.article, places: toDocument(mapped) };
}

function featureAsItWas({ place, mentions }: MentionedPlace): PlaceFeature {
  const feature = featureOf(place, mentions);
  const before = features.get(place);
  if (before !== undefined && isSame(feature, before)) return before;
  features.set(place, feature);
  return feature;
}

function isSame({ properties: now }: PlaceFeature, { properties: then }: PlaceFeature): boolean {
  return (
    // What a document says of a place need not be what its mentions make of it.
    now.use === then.use &&
    now.confidence === then.confidence &&
    now.mentions.length === then.mentions.length &&
    now.mentions.every((mention, index) => mention === then.mentions[index])
  );
}
