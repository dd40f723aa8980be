import * as v from 'valibot';
import type { Article, Span } from '../../article/article.ts';
import { parseJson } from '../../article/parse-json.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { featureOf } from '../../geojson/place-feature.ts';
import type { DocumentFocus, PlaceDescription } from '../../geojson/places-document.ts';
import { readPlacesDocument } from '../../geojson/read-document.ts';
import { describeArticle } from '../../geojson/write-document.ts';
import { byPlace } from '../../mapped-article/by-place.ts';
import { inReadingOrder, type PlacedMention } from '../../mapped-article/mapped-article.ts';
import { packArticle, packedArticle, unpackArticle } from '../articles/packed-article.ts';
import type { ArchiveFacts } from './manifest.ts';
import { reading } from './unpack.ts';

/** Numbers of a mention: start, end, whether it is literal, thousandths of certainty, number of its place, the excerpt's start and end. */
const WIDTH = 7;
const SCALE = 1000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An article with its places, as a site's page or a server has it. */
export const storySchema = v.object({
  url: v.optional(v.string()),
  ...packedArticle,
  readTo: v.optional(count),
  focus: v.optional(v.unknown()),
  places: v.array(v.unknown()),
  mentions: v.array(count),
});

/** A place as the pages of articles have it. */
export interface StoryPlace {
  /** The identifier that it has in a document. */
  readonly id: string;
  /** Its `PlaceDescription`, as JSON: it is the same in each article that names it, and written once for all. */
  readonly json: string;
}

/** A mention in an article, and the place that it names. */
export interface StoryMention {
  readonly mention: PlacedMention['mention'];
  readonly place: StoryPlace;
}

/** An article with its places, as `writeStory` takes it. */
export interface Story {
  readonly url: string | undefined;
  readonly article: DocumentedArticle['article'];
  readonly readTo: number | undefined;
  readonly focus: DocumentFocus | undefined;
  readonly mentions: readonly StoryMention[];
}

/** An article's page, as JSON: its text, its places each once, and its mentions as numbers. */
export function writeStory({ url, article, readTo, focus, mentions }: Story): string {
  const places = new Map(mentions.map(({ place }) => [place.id, place.json]));
  const numbers = new Map([...places.keys()].map((id, number) => [id, number]));
  const numbered = mentions.flatMap(({ mention, place }) => [
    mention.start,
    mention.end,
    mention.use === 'literal' ? 1 : 0,
    Math.round(mention.confidence * SCALE),
    numbers.get(place.id) ?? 0,
    mention.excerpt.start,
    mention.excerpt.end,
  ]);
  // What stands before has members whatever the article is.
  const before = JSON.stringify({ url, ...packArticle(article), readTo, focus }).slice(0, -1);
  return `${before},"places":[${[...places.values()].join()}],"mentions":[${numbered.join()}]}`;
}

/** An article of an archive beside its places, as if it were the only one. */
export interface ReadStory extends DocumentedArticle {
  /** Its address on the web, where that is known. */
  readonly url: string | undefined;
}

type StoryContext = Pick<ArchiveFacts, 'generator' | 'gazetteer' | 'licences'>;

/**
 * The article of a page.
 * @param of the archive that it is in.
 * @throws SiteFileError where it is damaged: what it says of its places is checked as any document of places is.
 */
export function readStory(json: string, of: StoryContext): ReadStory {
  const { url, mentions, places, readTo, focus, ...packed } = reading(
    'the page of an article',
    () => v.parse(storySchema, parseJson(json)),
  );
  return reading('the page of an article', () =>
    storyOf({ url, article: unpackArticle(packed), mentions, places, readTo, focus }, of),
  );
}

/** An article with its places as an archive's pages have them, not checked yet. */
interface GivenStory {
  readonly url: string | undefined;
  readonly article: Article;
  readonly readTo: number | undefined;
  readonly focus?: unknown;
  readonly places: readonly unknown[];
  readonly mentions: readonly number[];
}

/**
 * An article with the document of its places, which is checked as any is.
 * @param of the archive that it is in.
 * @param excerptOf makes the excerpts; those of the mentions where absent.
 * @throws Error where it is damaged.
 */
export function storyOf(
  { url, article, readTo, focus, places, mentions }: GivenStory,
  { generator, gazetteer, licences }: StoryContext,
  excerptOf?: (span: Span) => Span,
): ReadStory {
  const placed = rows(mentions, WIDTH).map((row) => placedOf(row, article.text, places, excerptOf));
  const document = readPlacesDocument({
    type: 'FeatureCollection',
    dateline: {
      schemaVersion: 1,
      generator,
      article: { ...describeArticle(article), ...(readTo !== undefined && { readTo }) },
      gazetteer,
      licences,
      ...(focus !== undefined && { focus }),
    },
    features: byPlace(inReadingOrder(placed)).map(({ place, mentions: own }) =>
      featureOf(place, own),
    ),
  });
  return { article, places: document, url };
}

function placedOf(
  [start = 0, end = 0, literal = 0, sure = 0, number = 0, from = 0, to = 0]: readonly number[],
  text: string,
  places: readonly unknown[],
  excerptOf: (span: Span) => Span = () => ({ start: from, end: to }),
): PlacedMention {
  return {
    mention: {
      start,
      end,
      surface: text.slice(start, end),
      use: literal === 1 ? 'literal' : 'associative',
      confidence: sure / SCALE,
      excerpt: excerptOf({ start, end }),
    },
    // Checked with the whole document.
    place: places[number] as PlaceDescription,
  };
}

function rows(numbers: readonly number[], width: number): number[][] {
  if (numbers.length % width !== 0) throw new Error('a row of numbers is not whole');
  return Array.from({ length: numbers.length / width }, (_, row) =>
    numbers.slice(row * width, (row + 1) * width),
  );
}
