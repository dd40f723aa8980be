import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Span } from '../../article/article.ts';
import { overlap } from '../../article/spans-in-order.ts';
import type { LostDecision, PlacesDocument } from '../../geojson/places-document.ts';
import { nameElementId } from '../../reader/element-ids.ts';
import type { NamedSpan } from '../../reader/named-span.ts';
import { isSameMention, type MentionRef } from '../../reader/reading-order.ts';
import type { EditedMap } from '../edits/edited-map.ts';
import { useSelectedWords } from './use-selected-words.ts';
import { refOf, spanOf } from './words-at.ts';
import { highlightWords, showWords } from './words-in-article.ts';

/** The words of the article that are being corrected, and how they come to be chosen. */
export interface ChosenWords {
  readonly span: Span | null;
  /** Another one for each choice: what was begun with the words before is over. */
  readonly choice: number;
  /** Whether a key chose them, so that the focus goes on to what can be done with them. */
  readonly byKey: boolean;
  /** The mention that they are; null where they are none. */
  readonly mention: MentionRef | null;
  readonly chooseMention: (mention: MentionRef) => void;
  /** The same of one of the names on the page, which may not all be as the map has them yet. */
  readonly chooseName: (names: readonly NamedSpan[], mention: MentionRef) => void;
  readonly choose: (span: Span, byKey: boolean) => void;
  /** Goes on with other words, as where a mention takes one more in. */
  readonly respan: (span: Span) => void;
  readonly clear: () => void;
  /** Ends with the focus where it came from. */
  readonly close: () => void;

  /** Whether words are being looked for, to be said to be a place. */
  readonly isAdding: boolean;
  readonly toggleAdding: () => void;
  /** Shows words that were looked for; null shows none. */
  readonly show: (span: Span | null) => void;

  /** The lost decision for which words are being looked for; null for none. */
  readonly placing: LostDecision | null;
  readonly place: (lost: LostDecision) => void;
  readonly placed: () => void;
}

/** The id of the button that opens the search for words. */
export const ADD_PLACE = 'add-place';

interface Choice {
  readonly span: Span | null;
  readonly choice: number;
  readonly byKey: boolean;
}

/**
 * @param map the map that is edited; null until there is one.
 * @param document the map's, or what has been found so far.
 */
export function useChosenWords(
  map: EditedMap | null,
  document: PlacesDocument | null,
  reducedMotion: boolean,
): ChosenWords {
  const [{ span, choice, byKey }, setChosen] = useState<Choice>({
    span: null,
    choice: 0,
    byKey: false,
  });
  const [isAdding, setAdding] = useState(false);
  const [placing, setPlacing] = useState<LostDecision | null>(null);
  const mention = useMemo(
    () => (span === null || document === null ? null : refOf(document, span)),
    [span, document],
  );

  const choose = useCallback((wanted: Span, withKey: boolean) => {
    const { start, end } = wanted;
    setAdding(false);
    setChosen((before) =>
      before.span?.start === start && before.span.end === end && !withKey
        ? before
        : { span: { start, end }, choice: before.choice + 1, byKey: withKey },
    );
  }, []);
  const clear = useCallback(() => {
    setChosen((before) => ({ ...before, span: null, byKey: false }));
  }, []);
  const respan = useCallback((to: Span) => {
    setChosen((before) => ({ ...before, span: to, byKey: false }));
  }, []);
  useSelectedWords(map?.article ?? null, (words) => choose(words, false));

  // A text that is another has other words there.
  const text = map?.article.text;
  useEffect(() => {
    if (text !== undefined) clear();
  }, [text, clear]);
  useEffect(() => {
    if (isAdding) return;
    highlightWords(mention === null ? span : null);
    return () => highlightWords(null);
  }, [span, mention, isAdding]);
  useEffect(() => {
    if (span !== null) showWords(span, reducedMotion);
  }, [span, reducedMotion]);

  // Undoing gives a mention its words of before: the panel goes on with them.
  const wasMention = useRef(false);
  useEffect(() => {
    const near = span === null || mention !== null || !wasMention.current ? null : document;
    const before = near?.features
      .flatMap(({ properties }) => properties.mentions)
      .find((other) => span !== null && overlap(other, span));
    wasMention.current = mention !== null;
    if (before !== undefined) respan({ start: before.start, end: before.end });
  }, [document, span, mention, respan]);

  return {
    span,
    choice,
    byKey,
    mention,
    chooseMention(wanted) {
      const there = document === null ? null : spanOf(document, wanted);
      if (there !== null) choose(there, isFocusedByKey(wanted));
    },
    chooseName(names, wanted) {
      const there = names.find((name) => isSameMention(name, wanted));
      if (there !== undefined) choose(there, isFocusedByKey(wanted));
    },
    choose,
    respan,
    clear,
    close() {
      const name = mention === null ? ADD_PLACE : nameElementId(mention);
      window.document.getElementById(name)?.focus({ preventScroll: true });
      setAdding(false);
      setPlacing(null);
      clear();
    },
    isAdding,
    toggleAdding() {
      setPlacing(null);
      setAdding((before) => !before);
      clear();
    },
    show(words) {
      highlightWords(words);
      if (words !== null) showWords(words, reducedMotion);
    },
    placing,
    place(lost) {
      setPlacing(lost);
      setAdding(true);
      clear();
    },
    placed: () => setPlacing(null),
  };
}

/** Whether it was chosen in the article by a key, and not by a pointer or on the map. */
function isFocusedByKey(mention: MentionRef): boolean {
  const button = window.document.getElementById(nameElementId(mention));
  return button === window.document.activeElement && button?.matches(':focus-visible') === true;
}
