import { version } from '../../package.json' with { type: 'json' };
import type { Article } from '../article/article.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { writePlacesDocument } from '../geojson/write-document.ts';
import { geoparse as geoparseArticle } from '../geoparser/geoparse.ts';
import type { Models } from '../geoparser/models.ts';

/**
 * Finds every place the article names and resolves each to one place on Earth. Does no I/O but through the
 * gazetteer; the same article, gazetteer and models give the same result.
 * @param article as `readArticle` returns it.
 * @param gazetteer as `openGazetteer` returns it.
 * @param models as `loadModels` returns them.
 * @returns the article with its places as a GeoJSON FeatureCollection: points [longitude, latitude] in degrees WGS 84,
 *   offsets of mentions in UTF-16 units of `article.text`. Where `places.dateline.article.readTo` is there, the text
 *   was read only so far.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function geoparse(
  article: Article,
  gazetteer: Gazetteer,
  models: Models,
): Promise<DocumentedArticle> {
  const found = await geoparseArticle(article, gazetteer, models);
  return { article, places: writePlacesDocument(found, { generator: `dateline ${version}` }) };
}
