/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * How many pixels a picture says that it has, told by its beginning without unpacking it: a file of some kilobytes may
 * unpack to gigabytes. Known are JPEG, PNG, GIF and WebP.
 * @returns null where it is of another kind, or does not say it in what is given.
 */
export function pictureSize(beginning: Uint8Array): PictureSize | null {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  try {
    if (startsWith(beginning, '\x89PNG')) {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (startsWith(beginning, 'GIF8')) {
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    if (startsWith(beginning, 'RIFF') && startsWith(beginning.subarray(8), 'WEBP')) {
      return webpSize(beginning, view);
    }
    return startsWith(beginning, '\xff\xd8') ? jpegSize(view) : null;
  } catch (error) {
    // It ends before it says it.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** The frame header's (ITU-T T.81, B.2.2), behind any number of segments that say other things. */
function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Bytes 0xFF may fill the place before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    // DHT, JPG and DAC lie among the numbers of the frames.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function webpSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  const chunk = bytes.subarray(12);
  const threeBytes = (at: number) => view.getUint16(at, true) + 65_536 * view.getUint8(at + 2);
  if (startsWith(chunk, 'VP8X')) return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  if (startsWith(chunk, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!startsWith(chunk, 'VP8 ')) return null;
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}
