import type { NotPlace } from '../../geojson/places-document.ts';
import { applyEdits } from '../../mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { MappedArticle, PlacedMention } from '../../mapped-article/mapped-article.ts';
import type { EditedMap } from './edited-map.ts';

/** Words of one spelling that a person said name no place. */
export interface WithdrawnName {
  readonly surface: string;
  /** In reading order. */
  readonly words: readonly NotPlace[];
  /** What of them was a mention before, as it was: this can be put back. In reading order. */
  readonly mentions: readonly PlacedMention[];
}

/** What was said to be no place, by its words, in the order in which the article has them first. */
export function withdrawnNames(map: EditedMap): readonly WithdrawnName[] {
  const before = mentionsBefore(map);
  const names = new Map<string, { words: NotPlace[]; mentions: PlacedMention[] }>();
  for (const words of map.info.notPlaces ?? []) {
    const name = names.get(words.surface) ?? { words: [], mentions: [] };
    names.set(words.surface, name);
    name.words.push(words);
    const there = before.get(words.start);
    if (there?.mention.end === words.end) name.mentions.push(withNote(there, words));
  }
  return [...names].map(([surface, name]) => ({ surface, ...name }));
}

/** What a withdrawal took off a map, and what had been done to that. */
interface Withdrawal {
  readonly original: MappedArticle;
  readonly before: readonly Edit[];
  readonly taken: readonly PlacedMention[];
}

/** By the edit: what came before an edit stays what it was, unless the edit is made again elsewhere. */
const withdrawals = new WeakMap<Edit, Withdrawal>();

/**
 * Notes what a withdrawal takes off a map: as it is made, so that nobody has to go back to that.
 * @param before the edits that made the map of the original.
 */
export function noteWithdrawal(
  edit: Edit,
  { mentions }: MappedArticle,
  original: MappedArticle,
  before: readonly Edit[],
): void {
  if (edit.kind !== 'not-place') return;
  const byStart = new Map(mentions.map((placed) => [placed.mention.start, placed]));
  const taken = edit.spans.flatMap(({ start, end }) => {
    const placed = byStart.get(start);
    return placed?.mention.end === end ? [placed] : [];
  });
  withdrawals.set(edit, { original, before, taken });
}

/** What a withdrawal took off; null where that was not noted of this map. */
function takenBy(edit: Edit, { original, edits }: EditedMap, index: number) {
  const noted = withdrawals.get(edit);
  if (noted?.original !== original || noted.before.length !== index) return null;
  return noted.before.every((one, at) => one === edits[at]) ? noted.taken : null;
}

/** What each withdrawal in force took off the map, by where its words start. */
function mentionsBefore(edited: EditedMap): ReadonlyMap<number, PlacedMention> {
  const { original, edits, position } = edited;
  const taken = new Map<number, PlacedMention>();
  let map = original;
  let { text } = original.article;
  let next = 0;
  for (const [index, edit] of edits.slice(0, position).entries()) {
    if (edit.kind === 'article') {
      if (edit.article.text !== text) taken.clear();
      text = edit.article.text;
    }
    if (edit.kind !== 'not-place') continue;
    if (takenBy(edit, edited, index) === null) {
      map = applyEdits(map, edits.slice(next, index));
      next = index;
      noteWithdrawal(edit, map, original, edits.slice(0, index));
    }
    for (const placed of takenBy(edit, edited, index) ?? []) {
      taken.set(placed.mention.start, placed);
    }
  }
  return taken;
}

/** The mention with the note that its words have now. */
function withNote({ mention, place }: PlacedMention, { note }: NotPlace): PlacedMention {
  const { note: _note, ...rest } = mention;
  return { mention: { ...rest, ...(note !== undefined && { note }) }, place };
}
