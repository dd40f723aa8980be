import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Puts a finger down, draws it over the screen in a straight line, and lifts it; in CSS pixels of the window. */
export async function drawFinger(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', from);
  for (let step = 1; step <= 5; step++) {
    const at = (one: number, other: number) => one + ((other - one) * step) / 5;
    await send('touchMove', { x: at(from.x, to.x), y: at(from.y, to.y) });
  }
  await send('touchEnd');
}

/**
 * Begins to count how often a finger's moves are left to the browser, and answers how to ask. What moves with
 * the finger must leave it none: Chromium takes a quick move for a fling, and swallows the tap that comes next.
 */
export async function movesLeftToBrowser(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset['movesLeft'] = '0';
    window.addEventListener('touchmove', ({ defaultPrevented }) => {
      if (!defaultPrevented) dataset['movesLeft'] = String(Number(dataset['movesLeft']) + 1);
    });
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset['movesLeft']));
}
