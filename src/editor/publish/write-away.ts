import { atLeisure } from '../../article/at-leisure.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import type { DocumentInfo } from '../../geojson/places-document.ts';
import type { MapFiles } from '../../map/map-files.ts';
import type { ArticlePart } from '../../mapped-article/join-articles.ts';
import { writeLines } from '../away/lines.ts';
import { stoppableWorker } from '../away/stoppable-worker.ts';
import { PublishError } from './publish-error.ts';
import { texts } from './texts.ts';
import type { TogetherPublication, WritingService } from './writing-worker.ts';

const ask = stoppableWorker<WritingService>(
  () => new Worker(new URL('./writing-worker.ts', import.meta.url), { type: 'module' }),
  texts.codeMissing,
);

interface Publication {
  readonly mapped: DocumentedArticle;
  readonly title: string;
  readonly link: string;
  readonly files: Pick<MapFiles, 'detail'>;
}

/**
 * The HTML file of an article and its map, made away from the page.
 * @param signal stops it at once.
 * @throws PublishError where what it is made with cannot be loaded; else the signal's reason.
 */
export async function writePageAway(
  { mapped, title, link, files: { detail } }: Publication,
  signal: AbortSignal,
): Promise<Blob> {
  const lines = await atLeisure(writeLines(mapped), signal);
  const file = await ask(
    (service) => service.page(document.baseURI, lines, { title, link, detail }),
    signal,
  );
  if (file === null) throw new PublishError(texts.templateMissing);
  return file;
}

/**
 * The HTML file of several articles and the map of all, made away from the page.
 * @param signal stops it at once.
 * @throws PublishError where what it is made with cannot be loaded; else the signal's reason.
 */
export async function writeTogetherAway(
  { parts, title }: TogetherPublication,
  signal: AbortSignal,
): Promise<Blob> {
  const lines = await atLeisure(writeLines({ parts: bare(parts), title }), signal);
  const file = await ask((service) => service.together(document.baseURI, lines), signal);
  if (file === null) throw new PublishError(texts.templateMissing);
  return file;
}

/**
 * Several articles as GeoJSON, made away from the page.
 * @param info what the map of all says of itself, such as how its places look.
 * @param withAreas as in `PlacesFile`.
 * @param signal stops it at once.
 * @throws PublishError where an outline cannot be loaded; else the signal's reason.
 */
export async function writeJoinedAway(
  { parts, title }: TogetherPublication,
  info: DocumentInfo,
  withAreas: boolean,
  signal: AbortSignal,
): Promise<Blob> {
  const lines = await atLeisure(writeLines({ parts: bare(parts), title, info }), signal);
  const base = withAreas ? document.baseURI : null;
  const file = await ask((service) => service.joined(lines, base), signal);
  if (file === null) throw new PublishError(texts.areasMissing);
  return file;
}

/** Of the parts what the worker reads: their makers may hold more. */
function bare(parts: readonly ArticlePart[]): readonly ArticlePart[] {
  return parts.map(({ mapped, title, link }) => ({ mapped, title, link }));
}

/** What a file of places is to be. */
interface PlacesFile {
  /** The format's id. */
  readonly id: string;
  /** Whether what has an outline is an area or a course in it, beside its point. */
  readonly withAreas: boolean;
}

/**
 * A file of places, made away from the page.
 * @param signal stops it at once.
 * @throws PublishError where an outline cannot be loaded; else the signal's reason.
 */
export async function writePlacesAway(
  { id, withAreas }: PlacesFile,
  mapped: DocumentedArticle,
  signal: AbortSignal,
): Promise<Blob> {
  const lines = await atLeisure(writeLines(mapped), signal);
  const base = withAreas ? document.baseURI : null;
  const file = await ask((service) => service.places(id, lines, base), signal);
  if (file === null) throw new PublishError(texts.areasMissing);
  return file;
}
