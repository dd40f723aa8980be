import * as v from 'valibot';
import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import { shapeId, shapesSchema } from '../../geojson/drawn-schema.ts';
import {
  categoriesSchema,
  mentionSchema,
  placeSchema,
  saysSchema,
} from '../../geojson/places-schema.ts';
import { placeId } from '../../geojson/position-schema.ts';
import { presentationChangeSchema } from '../../geojson/presentation-schema.ts';
import { stepsSchema } from '../../geojson/tour-schema.ts';
import { type ListHeader, MOST_LISTS_OF_MAP, MOST_PLACES } from '../lists/place-list.ts';
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
  lists: v.exactOptional(v.pipe(v.array(text), v.maxLength(MOST_LISTS_OF_MAP))),
  folder: v.exactOptional(text),
});

export const listSchema: v.GenericSchema<unknown, ListHeader> = v.object({
  id: v.pipe(text, v.minLength(1)),
  name: text,
  createdAt: time,
  updatedAt: time,
  deletedAt: v.nullable(time),
  revision: count,
  count,
});

/** Of a list's places all but each of them, which are checked one after the other. */
export const listContentSchema = v.object({
  id: v.pipe(text, v.minLength(1)),
  places: v.pipe(
    v.custom<readonly unknown[]>(Array.isArray),
    v.check(({ length }) => length <= MOST_PLACES, `and must be ${MOST_PLACES} at most`),
  ),
});

const code = v.pipe(text, v.maxLength(20));
const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

/** One place of a list of one's own. */
export const ownPlaceSchema: v.GenericSchema<unknown, OwnPlace> = v.object({
  name: v.pipe(text, v.minLength(1)),
  otherNames: v.array(text),
  point: v.strictTuple([degrees(180), degrees(90)]),
  featureClass: v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T', 'U', 'V']),
  featureCode: code,
  countryCode: code,
  admin1Code: code,
  admin2Code: code,
  population: count,
  geonamesId: v.exactOptional(count),
  wikidataId: v.exactOptional(
    v.custom<`Q${number}`>((id) => typeof id === 'string' && /^Q[1-9]\d*$/.test(id)),
  ),
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

const orNull = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.exactOptional(v.nullable(schema));

/** What can be done with others as one. */
const PARTS = {
  'not-place': v.object({ kind: v.literal('not-place'), surface, spans }),
  use: v.object({ kind: v.literal('use'), surface, spans, use }),
  verify: v.object({ kind: v.literal('verify'), surface, spans, verified: v.boolean() }),
  look: v.object({
    kind: v.literal('look'),
    surface,
    places: v.array(placeId),
    change: v.object({
      label: orNull(saysSchema.label),
      unlabelled: orNull(saysSchema.unlabelled),
      hidden: orNull(saysSchema.hidden),
      category: orNull(saysSchema.category),
      caption: orNull(saysSchema.caption),
      link: orNull(saysSchema.link),
      picture: orNull(saysSchema.picture),
    }),
  }),
  categories: v.object({ kind: v.literal('categories'), categories: categoriesSchema }),
} as const;

/** The kinds of edit, each with what it has to have. */
const EDITS = {
  resolve: v.object({
    kind: v.literal('resolve'),
    surface,
    spans,
    place: placeSchema,
    use: v.exactOptional(use),
  }),
  ...PARTS,
  presentation: v.object({
    kind: v.literal('presentation'),
    change: presentationChangeSchema,
  }),
  together: v.object({
    kind: v.literal('together'),
    edits: v.array(
      v.variant('kind', [
        PARTS['not-place'],
        PARTS.use,
        PARTS.verify,
        PARTS.look,
        PARTS.categories,
      ]),
    ),
  }),
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
  note: v.object({ kind: v.literal('note'), surface, span, note: text }),
  draw: v.object({ kind: v.literal('draw'), surface, shapes: shapesSchema }),
  erase: v.object({ kind: v.literal('erase'), surface, shapes: v.array(shapeId) }),
  steps: v.object({
    kind: v.literal('steps'),
    change: v.picklist(['add', 'remove', 'move', 'caption', 'view']),
    steps: stepsSchema,
  }),
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
  EDITS.look,
  EDITS.categories,
  EDITS.presentation,
  EDITS.together,
  EDITS.draw,
  EDITS.erase,
  EDITS.steps,
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
