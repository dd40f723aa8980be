import { atLeisure } from '../../article/at-leisure.ts';
import { fromDocument, fromDocumented, toDocumented } from '../../mapped-article/as-document.ts';
import { applyEdits } from '../../mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { MappedArticle, PlacedMention } from '../../mapped-article/mapped-article.ts';
import { readLines, writeLines } from '../away/lines.ts';
import { stoppableWorker } from '../away/stoppable-worker.ts';
import type { LayingService } from './laying-worker.ts';

/** So many mentions are found again in another text, or laid over others, within a frame or two. */
const MANY = 1_000;
/** An edit of so many is half a frame's work and more, and so is drawing it. */
const MANY_AT_ONCE = 5_000;

const MISSING = 'the code that lays corrections over places could not be loaded';
const ask = stoppableWorker<LayingService>(
  () => new Worker(new URL('./laying-worker.ts', import.meta.url), { type: 'module' }),
  MISSING,
);

/**
 * As `applyEdits`: at once, in a turn of its own where there are thousands of mentions, or away from the
 * page where it takes long, as where they are found again in another text.
 * @param signal ends what is done away from the page, which then rejects with the signal's reason.
 */
export function layEdits(
  map: MappedArticle,
  edits: readonly Edit[],
  signal = new AbortController().signal,
): MappedArticle | Promise<MappedArticle> {
  if (edits.some((edit) => isSlowOver(map.mentions, edit))) return layAway(map, edits, signal);
  return map.mentions.length > MANY_AT_ONCE ? layInATurn(map, edits) : applyEdits(map, edits);
}

/** In a turn of its own: what it comes of has had one, and what is drawn of it has the next. */
async function layInATurn(map: MappedArticle, edits: readonly Edit[]): Promise<MappedArticle> {
  await nextTurn();
  const made = applyEdits(map, edits);
  await nextTurn();
  return made;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function isSlowOver(mentions: readonly PlacedMention[], edit: Edit): boolean {
  if (edit.kind !== 'geoparse' && edit.kind !== 'article') return false;
  const found = edit.kind === 'geoparse' ? fromDocument(edit.found).mentions.length : 0;
  return found + mentions.length > MANY;
}

async function layAway(
  map: MappedArticle,
  edits: readonly Edit[],
  signal: AbortSignal,
): Promise<MappedArticle> {
  const lines = await atLeisure(writeLines({ map: toDocumented(map), edits }));
  const answer = await ask((service) => service.lay(lines), signal);
  return fromDocumented(await readLines(answer));
}
