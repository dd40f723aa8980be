import { expose } from 'comlink';
import recogniserUrl from '../../../models/recogniser.bin?url';
import { version } from '../../../package.json';
import type { Article, Span } from '../../article/article.ts';
import { atOnce } from '../../article/at-leisure.ts';
import type { OpenGazetteer } from '../../gazetteer/open-gazetteer.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import type { Country } from '../../geojson/place-description.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { writePlacesDocument } from '../../geojson/write-document.ts';
import { geoparse } from '../../geoparser/geoparse.ts';
import type { Mention } from '../../geoparser/geoparse-result.ts';
import type { Models } from '../../geoparser/models.ts';
import { type Lines, readLines, writeLines } from '../away/lines.ts';
import type { LookedAt } from '../choose/rank-places.ts';
import { ListLayers } from '../lists/list-layers.ts';
import type { ListId } from '../lists/place-list.ts';
import { KeptOutlines } from '../place-index/kept-outlines.ts';
import { loadModels } from '../place-index/kept-recogniser.ts';
import { openIndex } from '../place-index/open-index.ts';
import { MOST_MENTIONS } from '../reading/too-much.ts';
import { openDatabase } from '../store/connection.ts';
import { beginnings } from './beginnings.ts';
import { countryAt } from './country-at.ts';
import { type Ground, groundOf } from './ground-of.ts';
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

let loading: Promise<Models> | undefined;
let ranker: { readonly of: OpenGazetteer; readonly ranker: CandidateRanker } | undefined;
const outlines = new KeptOutlines();
const listLayers = new ListLayers();

/** The place index with lists of one's own over it. */
async function openLayered(base: string, lists: readonly ListId[]): Promise<OpenGazetteer> {
  return listLayers.over(await openIndex(base), lists, openDatabase);
}

/** Loaded once; again where it could not be loaded. */
function models(base: string): Promise<Models> {
  const url = new URL(recogniserUrl, import.meta.url).href;
  loading ??= loadModels(base, url).catch((error: unknown) => {
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
    await warmUp(...(await Promise.all([openIndex(base), models(base)])));
  },

  /**
   * The places of an article, beginning with those of its beginning.
   * @param lists of one's own that its names are looked up in, too.
   * @throws GazetteerError where the place index cannot be read.
   */
  async geoparse(
    base: string,
    lists: readonly ListId[],
    lines: Lines<Article>,
    report: (progress: Progress) => void,
  ): Promise<Lines<PlacesDocument>> {
    const [gazetteer, read, article] = await Promise.all([
      openLayered(base, lists),
      models(base),
      readLines(lines),
    ]);
    for (const beginning of beginnings(article)) {
      const found = await geoparse(beginning, gazetteer, read, {
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
  async propose(
    base: string,
    lists: readonly ListId[],
    lines: Lines<MentionsIn>,
    words: Span,
  ): Promise<Proposal> {
    const { article, mentions } = await readLines(lines);
    return proposePlaces(article, mentions, words, await openLayered(base, lists));
  },

  /**
   * The places that a mention may name, with what spoke for each.
   * @throws GazetteerError where the place index cannot be read.
   */
  async candidates(
    base: string,
    lists: readonly ListId[],
    lines: Lines<MentionsIn>,
    asked: Span,
  ): Promise<readonly RankedCandidate[]> {
    const { article, mentions } = await readLines(lines);
    return rankerOf(await openLayered(base, lists)).rank(article, mentions, asked);
  },

  /**
   * The places that a person may mean by what they typed.
   * @throws GazetteerError where the place index cannot be read.
   */
  async search(
    base: string,
    lists: readonly ListId[],
    typed: string,
    lookedAt: LookedAt | null,
    around: readonly Position[],
  ): Promise<FoundPlaces> {
    return searchPlaces(await openLayered(base, lists), typed, lookedAt, around);
  },

  /**
   * The country that a point lies in; null where that is none, or cannot be told.
   * @throws GazetteerError where the place index cannot be read.
   */
  async country(base: string, point: Position): Promise<Country | null> {
    return countryAt(point, await openIndex(base), (key) => outlines.read(base, key));
  },

  /**
   * The country and division that each of many points lies in, as far as outlines tell.
   * @throws GazetteerError where the place index cannot be read.
   */
  async ground(base: string, points: readonly Position[]): Promise<readonly (Ground | null)[]> {
    return groundOf(points, await openIndex(base), (key) => outlines.read(base, key));
  },
};

export type GeoparseService = typeof service;

expose(service);
