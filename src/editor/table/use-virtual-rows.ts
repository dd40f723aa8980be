import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { type RefObject, useLayoutEffect, useReducer, useState } from 'react';

/** So many rows above and below what is in view are there, too. */
const AROUND = 8;

interface VirtualRows {
  /** Of all rows, in CSS pixels. */
  readonly height: number;
  /** Those that are in view and around it, with where each begins. */
  readonly items: readonly { readonly index: number; readonly start: number }[];
  readonly scrollTo: (index: number) => void;
}

/**
 * Which rows of a long list are drawn: those in view. All have one height.
 * @param kept a row that is there wherever it is, as the one that keys are on; -1 for none.
 */
export function useVirtualRows(
  count: number,
  rowHeight: number,
  scroller: RefObject<HTMLElement | null>,
  kept: number,
): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: AROUND,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: redraw,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const inView = defaultRangeExtractor(range);
      return kept < 0 || inView.includes(kept) ? inView : [kept, ...inView].sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions({ ...virtualizer.options, ...options });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is what is measured anew
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  return {
    height: virtualizer.getTotalSize(),
    items: virtualizer.getVirtualItems(),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}
