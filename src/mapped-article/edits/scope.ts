import type { Span } from '../../article/article.ts';
import { fold } from '../../gazetteer/fold.ts';
import { isSettled } from '../../geojson/settled.ts';
import type { MappedArticle, PlacedMention } from '../mapped-article.ts';

/** Which mentions a correction of one is of: all of the same name, or it alone. */
export type Scope = 'name' | 'mention';

/** The mention of exactly this span, with its place. */
export function mentionOf(
  mentions: readonly PlacedMention[],
  span: Span,
): PlacedMention | undefined {
  return mentions.find(({ mention }) => mention.start === span.start && mention.end === span.end);
}

/**
 * The mentions that a correction of one is of, in reading order, itself always among them. Of the
 * same name are those whose words differ in diacritics, punctuation and case at most; what a person
 * chose or verified otherwise for one of them stays out.
 */
export function mentionsInScope(
  mentions: readonly PlacedMention[],
  span: Span,
  scope: Scope,
): readonly PlacedMention[] {
  const chosen = mentionOf(mentions, span);
  if (chosen === undefined) return [];
  if (scope === 'mention') return [chosen];
  const name = fold(chosen.mention.surface);
  // Most mentions are of few names.
  const alike = new Map<string, boolean>();
  const isAlike = (surface: string) => {
    const known = alike.get(surface) ?? fold(surface) === name;
    alike.set(surface, known);
    return known;
  };
  return mentions.filter((other) => {
    if (other.mention === chosen.mention) return true;
    if (!isAlike(other.mention.surface)) return false;
    if (!isSettled(other.mention)) return true;
    return isSettled(chosen.mention) && other.place.id === chosen.place.id;
  });
}

/**
 * Where the words of a span stand in the text as whole words, letter for letter, outside every
 * mention; the span itself first. These are the words that become mentions where a name is said to
 * be a place. What was said to be none stays so, unless the span itself was.
 */
export function unmentionedWords(
  { article: { text }, mentions, info }: MappedArticle,
  span: Span,
  scope: Scope,
): readonly Span[] {
  if (scope === 'mention') return [span];
  const surface = text.slice(span.start, span.end);
  const notPlaces = info.notPlaces ?? [];
  const isWithdrawn = notPlaces.some(({ start, end }) => start === span.start && end === span.end);
  const taken: Span[] = [
    ...mentions.map(({ mention }) => mention),
    ...notPlaces.filter((other) => !isWithdrawn || other.surface !== surface),
    span,
  ].sort((a, b) => a.start - b.start);
  const found: Span[] = [span];
  let next = 0;
  for (let at = text.indexOf(surface); at !== -1; at = text.indexOf(surface, at + surface.length)) {
    const end = at + surface.length;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const isFree = (taken[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
    if (isFree && isWhole(text, { start: at, end })) found.push({ start: at, end });
  }
  return found;
}

/**
 * What changing the words of one mention changes of all in scope: each that stands among the same
 * words, so that 'Barrow' becomes 'Barrow Island' only where the text has 'Barrow Island'.
 */
export function respansInScope(
  { article: { text }, mentions }: MappedArticle,
  from: Span,
  to: Span,
  scope: Scope,
): readonly { readonly from: Span; readonly to: Span }[] {
  const surface = text.slice(to.start, to.end);
  return mentionsInScope(mentions, from, scope).flatMap(({ mention: { start, end } }) => {
    const moved = { start: start + to.start - from.start, end: end + to.end - from.end };
    return text.slice(moved.start, moved.end) === surface
      ? [{ from: { start, end }, to: moved }]
      : [];
  });
}

/** Whether no word goes on beyond the span. */
function isWhole(text: string, { start, end }: Span): boolean {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end));
}
