import { expose } from 'comlink';
import recogniserUrl from '../../../models/recogniser.bin?url';
import { version } from '../../../package.json';
import type { Article, Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { openGazetteer } from '../../gazetteer/open-gazetteer.ts';
import { urlSource } from '../../gazetteer/sources/url.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { writePlacesDocument } from '../../geojson/write-document.ts';
import { geoparse } from '../../geoparser/geoparse.ts';
import type { Mention } from '../../geoparser/geoparse-result.ts';
import { loadTagger, type Tagger } from '../../geoparser/tagger/tagger.ts';
import { beginnings } from './beginnings.ts';
import { type Proposal, proposePlaces } from './propose-places.ts';

/** What has been found so far, and how far into the text, in UTF-16 units. */
export interface Progress {
  readonly document: PlacesDocument;
  readonly read: number;
}

interface Models {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
}

let opening: Promise<Models> | undefined;

/** Opened once; again where they could not be opened. */
function modelsAt(base: string): Promise<Models> {
  opening ??= openModels(base).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function openModels(base: string): Promise<Models> {
  const [gazetteer, weights] = await Promise.all([
    openGazetteer(urlSource(new URL('gazetteer', base).href)),
    fetchWeights(),
  ]);
  return { gazetteer, tagger: loadTagger(weights) };
}

async function fetchWeights(): Promise<Uint8Array> {
  try {
    const response = await fetch(new URL(recogniserUrl, import.meta.url));
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // Told below, as it is where the server has no such file.
  }
  throw new Error('What recognises names did not arrive. Check the connection and try again.');
}

/** What the page asks of the worker. `base` is the site's address. */
const service = {
  /** Reads what every article needs, so that the first is answered at once. */
  async prepare(base: string): Promise<void> {
    await modelsAt(base);
  },

  /**
   * The places of an article, beginning with those of its beginning.
   * @throws GazetteerError where the place index cannot be read.
   */
  async geoparse(
    base: string,
    article: Article,
    report: (progress: Progress) => void,
  ): Promise<PlacesDocument> {
    const { gazetteer, tagger } = await modelsAt(base);
    for (const beginning of beginnings(article)) {
      const found = await geoparse(beginning, gazetteer, tagger);
      const document = writePlacesDocument(found, { generator: `dateline ${version}` });
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
    article: Article,
    mentions: readonly Mention[],
    words: Span,
  ): Promise<Proposal> {
    const { gazetteer } = await modelsAt(base);
    return proposePlaces(article, mentions, words, gazetteer);
  },
};

export type GeoparseService = typeof service;

expose(service);
