import type { Article, Span } from '../../article/article.ts';
import { excerpt } from '../../article/excerpt.ts';
import { contextOf } from '../../article/quote.ts';
import type {
  Decision,
  DocumentInfo,
  MentionProperties,
  PlaceDescription,
} from '../../geojson/places-document.ts';
import { changedPresentation } from '../../geojson/presentation.ts';
import { fromDocument } from '../as-document.ts';
import { layFound } from '../lay-found.ts';
import type { MappedArticle, PlacedMention } from '../mapped-article.ts';
import { isTouched, mergeCorrections } from '../merge-corrections.ts';
import { carryPlaces } from './carry-places.ts';
import { close, type Draft, type DraftMention, open } from './draft.ts';
import type { Edit, PresentationEdit, ResolveEdit, RestoreEdit } from './edit.ts';
import { drawShapes, eraseShapes } from './lay-drawn.ts';
import { carryLook, changeLooks } from './lay-look.ts';

/** The order in which a document lists what was decided of a mention. */
const DECISIONS: readonly Decision[] = ['span', 'place', 'use'];

/** The map with one more edit laid over it; the given one stays as it is. @throws RangeError as `applyEdits`. */
export function applyEdit(map: MappedArticle, edit: Edit): MappedArticle {
  return applyEdits(map, [edit]);
}

/**
 * The map with edits laid over it, one after the other: as fast as one for any number of them but
 * those that bring a new text. An edit of mentions that are not there changes nothing.
 * @throws RangeError where an edit's words, or the places it brings, are not of the article's text.
 */
export function applyEdits(map: MappedArticle, edits: readonly Edit[]): MappedArticle {
  if (edits.length === 0) return map;
  return close(edits.reduce(change, open(map)));
}

function change(draft: Draft, edit: Edit): Draft {
  switch (edit.kind) {
    case 'resolve':
      for (const span of edit.spans) resolveWords(draft, span, edit);
      describe(draft, edit.place);
      return draft;
    case 'not-place':
      for (const span of edit.spans) withdraw(draft, span);
      return draft;
    case 'put-back':
      putBack(draft, edit.mentions);
      return draft;
    case 'respan':
      respan(draft, edit.changes);
      return draft;
    case 'use':
      changeMentions(draft, edit.spans, (mention) => ({
        ...decided(mention, 'use'),
        use: edit.use,
      }));
      return draft;
    case 'note':
      annotate(draft, edit.span, edit.note);
      return draft;
    case 'verify':
      changeMentions(draft, edit.spans, ({ verified: _verified, ...mention }) => ({
        ...mention,
        ...(edit.verified && { verified: true }),
      }));
      return draft;
    case 'look':
      changeLooks(draft.looks, edit, draft.places.values());
      return draft;
    case 'categories':
      draft.looks.categories = edit.categories;
      return draft;
    case 'presentation':
      return { ...draft, info: presented(draft.info, edit) };
    case 'together':
      return edit.edits.reduce(change, draft);
    case 'draw':
      drawShapes(draft.drawn, edit.shapes);
      return draft;
    case 'erase':
      eraseShapes(draft.drawn, edit.shapes);
      return draft;
    case 'steps':
      draft.drawn.steps = edit.steps;
      return draft;
    case 'restore':
      restore(draft, edit);
      return draft;
    case 'dismiss':
      draft.lost = draft.lost.filter((_, index) => index !== edit.lost);
      return draft;
    case 'geoparse':
      if (edit.found.dateline.article.digest !== draft.info.article.digest) {
        throw new RangeError('these places were found in another text than the article has now');
      }
      return open(layFound(close(draft), { article: draft.article, ...fromDocument(edit.found) }));
    case 'article':
      return carryOver(close(draft), edit.article);
  }
}

function presented(
  { presentation: before, ...info }: DocumentInfo,
  { change }: PresentationEdit,
): DocumentInfo {
  const presentation = changedPresentation(before, change);
  return { ...info, ...(presentation && { presentation }) };
}

function carryOver(map: MappedArticle, article: Article): Draft {
  return open(mergeCorrections(map, carryPlaces(map, article)));
}

function resolveWords(draft: Draft, span: Span, { place, use = 'literal' }: ResolveEdit): void {
  const before = mentionAt(draft, span);
  const there = before?.mention;
  const mention = there ?? { ...wordsOf(draft, span), use, confidence: 1 };
  const parts: Decision[] = there === undefined ? ['span', 'place'] : ['place'];
  put(draft, { ...decided(mention, ...parts), confidence: 1 }, place.id);
  const placeBefore = before && draft.places.get(before.place);
  if (placeBefore !== undefined)
    carryLook(draft.looks, placeBefore, place, draft.mentions.values());
}

/** Has the map describe a place as an edit does, unless a person put its point and the edit does not. */
function describe({ places }: Draft, place: PlaceDescription): void {
  const known = places.get(place.id);
  if (known?.properties.handPlaced && !place.properties.handPlaced) return;
  places.set(place.id, place);
}

function withdraw(draft: Draft, span: Span): void {
  const note = mentionAt(draft, span)?.mention.note;
  const words = bareWordsOf(draft, span);
  clear(draft, span);
  const context = contextOf(draft.article.text, span);
  draft.notPlaces.set(span.start, { ...words, context, ...(note !== undefined && { note }) });
}

function putBack(draft: Draft, mentions: readonly PlacedMention[]): void {
  for (const { mention, place } of mentions) {
    put(draft, { ...mention, ...wordsOf(draft, mention) }, place.id);
    if (!draft.places.has(place.id)) describe(draft, place);
  }
}

function respan(draft: Draft, changes: readonly { readonly from: Span; readonly to: Span }[]) {
  const moved = changes.flatMap(({ from, to }) => {
    const there = mentionAt(draft, from);
    return there === undefined ? [] : [{ ...there, to }];
  });
  // All are lifted first: the new words of one may be where the next one was.
  for (const { mention } of moved) draft.mentions.delete(mention.start);
  for (const { mention, place, to } of moved) {
    put(draft, { ...decided(mention, 'span'), ...wordsOf(draft, to) }, place);
  }
}

function annotate(draft: Draft, span: Span, note: string): void {
  const noted = <Words extends { readonly note?: string }>({ note: _note, ...words }: Words) => ({
    ...words,
    ...(note !== '' && { note }),
  });
  const notPlace = draft.notPlaces.get(span.start);
  if (notPlace?.end === span.end) draft.notPlaces.set(span.start, noted(notPlace));
  changeMentions(draft, [span], noted);
}

function restore(draft: Draft, { lost: index, span }: RestoreEdit): void {
  const lost = draft.lost[index];
  if (lost === undefined) return;
  draft.lost = draft.lost.filter((other) => other !== lost);
  const { place, use = 'literal', byPerson = [], verified, note } = lost;
  if (place === null) {
    withdraw(draft, span);
    if (note !== undefined) annotate(draft, span, note);
    return;
  }
  const kept = { ...(verified && { verified }), ...(note !== undefined && { note }) };
  const mention = { ...wordsOf(draft, span), use, confidence: 1, ...kept };
  put(draft, decided(mention, 'span', 'place', ...byPerson), place.id);
  if (!draft.places.has(place.id)) describe(draft, place);
}

function mentionAt({ mentions }: Draft, { start, end }: Span): DraftMention | undefined {
  const there = mentions.get(start);
  return there?.mention.end === end ? there : undefined;
}

function changeMentions(
  draft: Draft,
  spans: readonly Span[],
  changed: (mention: MentionProperties) => MentionProperties,
): void {
  for (const span of spans) {
    const there = mentionAt(draft, span);
    if (there !== undefined) put(draft, changed(there.mention), there.place);
  }
}

/** Has the words of a mention be that mention, and nothing else be said of any of them. */
function put(draft: Draft, mention: MentionProperties, place: string): void {
  // What stands there already overlaps nothing: most edits are of such, and many at once.
  if (mentionAt(draft, mention) === undefined) clear(draft, mention);
  const { context: _context, ...own } = mention;
  const context = isTouched(own) ? { context: contextOf(draft.article.text, own) } : {};
  draft.mentions.set(mention.start, { mention: { ...own, ...context }, place });
}

/** Takes away what overlaps a span. As none is longer than the longest, only so far back is looked. */
function clear({ mentions, notPlaces, longest }: Draft, span: Span): void {
  for (let start = Math.max(0, span.start - longest); start < span.end; start++) {
    if ((mentions.get(start)?.mention.end ?? 0) > span.start) mentions.delete(start);
    if ((notPlaces.get(start)?.end ?? 0) > span.start) notPlaces.delete(start);
  }
}

function decided(mention: MentionProperties, ...parts: readonly Decision[]): MentionProperties {
  const { byPerson = [] } = mention;
  return {
    ...mention,
    byPerson: DECISIONS.filter((part) => byPerson.includes(part) || parts.includes(part)),
  };
}

function wordsOf(draft: Draft, span: Span) {
  return { ...bareWordsOf(draft, span), excerpt: excerpt(draft.article, span) };
}

function bareWordsOf(draft: Draft, { start, end }: Span) {
  const { article } = draft;
  if (start < 0 || end <= start || end > article.text.length) {
    throw new RangeError(`${start} to ${end} is no stretch of the article's text`);
  }
  draft.longest = Math.max(draft.longest, end - start);
  return { start, end, surface: article.text.slice(start, end) };
}
