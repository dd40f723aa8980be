import * as v from 'valibot';
import { mentionSchema, placeSchema } from '../../geojson/places-schema.ts';
import type { RememberedChoice } from '../memory/remembered-choice.ts';
import type { MapHeader, UnfinishedMap } from './stored-map.ts';

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Milliseconds since 1970, as far as a date goes. */
const time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const use = v.picklist(['literal', 'associative']);

const span = v.pipe(
  v.object({ start: count, end: count }),
  v.check(({ start, end }) => end > start, 'and must end after it starts'),
);
const spans = v.array(span);
const surface = text;

export const headerSchema: v.GenericSchema<unknown, MapHeader> = v.object({
  id: v.pipe(text, v.minLength(1)),
  title: text,
  link: text,
  createdAt: time,
  updatedAt: time,
  deletedAt: v.nullable(time),
  revision: count,
  counts: v.nullable(v.object({ places: count, mentions: count, unchecked: count })),
  position: count,
  edits: count,
});

/** Its members, of which there may be very many, are checked one after the other. */
const list = v.custom<readonly unknown[]>(Array.isArray);

/** What is checked of an article at once; its spans are checked one after the other. */
export const articleSchema = v.object({
  text,
  title: v.nullable(text),
  date: v.nullable(text),
  source: v.nullable(text),
  author: v.exactOptional(text),
  language: text,
  paragraphs: list,
  sentences: list,
});

/** What is checked of a places document at once; its features are checked one after the other. */
export const documentSchema = v.looseObject({
  dateline: v.looseObject({}),
  features: list,
});

/** The kinds of edit, each with what it has to have. */
const EDITS = {
  resolve: v.object({
    kind: v.literal('resolve'),
    surface,
    spans,
    place: placeSchema,
    use: v.exactOptional(use),
  }),
  'not-place': v.object({ kind: v.literal('not-place'), surface, spans }),
  'put-back': v.object({
    kind: v.literal('put-back'),
    surface,
    mentions: v.array(v.object({ mention: mentionSchema, place: placeSchema })),
  }),
  respan: v.object({
    kind: v.literal('respan'),
    surface,
    newSurface: text,
    changes: v.array(v.object({ from: span, to: span })),
  }),
  use: v.object({ kind: v.literal('use'), surface, spans, use }),
  note: v.object({ kind: v.literal('note'), surface, span, note: text }),
  verify: v.object({ kind: v.literal('verify'), surface, spans, verified: v.boolean() }),
  restore: v.object({ kind: v.literal('restore'), surface, lost: count, span }),
  dismiss: v.object({ kind: v.literal('dismiss'), surface, lost: count }),
  geoparse: v.object({ kind: v.literal('geoparse'), found: documentSchema }),
  article: v.object({
    kind: v.literal('article'),
    article: articleSchema,
    link: v.exactOptional(text),
  }),
} as const;

/** Whether this Dateline knows edits of a kind. */
export function isEditKind(kind: unknown): boolean {
  return typeof kind === 'string' && Object.hasOwn(EDITS, kind);
}

const edit = v.variant('kind', [
  EDITS.resolve,
  EDITS['not-place'],
  EDITS['put-back'],
  EDITS.respan,
  EDITS.use,
  EDITS.note,
  EDITS.verify,
  EDITS.restore,
  EDITS.dismiss,
  EDITS.geoparse,
  EDITS.article,
]);

/** Of a kept edit all but the documents and articles that it may bring, which are checked beside. */
export const keptEditSchema = v.object({ map: v.pipe(text, v.minLength(1)), index: count, edit });

/** Of a map's content the same. */
export const contentSchema = v.object({
  id: v.pipe(text, v.minLength(1)),
  article: v.unknown(),
  document: v.nullable(documentSchema),
});

export const unfinishedSchema: v.GenericSchema<unknown, UnfinishedMap> = v.object({
  text,
  title: text,
  date: text,
  source: text,
  link: text,
});

export const choiceSchema: v.GenericSchema<unknown, RememberedChoice> = v.object({
  name: text,
  placeId: text,
  map: text,
  surface,
  place: placeSchema,
  setting: v.object({ source: text, places: v.array(text), countries: v.array(text) }),
  chosenAt: time,
});
