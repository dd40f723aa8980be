import type { Article, Span } from '../../article/article.ts';
import { isObject, type JsonObject } from '../../article/json-object.ts';
import { findQuotes, type WantedQuote } from '../../article/quote.ts';
import { SpanSet } from '../../article/spans-in-order.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { type CodePoints, codePoints } from '../../geojson/code-points.ts';
import { show } from '../../geojson/describe-issue.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { ArticleMissingError, PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { readPlacesDocument } from '../../geojson/read-document.ts';
import type { PlacedMention } from '../../mapped-article/mapped-article.ts';
import { type Imported, withArticle } from '../reading/imported.ts';
import { importedArticle, importedMention } from '../reading/imported-article.ts';
import { importedPlace, isPosition, pointOf } from '../reading/imported-place.ts';
import { firstText, objectsOf } from '../reading/json-object.ts';
import { withoutMalformedLosses, withoutMalformedPoints } from '../reading/malformed-points.ts';
import { plainSpelling } from '../reading/plain-spelling.ts';
import { rearranged } from '../reading/rearranged.ts';
import { type QuotedWords, selectedBy } from './selectors.ts';

const TYPES: ReadonlySet<unknown> = new Set([
  'Annotation',
  'AnnotationPage',
  'AnnotationCollection',
]);

/** Whether it is an annotation, a page or a collection of them, or a list. */
export function isAnnotations(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isAnnotations);
  if (!isObject(value)) return false;
  const types = Array.isArray(value['type']) ? value['type'] : [value['type']];
  return types.some((type) => TYPES.has(type)) || isAnnotations(value['@graph']);
}

/**
 * Reads annotations of an article's words with places.
 * @throws PlacesDocumentError where there is no article, or none of them can be used.
 */
export function readAnnotations(value: unknown, article: Article | null): Imported {
  const items = itemsOf(value);
  if (isObject(value) && isObject(value['dateline'])) {
    const { document, leftOut } = readOwn(value['dateline'], items);
    return { ...rearranged(withArticle(document, article)), leftOut };
  }
  if (article === null) {
    throw new ArticleMissingError(
      'these are annotations of an article, and the article is not among them: give the article too',
    );
  }
  const leftOut: string[] = [];
  const taken = new SpanSet();
  const spans = spansOf(items, article);
  const mentions: PlacedMention[] = [];
  for (const [index, item] of items.entries()) {
    const read = readItem(item, article, spans[index] ?? { fault: NOT_THERE });
    const fault =
      'fault' in read
        ? read.fault
        : taken.add(read.mention)
          ? undefined
          : 'its words are annotated already';
    if (fault !== undefined || 'fault' in read) {
      leftOut.push(`annotation ${index + 1} is left out: ${fault}`);
      continue;
    }
    mentions.push(read);
  }
  if (mentions.length === 0) {
    const [first = 'there is none'] = leftOut;
    throw new PlacesDocumentError(`none of these annotations can be used: ${first}`);
  }
  return { ...importedArticle(article, mentions, 'Web Annotations'), leftOut };
}

function itemsOf(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (!isObject(value)) return [];
  if (value['@graph'] !== undefined) return itemsOf(value['@graph']);
  if (value['items'] !== undefined) return objectsOf(value['items']);
  if (value['first'] !== undefined) return itemsOf(value['first']);
  return value['type'] === 'AnnotationCollection' ? [] : [value];
}

/** What Dateline wrote: the page's `dateline` describes the places, each annotation's its mention. */
function readOwn(
  page: JsonObject,
  items: readonly JsonObject[],
): { readonly document: PlacesDocument; readonly leftOut: readonly string[] } {
  const { places, ...head } = page;
  const losses = withoutMalformedLosses(head);
  const dateline = isObject(losses.dateline) ? losses.dateline : head;
  const article = isObject(dateline['article']) ? dateline['article'] : {};
  const text = firstText(article['text']) ?? '';
  const { toUtf16 } = codePoints(text);
  const all = objectsOf(places);
  const { kept, leftOut } = withoutMalformedPoints(all, 'dateline.places');
  const described = new Map(objectsOf(kept).map((place) => [place['id'], place]));
  const lost = new Set(all.map(({ id }) => id).filter((id) => !described.has(id)));
  const features = new Map<unknown, { place: JsonObject; mentions: JsonObject[] }>();
  for (const [index, item] of items.entries()) {
    const id = placeUriOf(item);
    if (lost.has(id)) continue;
    const place = described.get(id);
    if (place === undefined) {
      throw new PlacesDocumentError(
        `items[${index}] identifies ${show(id)}, which dateline.places does not describe`,
      );
    }
    const { quote, position } = selectorsOf(item);
    const note = commentOf(item);
    const mention = {
      start: toUtf16(Number(position['start'])),
      end: toUtf16(Number(position['end'])),
      surface: quote['exact'],
      ...(isObject(item['dateline']) ? item['dateline'] : {}),
      ...(note !== undefined && { note }),
    };
    const group = features.get(id);
    if (group === undefined) features.set(id, { place, mentions: [mention] });
    else group.mentions.push(mention);
  }
  const document = readPlacesDocument({
    type: 'FeatureCollection',
    dateline,
    features: [...features.values()].map(({ place, mentions }) => {
      const properties = isObject(place['properties']) ? place['properties'] : {};
      return {
        ...place,
        type: 'Feature',
        properties: { ...properties, use: 'literal', confidence: 1, mentions },
      };
    }),
  });
  return { document, leftOut: [...leftOut, ...losses.leftOut] };
}

function readItem(
  item: JsonObject,
  article: Article,
  span: Span | Unfound,
): PlacedMention | Unfound {
  if (!isSpan(span)) return span;
  const name = article.text.slice(span.start, span.end);
  const uri = placeUriOf(item);
  const point = placePointOf(item, uri);
  if (!isPosition(point)) return point;
  const label = objectsOf(item['body']).find(({ purpose }) => purpose === 'tagging');
  const place = importedPlace(
    firstText(label?.['value']) ?? name,
    point,
    uri === undefined ? [] : [uri],
    {},
  );
  const classes = objectsOf(item['body']).map(({ value }) => value);
  const use = classes.includes('associative') ? 'associative' : undefined;
  return importedMention(article, span, place, { use, note: commentOf(item) });
}

function selectorsOf(item: JsonObject): { quote: JsonObject; position: JsonObject } {
  const selectors = objectsOf(item['target']).flatMap(({ selector }) => objectsOf(selector));
  const ofType = (wanted: string) => selectors.find(({ type }) => type === wanted) ?? {};
  return { quote: ofType('TextQuoteSelector'), position: ofType('TextPositionSelector') };
}

/**
 * Where each annotation's words stand, or why that cannot be told: by position where the words are there, counted
 * either way, else by quote. Words are compared as people write them, with any apostrophe and any space.
 */
function spansOf(items: readonly JsonObject[], { text }: Article): readonly (Span | Unfound)[] {
  const { toUtf16 } = codePoints(text);
  const plain = plainSpelling(text);
  const selections = items.map(({ target }) => selectedBy(target));
  const spans = selections.map((selected): Span | Unfound => {
    const { position, quote, fault = NOT_THERE } = selected;
    if (position === undefined) return { fault };
    return spanAt(position, quote, text, toUtf16) ?? { fault: NOT_THERE };
  });
  const sought = new Map<string, { readonly quote: WantedQuote; readonly indices: number[] }>();
  for (const [index, { quote, position }] of selections.entries()) {
    if (quote === undefined || isSpan(spans[index])) continue;
    const start = position === undefined ? 0 : plain.plainOffset(position.start);
    const spelt = (words: string) => plainSpelling(words).text;
    const { exact, prefix, suffix } = quote;
    const wanted = { exact: spelt(exact), prefix: spelt(prefix), suffix: spelt(suffix), start };
    // Two that say the same mean the same words.
    const key = JSON.stringify(wanted);
    const known = sought.get(key);
    if (known === undefined) sought.set(key, { quote: wanted, indices: [index] });
    else known.indices.push(index);
  }
  const quotes = [...sought.values()];
  const found = findQuotes(
    plain.text,
    quotes.map(({ quote }) => quote),
  );
  for (const [at, { indices }] of quotes.entries()) {
    const span = found[at] ?? null;
    if (span === null) continue;
    for (const index of indices) spans[index] = plain.written(span);
  }
  return spans;
}

/** Why it cannot be told where an annotation's words stand, as the end of a sentence. */
interface Unfound {
  readonly fault: string;
}

const NOT_THERE = 'the article does not have its words where it says';

function isSpan(span: Span | Unfound | undefined): span is Span {
  return span !== undefined && 'start' in span;
}

function spanAt(
  { start: from, end: to }: Span,
  quote: QuotedWords | undefined,
  text: string,
  toUtf16: CodePoints['toUtf16'],
): Span | null {
  const spelt = (words: string) => plainSpelling(words).text.trim();
  const wanted = quote && spelt(quote.exact);
  // The model counts characters, and programs that run in browsers count UTF-16 units.
  for (const [start, end] of [
    [toUtf16(from), toUtf16(to)],
    [from, to],
  ]) {
    if (start === undefined || end === undefined || !(start >= 0 && end > start)) continue;
    if (end > text.length) continue;
    if (wanted === undefined || spelt(text.slice(start, end)) === wanted) return { start, end };
  }
  return null;
}

/** The place that an annotation identifies its words as. */
function placeUriOf(item: JsonObject): string | undefined {
  const bodies = Array.isArray(item['body']) ? item['body'] : [item['body']];
  for (const body of bodies) {
    if (typeof body === 'string') return body;
    if (!isObject(body) || body['type'] === 'TextualBody') continue;
    const { source } = body;
    const uri = firstText(
      source,
      isObject(source) ? source['id'] : undefined,
      body['id'],
      body['value'],
    );
    if (uri !== undefined) return uri;
  }
  return undefined;
}

function placePointOf(
  item: JsonObject,
  uri: string | undefined,
): Position | { readonly fault: string } {
  for (const body of objectsOf(item['body'])) {
    for (const holder of [body, ...objectsOf(body['source']), ...objectsOf(body['value'])]) {
      if (holder['geometry'] !== undefined) return pointOf(holder['geometry']);
    }
  }
  const geo = /^geo:(-?[\d.]+),(-?[\d.]+)/.exec(uri ?? '');
  if (geo !== null) {
    return pointOf({ type: 'Point', coordinates: [Number(geo[2]), Number(geo[1])] });
  }
  return {
    fault:
      uri === undefined
        ? 'it names no place'
        : `its place ${uri} has no coordinates in the file: add a geometry to its body`,
  };
}

function commentOf(item: JsonObject): string | undefined {
  return firstText(
    ...objectsOf(item['body'])
      .filter(({ purpose }) => purpose === 'commenting')
      .map(({ value }) => value),
  );
}
