import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { Editing } from '../edits/use-edits.ts';
import {
  isOpen,
  nextOpen,
  nextOpenName,
  previousThere,
  type QueuedMention,
  reviewQueue,
} from './review-queue.ts';

/** The walk through the mentions that a person should look at. */
export interface Review {
  /** Fixed when the walk began: its numbers hold whatever is decided. */
  readonly queue: readonly QueuedMention[];
  /** The place in the queue, from 0, of the mention looked at; null once all are checked. */
  readonly at: number | null;
  /** Another one for each mention that is come to. */
  readonly step: number;
  /** Makes an edit that decides the mention looked at, and goes on once it holds. */
  readonly decide: (edit: Edit) => void;
  readonly next: () => void;
  readonly previous: () => void;
  /** Undoes the last edit, and goes back to where it was made. */
  readonly undo: () => void;
  readonly leave: () => void;
}

interface Walk {
  readonly queue: readonly QueuedMention[];
  readonly at: number | null;
  readonly step: number;
}

/** @returns the walk, null while there is none, and what begins one. */
export function useReview(editing: Editing | null): {
  readonly review: Review | null;
  readonly begin: () => void;
} {
  const [walk, setWalk] = useState<Walk | null>(null);
  /** Where decisions of this walk were made, the last one last. */
  const decided = useRef<number[]>([]);
  /** Where a decision was made whose edit is not in force yet. */
  const waiting = useRef<number | null>(null);
  const mentions = editing?.map.mentions ?? null;

  const goTo = useCallback((at: number | null) => {
    setWalk((before) => before && { ...before, at, step: before.step + 1 });
  }, []);

  const text = editing?.map.article.text;
  // Another text has other words where the queue's were.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what ends the walk
  useEffect(() => setWalk(null), [text]);

  useLayoutEffect(() => {
    if (walk === null || mentions === null || walk.at === null) return;
    const span = walk.queue[walk.at];
    if (span === undefined || waiting.current !== walk.at || isOpen(mentions, span)) return;
    waiting.current = null;
    decided.current.push(walk.at);
    goTo(nextOpen(walk.queue, mentions, walk.at));
  }, [walk, mentions, goTo]);

  const begin = () => {
    if (mentions === null) return;
    const queue = reviewQueue(mentions);
    decided.current = [];
    waiting.current = null;
    setWalk(queue.length === 0 ? null : { queue, at: 0, step: 0 });
  };
  if (walk === null || editing === null || mentions === null) return { review: null, begin };
  const { queue, at } = walk;
  // From where the walk is by then: keys may come faster than the page is drawn.
  const next = () =>
    setWalk((before) => {
      if (before === null) return null;
      const to = nextOpenName(before.queue, mentions, before.at ?? -1);
      return { ...before, at: to, step: before.step + 1 };
    });
  const review: Review = {
    ...walk,
    decide(edit) {
      if (at === null) return;
      const span = queue[at];
      const wasOpen = span !== undefined && isOpen(mentions, span);
      waiting.current = wasOpen ? at : null;
      editing.apply(edit);
      if (!wasOpen) next();
    },
    next,
    previous: () =>
      setWalk((before) => {
        if (before === null) return null;
        const to = previousThere(before.queue, mentions, before.at ?? before.queue.length);
        return to === null ? before : { ...before, at: to, step: before.step + 1 };
      }),
    undo() {
      waiting.current = null;
      editing.undo();
      const before = decided.current.pop();
      if (before !== undefined) goTo(before);
    },
    leave: () => setWalk(null),
  };
  return { review, begin };
}
