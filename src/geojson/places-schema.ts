import * as v from 'valibot';
import { isLanguageTag } from '../article/article-facts.ts';
import { calendarDate } from '../article/calendar-date.ts';
import type { FeatureClass } from '../gazetteer/place-record.ts';
import { SIGNS } from './category-signs.ts';
import { shapesSchema } from './drawn-schema.ts';
import {
  isSafeLink,
  LARGEST_SIDE,
  LONGEST_CAPTION,
  LONGEST_LABEL,
  LONGEST_LINK,
  LONGEST_PICTURE,
} from './place-look.ts';
import type { PlacesDocument } from './places-document.ts';
import { coordinates, placeId } from './position-schema.ts';
import { presentationSchema } from './presentation-schema.ts';
import { stepsSchema } from './tour-schema.ts';

const FEATURE_CLASSES = [
  'A',
  'H',
  'L',
  'P',
  'R',
  'S',
  'T',
  'U',
  'V',
] as const satisfies readonly FeatureClass[];

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const count = offset;
const identifierNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const text = v.pipe(v.string(), v.minLength(1));
const use = v.picklist(['literal', 'associative']);
const wikidataId = v.custom<`Q${number}`>(
  (value) => typeof value === 'string' && /^Q[1-9]\d*$/.test(value),
  'and must be Q<number>',
);
const date = v.nullable(
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, 'and must be written YYYY-MM-DD'),
    v.check((written) => calendarDate(written) !== null, 'and there is no such day'),
  ),
);
const language = v.pipe(
  v.string(),
  v.check(isLanguageTag, "and must be a BCP 47 language tag, as 'en' or 'en-GB' is"),
);
const decisions = v.pipe(
  v.array(v.picklist(['span', 'place', 'use'])),
  v.minLength(1, 'and must hold at least one decision, or be left out'),
);
const yes = v.exactOptional(v.literal(true));
const note = v.exactOptional(text);
const context = v.object({ prefix: v.string(), suffix: v.string() });

const alternative = v.object({
  placeId,
  fullName: text,
  kind: text,
  coordinates,
  confidence: probability,
});

export const mentionSchema = v.object({
  start: offset,
  end: offset,
  surface: text,
  use,
  confidence: probability,
  excerpt: v.object({ start: offset, end: offset }),
  byPerson: v.exactOptional(decisions),
  verified: yes,
  note,
  context: v.exactOptional(context),
});

const geometry = v.nullable(v.object({ type: v.literal('Point'), coordinates }));

const description = {
  placeId,
  name: text,
  fullName: text,
  kind: text,
  featureClass: v.picklist(FEATURE_CLASSES),
  featureCode: v.string(),
  countryCode: v.string(),
  country: v.string(),
  admin1: v.string(),
  admin2: v.string(),
  population: count,
  geonamesId: v.exactOptional(identifierNumber),
  wikidataId: v.exactOptional(wikidataId),
  outline: v.exactOptional(text),
  source: v.exactOptional(text),
  outcome: v.exactOptional(v.picklist(['near', 'unplaced'])),
  relation: v.exactOptional(v.picklist(['within', 'near'])),
  coordinateUncertaintyInMeters: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(1))),
  holder: v.exactOptional(v.object({ placeId, name: text, fullName: text })),
  handPlaced: yes,
};
const alternatives = v.array(alternative);

const notPlace = v.object({ start: offset, end: offset, surface: text, context, note });

export const placeSchema = v.object({
  id: text,
  geometry,
  properties: v.object({ ...description, alternatives }),
});

const lostDecision = v.object({
  surface: text,
  context,
  place: v.nullable(placeSchema),
  use: v.exactOptional(use),
  byPerson: v.exactOptional(decisions),
  verified: yes,
  note,
});

export const featureSchema = v.object({
  type: v.literal('Feature'),
  id: text,
  geometry,
  properties: v.object({
    ...description,
    use,
    confidence: probability,
    alternatives,
    mentions: v.pipe(v.array(mentionSchema), v.minLength(1, 'and must hold at least one mention')),
  }),
});

const textUpTo = (longest: number) =>
  v.pipe(text, v.maxLength(longest, `and must be no longer than ${longest} characters`));
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LARGEST_SIDE));
const picture = v.object({
  data: v.pipe(
    v.string(),
    v.maxLength(LONGEST_PICTURE, `and must be no longer than ${LONGEST_PICTURE} characters`),
    // Another kind could hold code, and another address would be asked for when the map is read.
    v.regex(/^data:image\/jpeg;base64,[A-Za-z\d+/]+={0,2}$/, 'and must be a JPEG as a data URI'),
  ),
  width: pixels,
  height: pixels,
  alternative: v.pipe(v.string(), v.maxLength(LONGEST_CAPTION)),
  credit: v.pipe(v.string(), v.maxLength(LONGEST_CAPTION)),
});
const sign = v.picklist(SIGNS);

/** What is said of how a place looks, each part apart. */
export const saysSchema = {
  label: textUpTo(LONGEST_LABEL),
  unlabelled: v.literal(true),
  hidden: v.literal(true),
  category: sign,
  caption: textUpTo(LONGEST_CAPTION),
  link: v.pipe(
    textUpTo(LONGEST_LINK),
    v.check(isSafeLink, 'and must be an address that begins with https://'),
  ),
  picture,
};

const look = v.object({
  placeId,
  label: v.exactOptional(saysSchema.label),
  unlabelled: yes,
  hidden: yes,
  category: v.exactOptional(sign),
  caption: v.exactOptional(saysSchema.caption),
  link: v.exactOptional(saysSchema.link),
  picture: v.exactOptional(picture),
});

export const categoriesSchema = v.pipe(
  v.array(v.object({ sign, name: textUpTo(LONGEST_LABEL) })),
  v.check(
    (categories) => new Set(categories.map((one) => one.sign)).size === categories.length,
    'and two of them have the same sign',
  ),
);

/** The sources that places are made of, and how they are credited. */
export const licencesSchema = v.array(
  v.object({
    name: v.string(),
    version: v.string(),
    licence: v.string(),
    attribution: v.string(),
    url: v.string(),
  }),
);

/** As many as a focus has of a kind. */
const few = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.pipe(v.array(entry), v.maxLength(5, 'and must hold at most five'));
const share = {
  name: text,
  countryCode: text,
  weight: probability,
};
const focus = v.object({
  countries: few(v.object(share)),
  divisions: few(v.object(share)),
  towns: few(v.object({ ...share, placeId })),
});

/**
 * The shape of a places document; what relates one part to another is checked by its reader. A
 * key's order here is its order in the file. Keys it does not know, as other programs add, are dropped.
 */
export const placesSchema: v.GenericSchema<unknown, PlacesDocument> = v.object({
  type: v.literal('FeatureCollection'),
  dateline: v.object({
    schemaVersion: v.literal(1),
    generator: v.string(),
    article: v.object({
      title: v.nullable(v.string()),
      date,
      source: v.nullable(v.string()),
      author: v.exactOptional(v.string()),
      language,
      length: count,
      digest: v.pipe(
        v.string(),
        v.regex(/^sha256-[0-9a-f]{64}$/, 'and must be sha256- and 64 hexadecimal digits'),
      ),
      readTo: v.exactOptional(offset),
      text: v.exactOptional(text),
      paragraphs: v.exactOptional(
        v.array(
          v.object({
            kind: v.picklist(['paragraph', 'heading', 'byline']),
            start: offset,
            end: offset,
          }),
        ),
      ),
    }),
    gazetteer: v.object({ digest: v.string() }),
    licences: licencesSchema,
    focus: v.exactOptional(focus),
    notPlaces: v.exactOptional(v.array(notPlace)),
    lost: v.exactOptional(v.array(lostDecision)),
    categories: v.exactOptional(categoriesSchema),
    looks: v.exactOptional(v.array(look)),
    shapes: v.exactOptional(shapesSchema),
    steps: v.exactOptional(stepsSchema),
    presentation: v.exactOptional(presentationSchema),
  }),
  features: v.array(featureSchema),
});
