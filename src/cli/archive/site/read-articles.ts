import { writeStoryDirectory } from '../../../archive/site/directory.ts';
import { writeStory } from '../../../archive/site/story-page.ts';
import { marksOf } from '../../../archive/site/ways.ts';
import { excerpt } from '../../../article/excerpt.ts';
import type { PlacedMention } from '../../../geojson/arrange-places.ts';
import { writeFocus } from '../../../geojson/document-focus.ts';
import { describeNear, describeUnplaced } from '../../../geojson/place-description.ts';
import type { JoinedArticle, JoinedArticles, Result } from './joined-articles.ts';
import type { NamingSpill } from './naming-spill.ts';
import { pack } from './pack.ts';
import type { AllPlaceFacts } from './place-facts.ts';
import type { Tally } from './tally.ts';
import type { TitleSpill } from './title-spill.ts';
import type { VolumeWriter } from './volume-writer.ts';

/** Articles whose places in the volumes stand in one file. */
export const STORIES_IN_FILE = 4096;
/** UTF-16 units of a title beside an excerpt. */
const LONGEST_TITLE = 300;
/** Other places of an article that count as named beside one. */
const MOST_OTHERS = 12;
/** Batches that are being packed while others are read. */
const AT_ONCE = 3;

export interface ReadInto {
  readonly facts: AllPlaceFacts;
  readonly tally: Tally;
  readonly namings: NamingSpill;
  readonly titles: TitleSpill;
  readonly stories: VolumeWriter;
  /** Writes one of the files that say where articles are. */
  readonly onDirectory: (file: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Told how many articles were passed. */
  readonly onDone: (count: number) => void;
}

/** Reads all articles once: counts them, notes what each names, and writes each one's page. */
export async function readArticles(joined: JoinedArticles, into: ReadInto): Promise<void> {
  const directory = new StoryDirectory(into);
  const waiting: Promise<readonly (readonly [number, Uint8Array])[]>[] = [];
  const settle = async (): Promise<void> => {
    for (const [number, page] of (await waiting.shift()) ?? []) await directory.add(number, page);
  };
  let passed = 0;
  for await (const { count, articles } of joined.batches()) {
    await into.facts.load(
      articles.flatMap(({ result }) =>
        result.mentions.flatMap(({ place, near }) => place ?? near?.place ?? []),
      ),
    );
    const pages: Promise<readonly [number, Uint8Array]>[] = [];
    for (const article of articles) {
      const mentions = mentionsOf(article, into.facts);
      await note(article, mentions, into);
      const { url, result } = article;
      const focus = result.focus.countries.length > 0 ? writeFocus(result.focus) : undefined;
      const story = { url, article: article.article, readTo: result.readTo, focus, mentions };
      pages.push(pack(writeStory(story)).then((bytes) => [article.number, bytes]));
    }
    const all = Promise.all(pages);
    all.catch(() => undefined);
    waiting.push(all);
    if (waiting.length > AT_ONCE) await settle();
    passed += count;
    into.onDone(passed);
  }
  while (waiting.length > 0) await settle();
  await directory.close(joined.count);
}

/** The mentions of an article with their places, excerpts as on its own page. */
function mentionsOf({ article, result }: JoinedArticle, facts: AllPlaceFacts): PlacedMention[] {
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
        place: describe(mention, facts),
      };
    });
}

function describe({ place, near, text }: Result['mentions'][number], facts: AllPlaceFacts) {
  if (place !== null) return facts.of(place).description;
  if (near === undefined) return describeUnplaced(text);
  const { record, adminNames } = facts.of(near.place);
  const { relation, radius: uncertainty } = near;
  return describeNear({ name: text, relation, record, adminNames, uncertainty });
}

/** Only what is placed counts: what is near a place is not there. */
async function note(
  { article: { text, title, date, source }, number, result }: JoinedArticle,
  mentions: readonly PlacedMention[],
  { facts, tally, namings, titles }: ReadInto,
): Promise<void> {
  const met = tally.addArticle(date, source);
  const shown = title?.slice(0, LONGEST_TITLE) ?? null;
  if (shown !== null) await titles.add({ date, article: number, title: shown });
  const byPlace = new Map<number, PlacedMention['mention'][]>();
  const known = new Map(result.mentions.map((mention) => [mention.start, mention.place]));
  for (const { mention } of mentions) {
    const place = known.get(mention.start) ?? null;
    if (place === null) continue;
    const { number: of } = facts.of(place);
    const own = byPlace.get(of);
    if (own === undefined) byPlace.set(of, [mention]);
    else own.push(mention);
    tally.mentions++;
  }
  const others = [...byPlace.keys()].slice(0, MOST_OTHERS);
  for (const [place, own] of byPlace) {
    const marks = marksOf(own);
    tally.addPlace(place, marks);
    const best = own.find(({ use }) => use === 'literal') ?? own[0];
    if (best === undefined) continue;
    const { start, end } = best.excerpt;
    const added = namings.add({
      place,
      date,
      article: number,
      source: met,
      marks,
      title: shown,
      text: text.slice(start, end),
      start: best.start - start,
      end: best.end - start,
      others,
    });
    if (added !== undefined) await added;
  }
}

/** Writes articles' pages, and where they are. */
class StoryDirectory {
  readonly #into: ReadInto;
  #file = 0;
  #start = 0;
  #lengths: number[] = [];

  constructor(into: ReadInto) {
    this.#into = into;
  }

  async add(number: number, page: Uint8Array): Promise<void> {
    await this.#skipTo(number);
    await this.#into.stories.add(page);
    this.#lengths.push(page.length);
  }

  /** @param count of all articles. */
  async close(count: number): Promise<void> {
    await this.#skipTo(count);
    if (this.#lengths.length > 0) await this.#flush();
  }

  async #skipTo(number: number): Promise<void> {
    while (this.#file * STORIES_IN_FILE + this.#lengths.length < number) {
      if (this.#lengths.length === STORIES_IN_FILE) await this.#flush();
      else this.#lengths.push(0);
    }
    if (this.#lengths.length === STORIES_IN_FILE) await this.#flush();
  }

  async #flush(): Promise<void> {
    await this.#into.onDirectory(this.#file, writeStoryDirectory(this.#start, this.#lengths));
    this.#file++;
    this.#start = this.#into.stories.address;
    this.#lengths = [];
  }
}
