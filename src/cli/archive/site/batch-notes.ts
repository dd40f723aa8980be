import {
  type StoryMention,
  type StoryPlace,
  writeStory,
} from '../../../archive/site/story-page.ts';
import { marksOf } from '../../../archive/site/ways.ts';
import { excerpt } from '../../../article/excerpt.ts';
import { joinedBytes } from '../../../article/joined-bytes.ts';
import { writeFocus } from '../../../geojson/document-focus.ts';
import { describeNearPlace, describeUnplaced } from '../../../geojson/place-description.ts';
import type { PlaceDescription } from '../../../geojson/places-document.ts';
import type { PlacedMention } from '../../../mapped-article/mapped-article.ts';
import type { DescribedPlace } from './described-place.ts';
import type { HeldPlaces } from './held-places.ts';
import type { JoinedArticle, JoinedBatch, NamedPlace, Result } from './joined-articles.ts';
import { NamingWriter } from './naming.ts';
import { packNow } from './pack.ts';
import { type TitleLines, TitleLinesWriter } from './title-spill.ts';

/** UTF-16 units of a title beside an excerpt. */
const LONGEST_TITLE = 300;
/** Other places of an article that count as named beside one. */
const MOST_OTHERS = 12;

/** All that a site is made of from the articles of one batch, as bytes where that is much. */
export interface BatchNotes {
  /** How many articles the batch has, with those that failed. */
  readonly count: number;
  readonly articles: readonly NotedArticle[];
  /** The places that it names, each once, in that order: its own numbers of them count from 0. */
  readonly places: readonly Pick<DescribedPlace, 'id' | 'shown' | 'outline'>[];
  /** How often it names one that is placed. */
  readonly mentions: number;
  /** As `NamingWriter` writes them, with the batch's own numbers of places. */
  readonly namings: Uint32Array<ArrayBuffer>;
  readonly titles: TitleLines;
  /** The pages of its articles, packed, one behind the other. */
  readonly stories: Uint8Array<ArrayBuffer>;
}

/** What is counted of an article. */
export interface NotedArticle {
  /** Its place among all of the archive. */
  readonly number: number;
  readonly date: string | null;
  readonly source: string | null;
  /** Bytes of its page. */
  readonly length: number;
}

/**
 * Notes what the articles of a batch name, and makes each one's page.
 * @throws GazetteerError where the place index cannot be read.
 */
export async function noteBatch(
  { count, articles }: JoinedBatch,
  held: HeldPlaces,
): Promise<BatchNotes> {
  const places = new BatchPlaces(
    await held.load(articles.flatMap(({ result }) => result.mentions.flatMap(placesOf))),
  );
  // In the order in which they are named, whether they count or are near: the places' numbers follow it.
  for (const { result } of articles) for (const mention of result.mentions) places.meet(mention);
  const namings = new NamingWriter();
  const titles = new TitleLinesWriter();
  const noted: NotedArticle[] = [];
  const stories: Uint8Array[] = [];
  let placed = 0;
  for (const article of articles) {
    const mentions = mentionsOf(article, places);
    placed += note(article, mentions, { places, namings, titles });
    const { number, url, result } = article;
    const { date, source } = article.article;
    const focus = result.focus.countries.length > 0 ? writeFocus(result.focus) : undefined;
    const story = { url, article: article.article, readTo: result.readTo, focus, mentions };
    const page = packNow(writeStory(story));
    stories.push(page);
    noted.push({ number, date, source, length: page.length });
  }
  return {
    count,
    articles: noted,
    places: places.met.map(({ id, shown, outline }) => ({ id, shown, outline })),
    mentions: placed,
    namings: namings.finish(),
    titles: titles.finish(),
    stories: joinedBytes(stories),
  };
}

type ResultMention = Result['mentions'][number];

function placesOf({ place, near }: ResultMention): NamedPlace | [] {
  return place ?? near?.place ?? [];
}

/** The places that a batch names. */
class BatchPlaces {
  readonly #described: ReadonlyMap<NamedPlace, DescribedPlace>;
  readonly #numbers = new Map<string, number>();
  /** By their numbers in the batch. */
  readonly met: DescribedPlace[] = [];

  constructor(described: ReadonlyMap<NamedPlace, DescribedPlace>) {
    this.#described = described;
  }

  meet({ place, near }: ResultMention): void {
    const named = place ?? near?.place;
    if (named === undefined || this.#numbers.has(named.id)) return;
    this.#numbers.set(named.id, this.met.length);
    this.met.push(this.describe(named));
  }

  numberOf({ id }: NamedPlace): number {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error(`${id} was not met`);
    return number;
  }

  describe(place: NamedPlace): DescribedPlace {
    const described = this.#described.get(place);
    if (described === undefined) throw new Error(`${place.id} was not described`);
    return described;
  }
}

/** The mentions of an article with their places, excerpts as on its own page. */
function mentionsOf({ article, result }: JoinedArticle, places: BatchPlaces): StoryMention[] {
  return result.mentions
    .filter(({ start, end }) => start < end && end <= article.text.length)
    .map((mention) => {
      const { start, end, text, use, confidence } = mention;
      const around = excerpt(article, { start, end });
      return {
        mention: {
          start,
          end,
          surface: text,
          use,
          confidence,
          excerpt: { start: around.start, end: around.end },
        },
        place: placeOf(mention, places),
      };
    });
}

function placeOf({ place, near, text }: ResultMention, places: BatchPlaces): StoryPlace {
  if (place !== null) {
    const { uri, description } = places.describe(place);
    return { id: uri, json: description };
  }
  if (near === undefined) return written(describeUnplaced(text));
  const holder: PlaceDescription = JSON.parse(places.describe(near.place).description);
  return written(describeNearPlace(text, near.relation, holder, near.radius));
}

function written(place: PlaceDescription): StoryPlace {
  return { id: place.id, json: JSON.stringify(place) };
}

interface NoteInto {
  readonly places: BatchPlaces;
  readonly namings: NamingWriter;
  readonly titles: TitleLinesWriter;
}

/** @returns how many mentions are placed. */
function note(
  { article: { text, title, date }, number, result }: JoinedArticle,
  mentions: readonly StoryMention[],
  { places, namings, titles }: NoteInto,
): number {
  const shown = title?.slice(0, LONGEST_TITLE) ?? null;
  if (shown !== null) titles.add({ date, article: number, title: shown });
  // Only what is placed counts: what is near a place is not there.
  const byPlace = new Map<number, PlacedMention['mention'][]>();
  // Of two mentions that begin alike, both count for what the later names.
  const known = new Map(result.mentions.map((mention) => [mention.start, mention.place]));
  let placed = 0;
  for (const { mention } of mentions) {
    const place = known.get(mention.start) ?? null;
    if (place === null) continue;
    const of = places.numberOf(place);
    const own = byPlace.get(of);
    if (own === undefined) byPlace.set(of, [mention]);
    else own.push(mention);
    placed++;
  }
  const others = [...byPlace.keys()].slice(0, MOST_OTHERS);
  for (const [place, own] of byPlace) {
    const best = own.find(({ use }) => use === 'literal') ?? own[0];
    if (best === undefined) continue;
    const { start, end } = best.excerpt;
    const around = text.slice(start, end);
    namings.add({
      place,
      date,
      article: number,
      // Known where all batches come together.
      source: -1,
      marks: marksOf(own),
      others,
      length: around.length + (shown?.length ?? 0),
      words: JSON.stringify([shown, around, best.start - start, best.end - start]).slice(1, -1),
    });
  }
  return placed;
}
