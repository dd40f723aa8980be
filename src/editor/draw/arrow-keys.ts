/** Which way each arrow key goes on the screen. */
export const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How far, in CSS pixels, and with Shift. */
export const STEP = 12;
export const SMALL_STEP = 1;
