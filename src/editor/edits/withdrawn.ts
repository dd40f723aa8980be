import { type PlacedMention, placedMentions } from '../../geojson/arrange-places.ts';
import type { NotPlace } from '../../geojson/places-document.ts';
import { applyEdits } from './apply-edit.ts';
import type { EditedMap } from './edit-session.ts';

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
  for (const words of map.places.dateline.notPlaces ?? []) {
    const name = names.get(words.surface) ?? { words: [], mentions: [] };
    names.set(words.surface, name);
    name.words.push(words);
    const there = before.get(words.start);
    if (there?.mention.end === words.end) name.mentions.push(withNote(there, words));
  }
  return [...names].map(([surface, name]) => ({ surface, ...name }));
}

/** What each withdrawal in force took off the map, by where its words start. */
function mentionsBefore({
  original,
  edits,
  position,
}: EditedMap): ReadonlyMap<number, PlacedMention> {
  const taken = new Map<number, PlacedMention>();
  let map = original;
  let next = 0;
  for (const [index, edit] of edits.slice(0, position).entries()) {
    if (edit.kind === 'article' && edit.article.text !== map.article.text) taken.clear();
    if (edit.kind !== 'not-place') continue;
    map = applyEdits(map, edits.slice(next, index));
    next = index;
    const mentions = new Map(
      placedMentions(map.places).map((placed) => [placed.mention.start, placed]),
    );
    for (const { start, end } of edit.spans) {
      const placed = mentions.get(start);
      if (placed?.mention.end === end) taken.set(start, placed);
    }
  }
  return taken;
}

/** The mention with the note that its words have now. */
function withNote({ mention, place }: PlacedMention, { note }: NotPlace): PlacedMention {
  const { note: _note, ...rest } = mention;
  return { mention: { ...rest, ...(note !== undefined && { note }) }, place };
}
