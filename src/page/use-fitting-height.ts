import { type RefObject, useEffect, useRef } from 'react';
import { type MapShape, sizeOf } from '../geojson/presentation.ts';

/** A map is at least as high as a card needs to be read, and no higher than a page shows at once; CSS pixels. */
const LEAST_MAP = 260;
const MOST_MAP = 1_400;
/** Where its maker chose no shape it leaves room for what stands around it. */
const MOST_OF_NONE = 520;

/** How high a map of a shape is in a frame of a width, in CSS pixels. */
export function fittingHeight(shape: MapShape | undefined, width: number): number {
  const size = sizeOf(shape);
  const most = shape === undefined ? MOST_OF_NONE : MOST_MAP;
  const height = (width * size.height) / size.width;
  return Math.round(Math.min(most, Math.max(LEAST_MAP, height)));
}

/**
 * Tells the page around an embedded map how high its frame is to be, whenever that changes: a message
 * `{ dateline: 'height', height }`, in CSS pixels. It says nothing else, and hears nothing: whoever frames the map
 * may know how wide the frame is, and nothing more is told.
 * @returns for the bar above the map, which its height is added for.
 */
export function useFittingHeight(shape: MapShape | undefined): RefObject<HTMLElement | null> {
  const barAbove = useRef<HTMLElement>(null);
  useEffect(() => {
    const above = barAbove.current;
    if (above === null || window.parent === window) return;
    let told = 0;
    const tell = () => {
      // What is not painted has no width to fit.
      if (window.innerWidth === 0) return;
      const bar = Math.ceil(above.getBoundingClientRect().height);
      const height = bar + fittingHeight(shape, window.innerWidth);
      if (height === told) return;
      told = height;
      window.parent.postMessage({ dateline: 'height', height }, '*');
    };
    const observer = new ResizeObserver(tell);
    observer.observe(above);
    tell();
    return () => observer.disconnect();
  }, [shape]);
  return barAbove;
}
