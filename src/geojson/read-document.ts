import * as v from 'valibot';
import type { Article, Span } from '../article/article.ts';
import { atOnce } from '../article/at-leisure.ts';
import { isObject, type JsonObject } from '../article/json-object.ts';
import { JsonError, parseJson } from '../article/parse-json.ts';
import { placeUri } from '../gazetteer/place-id.ts';
import { describeIssue, show } from './describe-issue.ts';
import type {
  MentionProperties,
  PlaceDescription,
  PlaceFeature,
  PlacesDocument,
} from './places-document.ts';
import { PlacesDocumentError } from './places-document-error.ts';
import { featureSchema, mentionSchema, placesSchema } from './places-schema.ts';
import { textDigest } from './text-digest.ts';

/** So many mentions are checked in a step. */
const STEP = 200;

/**
 * Reads and checks a places document.
 * @param input the file's text, or what was parsed from it.
 * @throws PlacesDocumentError saying what is wrong where, as
 *   'features[3].properties.mentions[0].end is 12, but start is 40'.
 */
export function readPlacesDocument(input: unknown): PlacesDocument {
  return atOnce(placesReadInSteps(input));
}

/** The same in small steps, so that whoever runs it can let other work in between. */
export function* placesReadInSteps(input: unknown): Generator<undefined, PlacesDocument> {
  const value = typeof input === 'string' ? parsePlacesFile(input) : input;
  refuseOtherGeoJson(value);
  const given = Array.isArray(value['features'])
    ? value['features'].filter((feature: unknown) => !isDrawn(feature))
    : null;
  const shape = checked(placesSchema, given === null ? value : { ...value, features: [] });
  const features: PlaceFeature[] = [];
  for (const [index, feature] of (given ?? []).entries()) {
    features.push(yield* readFeature(feature, `features[${index}]`));
    yield;
  }
  const document = { ...shape, features };
  checkText(document);
  yield;
  checkPlaces(document);
  yield;
  yield* checkMentions(document);
  yield;
  return document;
}

/** What is drawn stands among the places for other programs; it itself is in `dateline`. */
function isDrawn(feature: unknown): boolean {
  const id = isObject(feature) ? feature['id'] : undefined;
  return typeof id === 'string' && id.startsWith('drawn:');
}

/** One that has more mentions than are checked in a step is checked without them, and they by themselves. */
function* readFeature(value: unknown, path: string): Generator<undefined, PlaceFeature> {
  const properties = isObject(value) ? value['properties'] : undefined;
  const given = isObject(properties) ? properties['mentions'] : undefined;
  if (!isObject(value) || !isObject(properties) || !Array.isArray(given) || given.length <= STEP) {
    return checked(featureSchema, value, path);
  }
  const first = { ...properties, mentions: given.slice(0, STEP) };
  const feature = checked(featureSchema, { ...value, properties: first }, path);
  const mentions: MentionProperties[] = [...feature.properties.mentions];
  for (let index = STEP; index < given.length; index++) {
    if (index % STEP === 0) yield;
    mentions.push(checked(mentionSchema, given[index], `${path}.properties.mentions[${index}]`));
  }
  return { ...feature, properties: { ...feature.properties, mentions } };
}

function checked<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  path = '',
): Output {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) throw new PlacesDocumentError(describeIssue(result.issues[0], path));
  return result.output;
}

/**
 * Checks that the document's offsets are into this article's text.
 * @throws PlacesDocumentError where it was made from another text.
 */
export function checkAgainstArticle(document: PlacesDocument, article: Article): void {
  const { length, digest } = document.dateline.article;
  if (digest !== textDigest(article.text)) {
    throw new PlacesDocumentError(
      `these places were found in another text than this one (of ${length} characters, not ` +
        `${article.text.length}, or changed since): geoparse the article again`,
    );
  }
  for (const { path, span } of quotedSpansOf(document)) {
    const surface = article.text.slice(span.start, span.end);
    if (surface !== span.surface) {
      throw new PlacesDocumentError(
        `${path}.surface is ${show(span.surface)}, but the article has ${show(surface)} there`,
      );
    }
  }
}

/**
 * The value of a file of places, which is JSON with or without a byte order mark.
 * @throws PlacesDocumentError where it is none, or is nested more than 100 deep.
 */
export function parsePlacesFile(text: string): unknown {
  if (text.trim() === '') throw new PlacesDocumentError('the file is empty');
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof JsonError)) throw cause;
    throw new PlacesDocumentError(
      `this is ${cause.message}: save it again in the program it is from`,
      { cause },
    );
  }
}

function refuseOtherGeoJson(value: unknown): asserts value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PlacesDocumentError(`a places document is an object, and this is ${show(value)}`);
  }
  if (!('type' in value) || value.type !== 'FeatureCollection') {
    const type = 'type' in value ? `of type ${show(value.type)}` : 'no GeoJSON';
    throw new PlacesDocumentError(
      `a places document is a FeatureCollection, and this is ${type}: save it as a FeatureCollection of points first`,
    );
  }
  if (!('dateline' in value)) {
    throw new PlacesDocumentError(
      'this is GeoJSON, but not a places document: it has no "dateline" member, which says of what article it is',
    );
  }
  const info = value.dateline;
  if (typeof info === 'object' && info !== null && 'schemaVersion' in info) {
    if (typeof info.schemaVersion === 'number' && info.schemaVersion > 1) {
      throw new PlacesDocumentError(
        `this was written by a newer Dateline (schema version ${info.schemaVersion}, and this one reads 1): update Dateline`,
      );
    }
  }
}

function checkText({ dateline: { article } }: PlacesDocument): void {
  const { text, paragraphs, length, digest } = article;
  if ((text === undefined) !== (paragraphs === undefined)) {
    const missing = text === undefined ? 'text' : 'paragraphs';
    throw new PlacesDocumentError(
      `dateline.article.${missing} is missing: the text and its paragraphs go together`,
    );
  }
  if (text === undefined || paragraphs === undefined) return;
  if (text.length !== length || textDigest(text) !== digest) {
    throw new PlacesDocumentError(
      'dateline.article.text is not the text that dateline.article.digest was made of: it was changed since',
    );
  }
  let end = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const path = `dateline.article.paragraphs[${index}]`;
    const fault = spanFault(path, paragraph, length);
    if (fault !== undefined) throw new PlacesDocumentError(fault);
    if (paragraph.start < end) {
      throw new PlacesDocumentError(
        `${path}.start is ${paragraph.start}, and the paragraph before goes on to ${end}`,
      );
    }
    end = paragraph.end;
  }
}

function checkPlaces(document: PlacesDocument): void {
  for (const [index, { place }] of (document.dateline.lost ?? []).entries()) {
    if (place !== null) checkIdentifier(`dateline.lost[${index}].place.id`, place);
  }
  const seen = new Map<string, number>();
  for (const [index, feature] of document.features.entries()) {
    const { id } = feature;
    const path = `features[${index}].id`;
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      throw new PlacesDocumentError(`${path} is ${show(id)}, and so is features[${earlier}].id`);
    }
    seen.set(id, index);
    checkIdentifier(path, feature);
    checkOutcome(`features[${index}]`, feature);
  }
}

/** What is on the map has a point, and what is near a place says which, how, and how far at most. */
function checkOutcome(path: string, { geometry, properties }: PlaceDescription): void {
  const { outcome, relation, holder, coordinateUncertaintyInMeters: radius } = properties;
  const isUnplaced = outcome === 'unplaced';
  if ((geometry === null) !== isUnplaced) {
    const is = geometry === null ? 'null' : 'a point';
    throw new PlacesDocumentError(
      `${path}.geometry is ${is}, but its outcome is ${show(outcome ?? 'placed')}`,
    );
  }
  const isWhole = relation !== undefined && holder !== undefined && radius !== undefined;
  if (outcome === 'near' && !isWhole) {
    throw new PlacesDocumentError(
      `${path}.properties.outcome is "near", and goes with relation, holder and coordinateUncertaintyInMeters`,
    );
  }
}

function checkIdentifier(path: string, { id, properties: { placeId } }: PlaceDescription): void {
  if (id !== placeUri(placeId)) {
    throw new PlacesDocumentError(`${path} is ${show(id)}, but its placeId is ${show(placeId)}`);
  }
}

function* checkMentions(document: PlacesDocument): Generator<undefined, void> {
  const { length } = document.dateline.article;
  for (const { path, mention } of mentionsOf(document)) {
    const { start, end, excerpt } = mention;
    const fault =
      spanFault(path, mention, length) ??
      spanFault(`${path}.excerpt`, excerpt, length) ??
      (excerpt.start > start || excerpt.end < end
        ? `${path}.excerpt is from ${excerpt.start} to ${excerpt.end}, and the mention is not in it`
        : undefined);
    if (fault !== undefined) throw new PlacesDocumentError(fault);
  }
  yield;
  const quoted = quotedSpansOf(document);
  for (const { path, span } of quoted) {
    const fault = spanFault(path, span, length) ?? surfaceFault(path, span);
    if (fault !== undefined) throw new PlacesDocumentError(fault);
  }
  yield;
  quoted.sort((a, b) => a.span.start - b.span.start);
  for (const [index, { path, span }] of quoted.entries()) {
    const next = quoted[index + 1];
    if (next !== undefined && next.span.start < span.end) {
      throw new PlacesDocumentError(
        `${next.path}.start is ${next.span.start}, and ${path} goes on to ${span.end}: mentions must not overlap`,
      );
    }
  }
}

interface QuotedSpan extends Span {
  readonly surface: string;
}

function surfaceFault(path: string, { start, end, surface }: QuotedSpan): string | undefined {
  return surface.length === end - start
    ? undefined
    : `${path}.surface is ${show(surface)}, which is not ${end - start} UTF-16 units long`;
}

/** The mentions of places and the words that a person said are none. */
function quotedSpansOf(document: PlacesDocument): { path: string; span: QuotedSpan }[] {
  const notPlaces = document.dateline.notPlaces ?? [];
  return [
    ...mentionsOf(document).map(({ path, mention }) => ({ path, span: mention })),
    ...notPlaces.map((span, index) => ({ path: `dateline.notPlaces[${index}]`, span })),
  ];
}

function spanFault(path: string, { start, end }: Span, length: number): string | undefined {
  if (end <= start) return `${path}.end is ${end}, but start is ${start}`;
  if (end > length) return `${path}.end is ${end}, but the article has ${length} UTF-16 units`;
  return undefined;
}

function mentionsOf(document: PlacesDocument) {
  return document.features.flatMap(({ properties }, feature) =>
    properties.mentions.map((mention, index) => ({
      mention,
      path: `features[${feature}].properties.mentions[${index}]`,
    })),
  );
}
