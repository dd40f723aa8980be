import type {
  Edit,
  LookEdit,
  PresentationEdit,
  TogetherEdit,
} from '../../mapped-article/edits/edit.ts';
import { editTexts as texts } from './texts.ts';

/** What an edit is called where it was made or can be undone: "'Barrow' is Barrow, Alaska". */
export function describeEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'resolve':
      return texts.resolve(edit.surface, edit.place.properties);
    case 'not-place':
      return texts.notPlace(edit.surface);
    case 'put-back':
      return texts.putBack(edit.surface);
    case 'respan':
      return texts.respan(edit.surface, edit.newSurface);
    case 'use':
      return texts.use(edit.surface, edit.use);
    case 'note':
      return edit.note === '' ? texts.noNote(edit.surface) : texts.note(edit.surface);
    case 'verify':
      return edit.verified ? texts.verify(edit.surface) : texts.unverify(edit.surface);
    case 'look':
      return describeLook(edit);
    case 'categories':
      return texts.categories;
    case 'presentation':
      return describePresentation(edit);
    case 'together':
      return describeTogether(edit);
    case 'draw':
      return texts.draw(edit.surface);
    case 'erase':
      return texts.erase(edit.surface);
    case 'steps':
      return texts.steps[edit.change];
    case 'restore':
      return texts.restore(edit.surface);
    case 'dismiss':
      return texts.dismiss(edit.surface);
    case 'geoparse':
      return texts.geoparse;
    case 'article':
      return texts.article;
  }
}

function describeLook({ surface, places, change }: LookEdit): string {
  const [[key, value] = ['label', null]] = Object.entries(change);
  const what = texts.look[key] ?? texts.look['label'] ?? '';
  return texts.looks(surface, places.length, value === null ? texts.lookTaken(what) : what);
}

function describePresentation({ change }: PresentationEdit): string {
  const [key = ''] = Object.keys(change);
  return texts.presentation(texts.presented[key] ?? texts.presented['view'] ?? '');
}

/** Called after the part that most is done by. */
function describeTogether({ edits }: TogetherEdit): string {
  const [first] = edits.filter(({ kind }) => kind !== 'categories');
  if (first === undefined || first.kind === 'categories') return texts.categories;
  const others = edits.filter(({ kind }) => kind === first.kind).length - 1;
  return texts.together(describeEdit(first), others);
}

/** How many mentions an edit changes; null for one that is not of all of a name. */
export function changedBy(edit: Edit): number | null {
  switch (edit.kind) {
    case 'resolve':
    case 'not-place':
    case 'use':
    case 'verify':
      return edit.spans.length;
    case 'put-back':
      return edit.mentions.length;
    case 'respan':
      return edit.changes.length;
    case 'together': {
      const changed = edit.edits.map((part) => changedBy(part) ?? 0);
      const all = changed.reduce((sum, count) => sum + count, 0);
      return all === 0 ? null : all;
    }
    default:
      return null;
  }
}
