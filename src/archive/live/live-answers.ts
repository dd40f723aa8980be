import * as v from 'valibot';
import { dateSchema, excerptSchema, placeHeadEntries } from '../site/excerpt-page.ts';
import { archiveFacts } from '../site/manifest.ts';
import { storySchema } from '../site/story-page.ts';
import { reading } from '../site/unpack.ts';

/** What the server of an archive over a database says of itself. */
export const LIVE_FORMAT = 'dateline live archive';
/** Raised when a page of the older format could not read the newer. */
export const LIVE_VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const manifestSchema = v.object({
  format: v.literal(LIVE_FORMAT),
  version: v.literal(LIVE_VERSION),
  ...archiveFacts,
  /** Whether the database has the texts. */
  hasTexts: v.boolean(),
});
export type LiveManifest = v.InferOutput<typeof manifestSchema>;

/** A day, or nothing for none, and the number of the last article that was looked at. */
export const CURSOR = /^(\d{4}-\d{2}-\d{2})?\.(\d{1,15})$/;
/** Where the next page of excerpts begins, as the server writes it; null behind the last. */
const cursor = v.nullable(v.pipe(v.string(), v.regex(CURSOR)));

const pageSchema = v.object({ excerpts: v.array(excerptSchema), next: cursor });
export type LivePage = v.InferOutput<typeof pageSchema>;

const cardSchema = v.object({
  ...placeHeadEntries,
  besideOf: v.nullable(count),
  next: cursor,
});
export type LiveCard = v.InferOutput<typeof cardSchema>;

/** Its mentions are without excerpts: the page makes these of the text. */
export type LiveStory = v.InferOutput<typeof storySchema>;

const foundSchema = v.object({
  articles: v.array(
    v.object({
      date: dateSchema,
      article: count,
      title: v.nullable(v.string()),
      text: v.string(),
      spans: v.array(v.object({ start: count, end: count })),
    }),
  ),
  isCut: v.boolean(),
});
export type LiveFound = v.InferOutput<typeof foundSchema>;

const reader =
  <Schema extends v.GenericSchema>(what: string, schema: Schema) =>
  (value: unknown): v.InferOutput<Schema> =>
    reading(what, () => v.parse(schema, value));

/** @throws SiteFileError where what came is none. */
export const readLiveManifest = reader('what the server says of the archive', manifestSchema);
export const readLiveCard = reader("a place's card", cardSchema);
export const readLivePage = reader('a page of excerpts', pageSchema);
export const readLiveStory = reader('an article', storySchema);
export const readLiveFound = reader('what was found', foundSchema);
