import type { Article, Span } from '../../article/article.ts';
import { excerpt } from '../../article/excerpt.ts';
import { findAll, LONGEST_SOUGHT } from '../../article/find-all.ts';
import { contextOf } from '../../article/quote.ts';
import { SpanSet } from '../../article/spans-in-order.ts';
import { coordinateSystemFault } from '../../gazetteer/layers/coordinate-system.ts';
import { arrangePlaces, type PlacedMention } from '../arrange-places.ts';
import type { PlaceDescription, PlacesDocument } from '../places-document.ts';
import { ArticleMissingError, PlacesDocumentError } from '../places-document-error.ts';
import { readPlacesDocument } from '../read-document.ts';
import { textDigest } from '../text-digest.ts';
import type { Imported } from './imported.ts';
import { importedPlace, isPosition, pointOf } from './imported-place.ts';
import { firstText, isObject, type JsonObject, objectsOf } from './json-object.ts';

/** Linked Places' words for how certain a point is, as probabilities. */
const CERTAINTIES: ReadonlyMap<unknown, number> = new Map([
  ['certain', 1],
  ['less-certain', 0.65],
  ['uncertain', 0.3],
]);

/** UTF-16 units; the longest name of a town has 85 letters. */
const LONGEST_NAME = LONGEST_SOUGHT;
/** Half the words of the longest text that is mapped; a page of more mentions could not be used. */
export const MOST_IMPORTED_MENTIONS = 100_000;
/** Names that stand in the text, of which some lie within others. */
const MOST_NAMED = 10 * MOST_IMPORTED_MENTIONS;

export function isLinkedPlaces(value: unknown): value is JsonObject {
  return (
    isObject(value) &&
    value['type'] === 'FeatureCollection' &&
    objectsOf(value['features']).some((feature) => '@id' in feature)
  );
}

/**
 * The document that Dateline wrote as Linked Places.
 * @throws PlacesDocumentError where it is malformed.
 */
export function readOwnLinkedPlaces(value: JsonObject): PlacesDocument {
  const features = Array.isArray(value['features']) ? value['features'] : [];
  return readPlacesDocument({
    ...value,
    features: features.map((feature: unknown) =>
      isObject(feature) && 'id' in feature === false ? { ...feature, id: feature['@id'] } : feature,
    ),
  });
}

/** A place of another program's file, and the names by which the article may call it. */
interface NamedPlace {
  readonly names: readonly string[];
  readonly place: PlaceDescription;
  readonly confidence: number;
}

/**
 * Reads Linked Places or other GeoJSON points that another program wrote, and finds their names in
 * the article. They are taken as a person's decision: whoever brings them wants them.
 * @throws PlacesDocumentError where there is no article, or nothing of the file is in it.
 */
export function readNamedFeatures(value: JsonObject, article: Article | null): Imported {
  if (article === null) {
    throw new ArticleMissingError(
      'this is GeoJSON, but not a places document: it has no "dateline" member, which says of what article it is. Give the article too, and its places are found in it by their names',
    );
  }
  const fault = coordinateSystemFault(value);
  if (fault !== undefined) throw new PlacesDocumentError(`this GeoJSON ${fault}`);
  const leftOut: string[] = [];
  const named: NamedPlace[] = [];
  const features: readonly unknown[] = Array.isArray(value['features']) ? value['features'] : [];
  for (const [index, feature] of features.entries()) {
    const read = readFeature(feature);
    if ('fault' in read) {
      const what =
        read.name === undefined ? `features[${index}]` : `${read.name} (features[${index}])`;
      leftOut.push(`${what} is left out: ${read.fault}`);
    } else named.push(read);
  }
  const mentions = findNames(article, named);
  const mentioned = new Set(mentions.map(({ place }) => place));
  for (const { names, place } of named) {
    if (!mentioned.has(place)) {
      leftOut.push(`${names[0]} is left out: the article does not name it`);
    }
  }
  if (mentions.length === 0) {
    const [first = 'it has no feature'] = leftOut;
    throw new PlacesDocumentError(
      `this is GeoJSON of another kind, and none of its places can be used: ${first}`,
    );
  }
  return {
    article,
    places: importedDocument(article, mentions, 'Linked Places or GeoJSON'),
    leftOut,
  };
}

/** The document of mentions that another program found. */
export function importedDocument(
  article: Article,
  mentions: readonly PlacedMention[],
  format: string,
): PlacesDocument {
  const { title, date, source, language, text } = article;
  return {
    type: 'FeatureCollection',
    dateline: {
      schemaVersion: 1,
      generator: `imported from ${format}`,
      article: { title, date, source, language, length: text.length, digest: textDigest(text) },
      gazetteer: { digest: '' },
      licences: [],
    },
    features: arrangePlaces(mentions),
  };
}

/** A mention that was brought in, as a person's decision of its place. */
export function importedMention(
  article: Article,
  span: Span,
  place: PlaceDescription,
  { use = 'literal', confidence = 1, note }: ImportedFacts = {},
): PlacedMention {
  return {
    place,
    mention: {
      start: span.start,
      end: span.end,
      surface: article.text.slice(span.start, span.end),
      use,
      confidence,
      excerpt: excerpt(article, span),
      byPerson: ['span', 'place'],
      ...(note !== undefined && { note }),
      context: contextOf(article.text, span),
    },
  };
}

interface ImportedFacts {
  readonly use?: 'literal' | 'associative' | undefined;
  readonly confidence?: number;
  readonly note?: string | undefined;
}

/** A place that is left out, by its name where it has one. */
interface Unusable {
  readonly fault: string;
  readonly name?: string;
}

function readFeature(feature: unknown): NamedPlace | Unusable {
  if (!isObject(feature)) return { fault: 'it is no GeoJSON feature' };
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const toponyms = objectsOf(feature['names']).map(({ toponym }) => firstText(toponym));
  const title = firstText(
    properties['title'],
    properties['name'],
    properties['Name'],
    properties['NAME'],
  );
  const all = [...toponyms, title].filter((name) => name !== undefined).map((name) => name.trim());
  const [first] = all;
  if (first === undefined) return { fault: 'it has no name (properties.name, or names)' };
  // A title may be as long as it likes; what the article is to have is a name.
  const names = all.filter(({ length }) => length <= LONGEST_NAME);
  const [name] = names;
  if (name === undefined) return { fault: `its name is longer than ${LONGEST_NAME} letters` };
  const point = pointOf(feature['geometry']);
  if (!isPosition(point)) return { ...point, name };
  const links = objectsOf(feature['links'])
    .filter(({ type }) => type === 'exactMatch' || type === 'closeMatch')
    .map(({ identifier }) => firstText(identifier));
  const uris = [feature['@id'], feature['id'], ...links].filter((uri) => typeof uri === 'string');
  const codes: unknown = properties['ccodes'];
  const place = importedPlace(title ?? name, point, uris, {
    kind: firstText(...objectsOf(feature['types']).map(({ label }) => label)),
    countryCode: Array.isArray(codes) ? firstText(codes[0]) : undefined,
  });
  const certainty = isObject(feature['geometry']) ? feature['geometry']['certainty'] : undefined;
  const confidence = CERTAINTIES.get(certainty) ?? 1;
  return { names: [...new Set(names)], place, confidence };
}

/**
 * Every place in the text that bears one of the names as whole words, the longest first.
 * @throws PlacesDocumentError where there are more than 100,000.
 */
function findNames(article: Article, places: readonly NamedPlace[]): PlacedMention[] {
  const { text } = article;
  const bearers = new Map<string, NamedPlace & { readonly order: number }>();
  for (const place of places) {
    for (const name of place.names) {
      if (!bearers.has(name)) bearers.set(name, { ...place, order: bearers.size });
    }
  }
  const named: { readonly span: Span; readonly bearer: NamedPlace & { order: number } }[] = [];
  findAll(
    text,
    [...bearers.keys()],
    (name, start) => {
      const bearer = bearers.get(name);
      const span = { start, end: start + name.length };
      if (bearer === undefined || goesOnAfter(text, span.end)) return true;
      return named.push({ span, bearer }) < MOST_NAMED;
    },
    (start) => !goesOnBefore(text, start),
  );
  const length = ({ start, end }: Span) => end - start;
  named.sort(
    (a, b) =>
      length(b.span) - length(a.span) ||
      a.bearer.order - b.bearer.order ||
      a.span.start - b.span.start,
  );
  const taken = new SpanSet();
  const free = named.filter(({ span }) => taken.add(span));
  if (named.length >= MOST_NAMED || free.length > MOST_IMPORTED_MENTIONS) {
    throw new PlacesDocumentError(
      `the article names these places more than ${MOST_IMPORTED_MENTIONS} times, more than can be shown: cut it up`,
    );
  }
  return free.map(({ span, bearer: { place, confidence } }) =>
    importedMention(article, span, place, { confidence }),
  );
}

function goesOnBefore(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset));
}

function goesOnAfter(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
}
