import * as v from 'valibot';

/** What a backup calls itself. */
export const FORMAT = 'dateline-maps';
/** Raised when a reader of the older version could not read the newer. */
export const VERSION = 1;
export const MEDIA_TYPE = 'application/vnd.dateline.maps+json';
export const EXTENSION = '.dateline-maps.json';

const key = v.object({ key: v.unknown() });
const rawKey = v.object({ rawKey: v.string() });

/** One record of this browser's storage: as it is, as text that holds anything, or why it is not there. */
export const writtenRecord = v.intersect([
  v.object({
    store: v.picklist([
      'maps',
      'contents',
      'edits',
      'unfinished',
      'choices',
      'lists',
      'listPlaces',
    ]),
  }),
  v.union([key, rawKey]),
  v.union([
    v.object({ value: v.unknown() }),
    v.object({ raw: v.string() }),
    v.object({ lost: v.string() }),
  ]),
]);
export type WrittenRecord = v.InferOutput<typeof writtenRecord>;

/**
 * What is restored as a whole or not at all: one map with all that is kept of it, or some remembered
 * places, or a form that was left, or one of a person's own lists of places. `digest` is of its records as JSON.
 */
export const entrySchema = v.object({
  kind: v.picklist(['map', 'places', 'form', 'list']),
  title: v.nullable(v.string()),
  digest: v.string(),
  records: v.array(v.unknown()),
});
export type Entry = v.InferOutput<typeof entrySchema>;

/** What a backup says of itself before its entries. */
export const headSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  madeAt: v.string(),
  generator: v.string(),
  settings: v.record(v.string(), v.string()),
});
export type Head = v.InferOutput<typeof headSchema>;
