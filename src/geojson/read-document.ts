import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { placeUri } from '../gazetteer/place-id.ts';
import type { PlacesDocument } from './places-document.ts';
import { PlacesDocumentError } from './places-document-error.ts';
import { placesSchema } from './places-schema.ts';
import { textDigest } from './text-digest.ts';

/**
 * Reads and checks a places document.
 * @param input the file's text, or what was parsed from it.
 * @throws PlacesDocumentError saying what is wrong where, as
 *   'features[3].properties.mentions[0].end is 12, but start is 40'.
 */
export function readPlacesDocument(input: unknown): PlacesDocument {
  const value = typeof input === 'string' ? parseJson(input) : input;
  refuseOtherGeoJson(value);
  const result = v.safeParse(placesSchema, value, { abortEarly: true });
  if (!result.success) throw new PlacesDocumentError(describeIssue(result.issues[0]));
  checkPlaces(result.output);
  checkMentions(result.output);
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
  for (const { path, mention } of mentionsOf(document)) {
    const surface = article.text.slice(mention.start, mention.end);
    if (surface !== mention.surface) {
      throw new PlacesDocumentError(
        `${path}.surface is ${show(mention.surface)}, but the article has ${show(surface)} there`,
      );
    }
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === '') throw new PlacesDocumentError('the file is empty');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlacesDocumentError(`this is not JSON: ${reason}`, { cause: error });
  }
}

function refuseOtherGeoJson(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new PlacesDocumentError(`a places document is an object, and this is ${show(value)}`);
  }
  if (!('type' in value) || value.type !== 'FeatureCollection') {
    const type = 'type' in value ? `of type ${show(value.type)}` : 'no GeoJSON';
    throw new PlacesDocumentError(`a places document is a FeatureCollection, and this is ${type}`);
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

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).reduce(
    (written, { key }) =>
      typeof key === 'number' ? `${written}[${key}]` : `${written}${written && '.'}${String(key)}`,
    '',
  );
  if (issue.input === undefined) return `${path} is missing`;
  const expected = issue.message.startsWith('Invalid')
    ? `but should be ${issue.expected ?? 'something else'}`
    : issue.message;
  return `${path} is ${show(issue.input)}, ${expected}`;
}

function checkPlaces(document: PlacesDocument): void {
  const seen = new Map<string, number>();
  for (const [index, { id, properties }] of document.features.entries()) {
    const path = `features[${index}].id`;
    const earlier = seen.get(id);
    if (earlier !== undefined) {
      throw new PlacesDocumentError(`${path} is ${show(id)}, and so is features[${earlier}].id`);
    }
    seen.set(id, index);
    if (id !== placeUri(properties.placeId)) {
      throw new PlacesDocumentError(
        `${path} is ${show(id)}, but its placeId is ${show(properties.placeId)}`,
      );
    }
  }
}

function checkMentions(document: PlacesDocument): void {
  const { length } = document.dateline.article;
  const mentions = mentionsOf(document);
  for (const { path, mention } of mentions) {
    const { start, end, surface, excerpt } = mention;
    const fault =
      spanFault(path, mention, length) ??
      spanFault(`${path}.excerpt`, excerpt, length) ??
      (surface.length !== end - start
        ? `${path}.surface is ${show(surface)}, which is not ${end - start} UTF-16 units long`
        : undefined) ??
      (excerpt.start > start || excerpt.end < end
        ? `${path}.excerpt is from ${excerpt.start} to ${excerpt.end}, and the mention is not in it`
        : undefined);
    if (fault !== undefined) throw new PlacesDocumentError(fault);
  }
  mentions.sort((a, b) => a.mention.start - b.mention.start);
  for (const [index, { path, mention }] of mentions.entries()) {
    const next = mentions[index + 1];
    if (next !== undefined && next.mention.start < mention.end) {
      throw new PlacesDocumentError(
        `${next.path}.start is ${next.mention.start}, and ${path} goes on to ${mention.end}: mentions must not overlap`,
      );
    }
  }
}

function spanFault(
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
): string | undefined {
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

function show(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
