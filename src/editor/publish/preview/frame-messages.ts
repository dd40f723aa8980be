import type { OpeningView } from '../../../geojson/presentation.ts';

/** What the preview's frame tells of itself (src/publish/preview/preview-frame.ts), and the map in it of its height. */
export type FrameMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'shown' }
  | { readonly kind: 'view'; readonly view: OpeningView | null }
  | { readonly kind: 'height'; readonly height: number };

/** A page that is longer is scrolled; CSS pixels. */
const MOST_HEIGHT = 4_000;
/** As exact as a pixel is at the nearest zoom level, in degrees and in levels. */
const DEGREES = 6;
const LEVELS = 4;

/** Reads what a frame told; null for anything else. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  if ('dateline' in data && data.dateline === 'height' && 'height' in data) {
    const { height } = data;
    const isHeight = typeof height === 'number' && height > 0 && height <= MOST_HEIGHT;
    return isHeight ? { kind: 'height', height } : null;
  }
  if (!('preview' in data)) return null;
  const { preview } = data;
  if (typeof preview !== 'object' || preview === null) return null;
  if ('ready' in preview) return { kind: 'ready' };
  if ('shown' in preview) return { kind: 'shown' };
  if ('view' in preview && typeof preview.view === 'string') {
    return { kind: 'view', view: readView(preview.view) };
  }
  return null;
}

/** As the page's root has it: longitude, latitude, zoom level, width and height. */
function readView(text: string): OpeningView | null {
  const [longitude = 0, latitude = 0, zoom = 0, width = 0, height = 0, ...others] = text
    .split(' ')
    .map(Number);
  const all = [longitude, latitude, zoom, width, height];
  if (others.length > 0 || !all.every(Number.isFinite) || width < 1 || height < 1) return null;
  return {
    longitude: rounded(longitude, DEGREES),
    latitude: rounded(latitude, DEGREES),
    zoom: rounded(zoom, LEVELS),
    size: { width: Math.round(width), height: Math.round(height) },
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
