import { afterEach, expect, test, vi } from 'vitest';
import { makePng } from '../../../../src/editor/publish/picture/make-picture.ts';

afterEach(() => vi.unstubAllGlobals());

/** A canvas of which a browser paints so much of each pixel, and makes a picture all the same. */
function aCanvas(opaque: number) {
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({
      canvas,
      scale: () => undefined,
      getImageData: (x: number, y: number) => {
        expect([x < canvas.width, y < canvas.height]).toEqual([true, true]);
        return { data: Uint8ClampedArray.of(0, 0, 0, opaque) };
      },
    }),
    toBlob: (done: (blob: Blob | null) => void) => done(new Blob(['png'])),
  };
  return canvas;
}

const image = { width: 1600, height: 1200, paint: async () => undefined };

test.each([
  [255, 'saved'],
  [0, 'refused'],
])('a picture whose canvas is painted to %d of 255 is %s', async (opaque, outcome) => {
  vi.stubGlobal('document', { createElement: () => aCanvas(opaque) });
  const made = makePng(image, { scale: 4, isGrey: false });
  if (outcome === 'saved') expect((await made).size).toBe(3);
  else await expect(made).rejects.toThrow(/makes no picture of this size/);
});
