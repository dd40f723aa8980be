import { expose } from 'comlink';
import { version } from '../../../package.json';
import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { openGazetteer } from '../../gazetteer/open-gazetteer.ts';
import { urlSource } from '../../gazetteer/sources/url.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { writePlacesDocument } from '../../geojson/write-document.ts';
import { geoparse } from '../../geoparser/geoparse.ts';
import { beginnings } from './beginnings.ts';

/** What has been found so far, and how far into the text, in UTF-16 units. */
export interface Progress {
  readonly document: PlacesDocument;
  readonly read: number;
}

let opening: Promise<Gazetteer> | undefined;

/** Opened once; again where it could not be opened. */
function gazetteerAt(base: string): Promise<Gazetteer> {
  opening ??= openGazetteer(urlSource(new URL('gazetteer', base).href)).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** What the page asks of the worker. `base` is the site's address. */
const service = {
  /** Reads what every article needs, so that the first is answered at once. */
  async prepare(base: string): Promise<void> {
    await gazetteerAt(base);
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
    const gazetteer = await gazetteerAt(base);
    for (const beginning of beginnings(article)) {
      const found = await geoparse(beginning, gazetteer);
      const document = writePlacesDocument(found, { generator: `dateline ${version}` });
      if (beginning === article) return document;
      report({ document, read: beginning.text.length });
    }
    throw new Error('the last beginning of an article is the article');
  },
};

export type GeoparseService = typeof service;

expose(service);
