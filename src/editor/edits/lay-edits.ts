import { placedMentions } from '../../geojson/arrange-places.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { atLeisure } from '../away/at-leisure.ts';
import { readLines, writeLines } from '../away/lines.ts';
import { stoppableWorker } from '../away/stoppable-worker.ts';
import { applyEdits } from './apply-edit.ts';
import type { Edit } from './edit.ts';
import type { LayingService } from './laying-worker.ts';

/** So many mentions are found again in another text, or laid over others, within a frame or two. */
const MANY = 1_000;

const MISSING = 'the code that lays corrections over places could not be loaded';
const ask = stoppableWorker<LayingService>(
  () => new Worker(new URL('./laying-worker.ts', import.meta.url), { type: 'module' }),
  MISSING,
);

/**
 * As `applyEdits`: at once, or away from the page where it takes long, as where thousands of mentions
 * are found again in another text.
 */
export function layEdits(
  map: MappedArticle,
  edits: readonly Edit[],
): MappedArticle | Promise<MappedArticle> {
  const isSlow = edits.some((edit) => isSlowOver(map.places, edit));
  return isSlow ? layAway(map, edits) : applyEdits(map, edits);
}

function isSlowOver(places: PlacesDocument, edit: Edit): boolean {
  if (edit.kind !== 'geoparse' && edit.kind !== 'article') return false;
  const found = edit.kind === 'geoparse' ? placedMentions(edit.found).length : 0;
  return found + placedMentions(places).length > MANY;
}

async function layAway(map: MappedArticle, edits: readonly Edit[]): Promise<MappedArticle> {
  const bare = { article: map.article, places: map.places };
  const lines = await atLeisure(writeLines({ map: bare, edits }));
  const answer = await ask((service) => service.lay(lines), new AbortController().signal);
  return readLines(answer);
}
