/**
 * The `ref` of what a finger drags. Chromium takes a quick drag for a fling even where `touch-action` is none,
 * and swallows the click of the tap that comes next, wherever that is. A drag that is the page's own has none.
 */
export function withoutFling(element: HTMLElement | null): void {
  // React's own listeners of these are passive. The same function is added once, however often it is asked for.
  element?.addEventListener('touchmove', keep, { passive: false });
}

function keep(event: TouchEvent): void {
  event.preventDefault();
}
