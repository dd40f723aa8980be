/**
 * Which step a key goes to, counted from 0; null for a key that goes to none. An arrow points where the next card
 * lies, which from right to left is on the left.
 */
export function stepAfter(
  key: string,
  at: number,
  steps: number,
  direction: 'ltr' | 'rtl',
): number | null {
  const [on, back] =
    direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const to = {
    [on]: at + 1,
    [back]: at - 1,
    PageDown: at + 1,
    PageUp: at - 1,
    Home: 0,
    End: steps - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(steps - 1, to));
}

/** How far from a card's edge, as a share of its width, scrolling has come to it. */
const NEAR = 0.04;

/**
 * The step whose card was scrolled to, counted from 0; null while it is between two.
 * @param left how far the strip is scrolled, in CSS pixels; less than 0 from right to left.
 */
export function stepScrolledTo(left: number, width: number): number | null {
  if (width <= 0) return null;
  const cards = Math.abs(left) / width;
  const nearest = Math.round(cards);
  return Math.abs(cards - nearest) <= NEAR ? nearest : null;
}
