/** What another program builds on: `import … from 'dateline'`. Everything else is free to change. */

export type { Article, Paragraph, Span } from '../article/article.ts';
export { ArticleError } from '../article/article-error.ts';
export { type ReadArticleOptions, readArticle } from '../article/read-article.ts';
export type { Gazetteer, GazetteerVersion } from '../gazetteer/gazetteer.ts';
export { type OpenGazetteer, openGazetteer } from '../gazetteer/open-gazetteer.ts';
export type { GazetteerRecord, PlaceId, Position } from '../gazetteer/place-record.ts';
export { GazetteerError, type GazetteerSource } from '../gazetteer/source.ts';
export { urlSource } from '../gazetteer/sources/url.ts';
export type { DocumentedArticle as MappedArticle } from '../geojson/documented-article.ts';
export type {
  MentionProperties,
  PlaceFeature,
  PlaceProperties,
  PlacesDocument,
} from '../geojson/places-document.ts';
export { ArticleMissingError, PlacesDocumentError } from '../geojson/places-document-error.ts';
export type { Models } from '../geoparser/models.ts';
export type { Edit } from '../mapped-article/edits/edit.ts';
export { applyEdits } from './apply-edits.ts';
export { type Format, type FormatId, formats, readPlaces, writePlaces } from './formats.ts';
export { geoparse } from './geoparse-article.ts';
export { loadModels } from './load-models.ts';
export { diskSource } from './packed-index.ts';
