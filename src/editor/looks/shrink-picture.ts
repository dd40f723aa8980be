import { LARGEST_SIDE, LONGEST_PICTURE, type PlacePicture } from '../../geojson/place-look.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';

/** How good a JPEG is, from the best that is tried on. */
const QUALITIES = [0.85, 0.75, 0.65, 0.5] as const;
/** A picture that is too much even so is made smaller by this. */
const SMALLER = 0.75;
/** Smaller than this no picture tells anything. */
const SMALLEST_SIDE = 160;
/** Bytes of a file that is read at all. */
const LARGEST_FILE = 40_000_000;
/** Unpacked, each pixel takes four bytes; a good camera's picture has half as many. */
export const MOST_PIXELS = 100_000_000;
/** Bytes in which a picture says how many pixels it has: a camera's own preview, and where it was, may stand before. */
const BEGINNING = 1_000_000;

/** The size of a picture that is no wider or higher than `most` pixels, in its own shape; never larger than it is. */
export function sizeWithin({ width, height }: PictureSize, most: number): PictureSize {
  const scale = Math.min(1, most / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * A picture as a map keeps it: a JPEG of a bounded size, without what cameras write beside it, as where it was taken.
 * @returns why not, where it cannot be read or would take too much memory.
 */
export async function shrinkPicture(
  file: Blob,
): Promise<Pick<PlacePicture, 'data' | 'width' | 'height'> | 'bad' | 'large'> {
  if (file.size > LARGEST_FILE) return 'large';
  const said = pictureSize(new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer()));
  if (said !== null && said.width * said.height > MOST_PIXELS) return 'large';
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return 'bad';
  try {
    for (let side = LARGEST_SIDE; side >= SMALLEST_SIDE; side *= SMALLER) {
      const size = sizeWithin(bitmap, Math.round(side));
      const canvas = drawn(bitmap, size);
      for (const quality of QUALITIES) {
        const data = canvas?.toDataURL('image/jpeg', quality) ?? '';
        if (data.startsWith('data:image/jpeg') && data.length <= LONGEST_PICTURE) {
          return { data, ...size };
        }
      }
    }
    return 'bad';
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, { width, height }: PictureSize): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // A JPEG has nothing to be seen through.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}
