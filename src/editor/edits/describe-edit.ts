import type { Edit } from './edit.ts';
import { editTexts as texts } from './texts.ts';

/** What an edit is called where it was made or can be undone: "'Barrow' is Barrow, Alaska". */
export function describeEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'resolve':
      return texts.resolve(edit.surface, edit.place.properties.fullName);
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
    default:
      return null;
  }
}
