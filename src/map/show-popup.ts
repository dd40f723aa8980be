import type { Map as LeafletMap } from 'leaflet';
import { panToShow } from './framing.ts';
import type { ScreenBox } from './screen-box.ts';

/** Between a popup and the map's edges, in CSS pixels. */
const MARGIN = 10;

/**
 * Has the map show the whole popup once there is something in it beside its tip: its content is loaded when
 * the first place is pressed.
 * @returns what gives it up.
 */
export function showPopupOnceFilled(map: LeafletMap, animate: boolean): () => void {
  const observer = new ResizeObserver(([entry]) => {
    if (entry === undefined || entry.target.childElementCount < 2) return;
    observer.disconnect();
    showPopup(map, entry.target, animate);
  });
  // Leaflet is given the popup in the same turn, after this.
  const frame = requestAnimationFrame(() => {
    const popup = map.getPane('popupPane')?.querySelector('.popup');
    if (popup) observer.observe(popup);
  });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

function showPopup(map: LeafletMap, popup: Element, animate: boolean) {
  const { x, y } = panToShow(
    popup.getBoundingClientRect(),
    besideControls(map.getContainer()),
    MARGIN,
  );
  if (x !== 0 || y !== 0) map.panBy([x, y], { animate, duration: 0.3 });
}

/** What the map shows of itself, without the side that a column of buttons stands on. */
function besideControls(container: HTMLElement): ScreenBox {
  const { left, top, right, bottom } = container.getBoundingClientRect();
  const buttons = container.parentElement?.querySelector('.map-controls')?.getBoundingClientRect();
  if (buttons === undefined || buttons.width > buttons.height) return { left, top, right, bottom };
  const isOnTheRight = buttons.left - left > right - buttons.right;
  return isOnTheRight
    ? { left, top, right: buttons.left, bottom }
    : { left: buttons.right, top, right, bottom };
}
