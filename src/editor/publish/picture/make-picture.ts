import { contextOf } from '../../../basemap/tile-painter.ts';
import type { MapImage } from '../../../map/image/lay-out-map-image.ts';
import { PublishError } from '../publish-error.ts';
import { inGrey, turnGrey } from './in-grey.ts';
import { SvgWriter } from './svg-writer.ts';
import { pictureTexts as texts } from './texts.ts';

/** How a picture is made. */
export interface PictureLook {
  /** Pixels of a PNG for each CSS pixel; 300 an inch in a book is about 3. */
  readonly scale: number;
  /** Whether it has no colours, for a page that is printed in black. */
  readonly isGrey: boolean;
}

/**
 * The picture as PNG.
 * @throws PublishError where the browser makes none of its size.
 */
export async function makePng(image: MapImage, { scale, isGrey }: PictureLook): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = contextOf(canvas);
  context.scale(scale, scale);
  await image.paint(context, () => undefined);
  if (isGrey) await turnGrey(context);
  // A canvas larger than the browser paints stays empty, and is saved as an empty picture.
  const [, , , opaque = 0] = context.getImageData(canvas.width >> 1, canvas.height - 1, 1, 1).data;
  if (opaque === 0) throw new PublishError(texts.tooLarge);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new PublishError(texts.tooLarge);
  return blob;
}

/** The picture as SVG, in layers, its text as text. */
export async function makeSvg(
  image: MapImage,
  title: string,
  { isGrey }: Pick<PictureLook, 'isGrey'>,
): Promise<string> {
  const measuring = contextOf(document.createElement('canvas'));
  const writer = new SvgWriter(measuring, isGrey ? inGrey : (colour) => colour);
  await image.paint(writer.context, (name) => writer.beginLayer(name));
  return writer.write({ width: image.width, height: image.height, title });
}
