import * as v from 'valibot';
import {
  LARGEST_MAP_SIDE,
  LEAST_SIDE,
  LONGEST_CREDIT,
  NEAREST_ZOOM,
  PAGE_LANGUAGES,
} from './presentation.ts';

const within = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.minValue(least, `and must be from ${least} to ${most}`),
    v.maxValue(most, `and must be from ${least} to ${most}`),
  );
const side = v.pipe(within(LEAST_SIDE, LARGEST_MAP_SIDE), v.safeInteger());
/** What a view was chosen in may be any window. */
const pixels = within(1, 20_000);

/** What is chosen of how a map is shown to readers, each part apart. */
const parts = {
  view: v.object({
    longitude: within(-180, 180),
    latitude: within(-90, 90),
    zoom: within(0, NEAREST_ZOOM),
    size: v.exactOptional(v.object({ width: pixels, height: pixels })),
  }),
  shape: v.union(
    [v.picklist(['wide', 'square', 'tall']), v.object({ width: side, height: side })],
    `and must be wide, square, tall, or a width and a height from ${LEAST_SIDE} to ${LARGEST_MAP_SIDE}`,
  ),
  theme: v.picklist(['light', 'dark']),
  language: v.picklist(PAGE_LANGUAGES),
  actors: v.literal(true),
  unlabelled: v.literal(true),
  noLegend: v.literal(true),
  noInset: v.literal(true),
  credit: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(LONGEST_CREDIT, `and must be no longer than ${LONGEST_CREDIT} characters`),
  ),
} as const;

/** How a map is shown to readers. */
export const presentationSchema = v.object({
  view: v.exactOptional(parts.view),
  shape: v.exactOptional(parts.shape),
  theme: v.exactOptional(parts.theme),
  language: v.exactOptional(parts.language),
  actors: v.exactOptional(parts.actors),
  unlabelled: v.exactOptional(parts.unlabelled),
  noLegend: v.exactOptional(parts.noLegend),
  noInset: v.exactOptional(parts.noInset),
  credit: v.exactOptional(parts.credit),
});

const orNull = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.exactOptional(v.nullable(schema));

/** A change of that; null takes away. */
export const presentationChangeSchema = v.object({
  view: orNull(parts.view),
  shape: orNull(parts.shape),
  theme: orNull(parts.theme),
  language: orNull(parts.language),
  actors: orNull(parts.actors),
  unlabelled: orNull(parts.unlabelled),
  noLegend: orNull(parts.noLegend),
  noInset: orNull(parts.noInset),
  credit: orNull(parts.credit),
});
