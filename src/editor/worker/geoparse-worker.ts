import { expose } from 'comlink';
import recogniserUrl from '../../../models/recogniser.bin?url';
import { version } from '../../../package.json';
import type { Article, Span } from '../../article/article.ts';
import type { OpenGazetteer } from '../../gazetteer/open-gazetteer.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import type { Country } from '../../geojson/place-description.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { writePlacesDocument } from '../../geojson/write-document.ts';
import { geoparse } from '../../geoparser/geoparse.ts';
import type { Mention } from '../../geoparser/geoparse-result.ts';
import type { Tagger } from '../../geoparser/tagger/tagger.ts';
import { atOnce } from '../away/at-leisure.ts';
import { type Lines, readLines, writeLines } from '../away/lines.ts';
import type { LookedAt } from '../choose/rank-places.ts';
import { KeptOutlines } from '../place-index/kept-outlines.ts';
import { loadRecogniser } from '../place-index/kept-recogniser.ts';
import { openIndex } from '../place-index/open-index.ts';
import { MOST_MENTIONS } from '../reading/too-much.ts';
import { beginnings } from './beginnings.ts';
import { countryAt } from './country-at.ts';
import { type Proposal, proposePlaces } from './propose-places.ts';
import { CandidateRanker, type RankedCandidate } from './rank-candidates.ts';
import { type FoundPlaces, searchPlaces } from './search-places.ts';
import { warmUp } from './warm-up.ts';

/** What has been found so far, and how far into the text, in UTF-16 units. */
export interface Progress {
  readonly document: Lines<PlacesDocument>;
  readonly read: number;
}

/** An article with its mentions in reading order. */
export interface MentionsIn {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

let loading: Promise<Tagger> | undefined;
let ranker: { readonly of: OpenGazetteer; readonly ranker: CandidateRanker } | undefined;
const outlines = new KeptOutlines();

/** Loaded once; again where it could not be loaded. */
function tagger(base: string): Promise<Tagger> {
  const url = new URL(recogniserUrl, import.meta.url).href;
  loading ??= loadRecogniser(base, url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** One an index, for it remembers what it read. */
function rankerOf(gazetteer: OpenGazetteer): CandidateRanker {
  if (ranker?.of !== gazetteer) ranker = { of: gazetteer, ranker: new CandidateRanker(gazetteer) };
  return ranker.ranker;
}

/** What the page asks of the worker. `base` is the site's address. */
const service = {
  /** Reads and tries what every article needs, so that the first is answered at once. */
  async prepare(base: string): Promise<void> {
    await warmUp(...(await Promise.all([openIndex(base), tagger(base)])));
  },

  /**
   * The places of an article, beginning with those of its beginning.
   * @throws GazetteerError where the place index cannot be read.
   */
  async geoparse(
    base: string,
    lines: Lines<Article>,
    report: (progress: Progress) => void,
  ): Promise<Lines<PlacesDocument>> {
    const [gazetteer, recogniser, article] = await Promise.all([
      openIndex(base),
      tagger(base),
      readLines(lines),
    ]);
    for (const beginning of beginnings(article)) {
      const found = await geoparse(beginning, gazetteer, recogniser, {
        mostMentions: MOST_MENTIONS,
      });
      const written = writePlacesDocument(found, { generator: `dateline ${version}` });
      const document = atOnce(writeLines(written));
      if (beginning === article) return document;
      report({ document, read: beginning.text.length });
    }
    throw new Error('the last beginning of an article is the article');
  },

  /**
   * The places that words of an article may name, in the light of its mentions.
   * @throws GazetteerError where the place index cannot be read.
   */
  async propose(base: string, lines: Lines<MentionsIn>, words: Span): Promise<Proposal> {
    const { article, mentions } = await readLines(lines);
    return proposePlaces(article, mentions, words, await openIndex(base));
  },

  /**
   * The places that a mention may name, with what spoke for each.
   * @throws GazetteerError where the place index cannot be read.
   */
  async candidates(
    base: string,
    lines: Lines<MentionsIn>,
    asked: Span,
  ): Promise<readonly RankedCandidate[]> {
    const { article, mentions } = await readLines(lines);
    return rankerOf(await openIndex(base)).rank(article, mentions, asked);
  },

  /**
   * The places of which a name begins with what was typed.
   * @throws GazetteerError where the place index cannot be read.
   */
  async search(base: string, typed: string, lookedAt: LookedAt | null): Promise<FoundPlaces> {
    return searchPlaces(await openIndex(base), typed, lookedAt);
  },

  /**
   * The country that a point lies in; null where that is none, or cannot be told.
   * @throws GazetteerError where the place index cannot be read.
   */
  async country(base: string, point: Position): Promise<Country | null> {
    return countryAt(point, await openIndex(base), (key) => outlines.read(base, key));
  },
};

export type GeoparseService = typeof service;

expose(service);
