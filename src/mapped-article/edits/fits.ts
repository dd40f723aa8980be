import type { Span } from '../../article/article.ts';
import { fold } from '../../gazetteer/fold.ts';
import type { MappedArticle } from '../mapped-article.ts';
import type { Edit } from './edit.ts';

/** Whether an edit that was made to another state of the map is of the same words in this one. */
export function fits(map: MappedArticle, edit: Edit): boolean {
  const { text } = map.article;
  const reads = (surface: string) => {
    const name = fold(surface);
    return ({ start, end }: Span) => fold(text.slice(start, end)) === name;
  };
  switch (edit.kind) {
    case 'resolve':
    case 'not-place':
    case 'use':
    case 'verify':
      return edit.spans.every(reads(edit.surface));
    case 'put-back':
      return edit.mentions.every(({ mention }) => reads(edit.surface)(mention));
    case 'respan':
      return edit.changes.every(({ from }) => reads(edit.surface)(from));
    case 'note':
      return reads(edit.surface)(edit.span);
    case 'restore':
    case 'dismiss':
      return map.info.lost?.[edit.lost]?.surface === edit.surface;
    case 'geoparse':
      return edit.found.dateline.article.digest === map.info.article.digest;
    case 'look':
      return true;
    case 'categories':
    case 'draw':
    case 'erase':
    case 'steps':
      return true;
    case 'presentation':
      return true;
    case 'together':
      return edit.edits.every((part) => fits(map, part));
    case 'article':
      return true;
  }
}
