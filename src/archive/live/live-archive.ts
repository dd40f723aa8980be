import { excerpt } from '../../article/excerpt.ts';
import { parseJson } from '../../article/parse-json.ts';
import { unpackArticle } from '../articles/packed-article.ts';
import type { Archive, ExcerptReader, FoundArticles, PlaceCard } from '../site/archive.ts';
import { ArchiveFiles, type SiteSource } from '../site/archive-files.ts';
import type { ArchiveFilter } from '../site/archive-filter.ts';
import { refuseOtherCard } from '../site/excerpt-page.ts';
import { isWanted, type ReadOn } from '../site/excerpt-pager.ts';
import { SiteFileError } from '../site/site-file-error.ts';
import { type ReadStory, storyOf } from '../site/story-page.ts';
import { LARGEST_PAGE, reading } from '../site/unpack.ts';
import {
  type LiveCard,
  type LiveManifest,
  readLiveCard,
  readLiveFound,
  readLivePage,
  readLiveStory,
} from './live-answers.ts';

/** Milliseconds in which a search is waited for to be typed on: each asks the database. */
const TYPING = 250;
/** UTF-16 units that the server searches for. */
export const LONGEST_SEARCH = 200;

/** An archive over a database, by the answers of its server (`dateline archive serve`). */
export class LiveArchive extends ArchiveFiles<LiveManifest> implements Archive {
  readonly searches: 'titles' | 'texts';
  readonly hasTexts: boolean;
  /** Searches that were asked for. */
  #turn = 0;

  constructor(manifest: LiveManifest, source: SiteSource) {
    super(manifest, source);
    this.hasTexts = manifest.hasTexts;
    this.searches = manifest.hasTexts ? 'texts' : 'titles';
  }

  async card(rank: number): Promise<PlaceCard> {
    const card = readLiveCard(await this.#ask(`places/${rank}`));
    refuseOtherCard(card, this.manifest);
    return { ...card, read: (filter) => this.#reader(rank, card, filter) };
  }

  #reader(rank: number, card: LiveCard, filter: ArchiveFilter): ExcerptReader {
    let next = card.next;
    return {
      first: () => ({
        excerpts: card.excerpts.filter((one) => isWanted(one, filter)),
        isMore: next !== null,
      }),
      next: async (): Promise<ReadOn> => {
        if (next === null) return { excerpts: [], isMore: false };
        const { from, to, source, way } = filter;
        const asked = new URLSearchParams({ after: next, way: String(way) });
        for (const [name, value] of Object.entries({ from, to, source })) {
          if (value !== null) asked.set(name, String(value));
        }
        const page = readLivePage(await this.#ask(`places/${rank}/excerpts?${asked}`));
        next = page.next;
        return { excerpts: page.excerpts, isMore: next !== null };
      },
    };
  }

  async story(number: number): Promise<ReadStory> {
    const { url, mentions, places, readTo, focus, ...packed } = readLiveStory(
      await this.#ask(`articles/${number}`),
    );
    return reading('an article', () => {
      const article = unpackArticle(packed);
      return storyOf({ url, article, mentions, places, readTo, focus }, this.manifest, (span) =>
        excerpt(article, span),
      );
    });
  }

  /** What was typed meanwhile is searched for in its place: this is empty then. */
  async titles(text: string): Promise<FoundArticles> {
    this.#turn += 1;
    const mine = this.#turn;
    const asked = text.trim().slice(0, LONGEST_SEARCH);
    await new Promise((resolve) => setTimeout(resolve, TYPING));
    if (asked === '' || mine !== this.#turn) return { titles: [], isCut: false };
    const { articles, isCut } = readLiveFound(
      await this.#ask(`search?q=${encodeURIComponent(asked)}`),
    );
    return {
      titles: articles.map(({ date, article, title, text: around, spans }) => ({
        date,
        article,
        title: title ?? '',
        found: { text: around, spans },
      })),
      isCut,
    };
  }

  async #ask(path: string): Promise<unknown> {
    const bytes = await this.from.file(`live/${this.manifest.build}/${path}`);
    if (bytes.length > LARGEST_PAGE) throw new SiteFileError('the server sends too much at once');
    return reading('what the server sends', () => parseJson(new TextDecoder().decode(bytes)));
  }
}
