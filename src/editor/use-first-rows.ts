import { useState } from 'react';

/** Rows of a list that are drawn, and so many more at each asking: a browser draws them all at once. */
const ROWS = 50;

interface FirstRows<Row> {
  readonly rows: readonly Row[];
  /** How many are not drawn yet. */
  readonly left: number;
  readonly showMore: () => void;
}

/** The first rows of a list that may have thousands, and more as a person asks for them. */
export function useFirstRows<Row>(all: readonly Row[]): FirstRows<Row> {
  const [shown, setShown] = useState(ROWS);
  return {
    rows: all.slice(0, shown),
    left: Math.max(0, all.length - shown),
    showMore: () => setShown((before) => before + ROWS),
  };
}
