import { deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';

const open = withChromium();

/** Opens how Rotterdam looks. */
async function openLooks(): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce' });
  await makeMap(page, 'Ships left Rotterdam and Hamburg for Liverpool. In Rotterdam it rained.');
  await page.locator('.name', { hasText: 'Rotterdam' }).first().click();
  await page.getByText('Looks and caption').click();
  await page.getByLabel('Caption for readers').waitFor();
  return page;
}

const give = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('.look-picture input[type="file"]').setInputFiles({ name, mimeType, buffer });
const shown = (page: Page) => page.locator('.look-picture img').getAttribute('src');

/** A picture of one grey, of any size, in a file of some kilobytes. */
function greyPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const row = 1 + Math.ceil(width / 8);
  const pixels = deflateSync(Buffer.alloc(row * height), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A JPEG as a phone writes it: where it was taken stands before the picture. */
async function phonePicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 400;
    canvas.height = 300;
    canvas.getContext('2d')?.fillRect(0, 0, 200, 300);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const plain = Buffer.from(url.split(',')[1] ?? '', 'base64');
  const exif = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08 GPSLatitude 51 55 20 N, taken by A. Secret',
    'latin1',
  );
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255]);
  const comment = Buffer.from('\xff\xfe\0\x0eSecret place', 'latin1');
  return Buffer.concat([plain.subarray(0, 2), head, exif, comment, plain.subarray(2)]);
}

test('where a picture was taken, and by whom, does not go into the map', async () => {
  const page = await openLooks();
  const taken = await phonePicture(page);
  expect(taken.includes('GPSLatitude')).toBe(true);
  await give(page, 'phone.jpg', 'image/jpeg', taken);
  await expect.poll(() => shown(page)).toMatch(/^data:image\/jpeg;base64,/);
  const kept = Buffer.from((await shown(page))?.split(',')[1] ?? '', 'base64');
  expect(kept.subarray(0, 2).toString('hex')).toBe('ffd8');
  for (const word of ['Exif', 'GPS', 'Secret']) expect(kept.includes(word)).toBe(false);
});

test('a picture that unpacks to gigabytes is refused before it is unpacked, and undo is not upset', async () => {
  const page = await openLooks();
  const before = await page.evaluate(keptEdits);
  await give(page, 'huge.png', 'image/png', greyPng(20_000, 10_000));
  await page.getByText('This picture is too large to be read here').waitFor();
  await give(page, 'huge.gif', 'image/gif', Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0', 'latin1'));
  await page.getByText('This picture is too large to be read here').waitFor();
  expect(await page.locator('.look-picture img').count()).toBe(0);
  expect(await page.evaluate(keptEdits)).toBe(before);
  await page.getByLabel('Label on the map').fill('The port');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(keptEdits)).toBe(before + 1);
  await page.locator('.panel-head h2').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByLabel('Label on the map').inputValue()).toBe('');
});

test.each([
  [
    'an SVG with a script',
    'x.svg',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="window.ran=1"><script>window.ran=1</script><image href="https://example.org/seen.png"/></svg>',
  ],
  [
    'the same under a PNG’s name',
    'x.png',
    'image/png',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ],
  ['a web page', 'x.jpg', 'image/jpeg', '<!doctype html><script>window.ran=1</script>'],
  ['nothing', 'x.jpg', 'image/jpeg', ''],
  ['the beginning of a JPEG', 'x.jpg', 'image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['a PNG that is cut', 'x.png', 'image/png', greyPng(50, 50).subarray(0, 45).toString('latin1')],
])('%s is no picture, and runs nothing', async (_, name, type, content) => {
  const page = await openLooks();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await give(page, name, type, Buffer.from(content, 'latin1'));
  await page.getByText('This picture could not be read').waitFor();
  expect(await page.locator('.look-picture img').count()).toBe(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(asked.filter((url) => url.includes('example.org'))).toEqual([]);
});

test('of two pictures that are chosen at once the last is kept, though the first takes longer', async () => {
  const page = await openLooks();
  // The first is ready when the second has long been.
  await page.evaluate(() => {
    const decode = window.createImageBitmap.bind(window);
    let count = 0;
    let first: () => void = () => undefined;
    window.createImageBitmap = (async (image: ImageBitmapSource) => {
      const own = ++count;
      if (own === 1) await new Promise<void>((resolve) => (first = resolve));
      const bitmap = await decode(image);
      if (own === 1) setTimeout(() => Object.assign(window, { isFirstReady: true }));
      if (own === 2) setTimeout(first);
      return bitmap;
    }) as typeof createImageBitmap;
  });
  await give(page, 'first.png', 'image/png', greyPng(111, 50));
  await give(page, 'second.png', 'image/png', greyPng(222, 50));
  await expect.poll(() => page.locator('.look-picture img').getAttribute('width')).toBe('222');
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
  await expect.poll(() => page.evaluate(() => 'isFirstReady' in window)).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(await page.locator('.look-picture img').getAttribute('width')).toBe('222');
  expect(await page.evaluate(keptEdits)).toBe(1);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' https:javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'https://',
  'https://a b/',
  'vbscript:x',
  '//example.org',
])('the link %j is refused in words', async (address) => {
  const page = await openLooks();
  await page.getByLabel('Link for readers').fill(address);
  await page.keyboard.press('Enter');
  await page.getByText('A link begins with https://').waitFor();
  expect(await page.evaluate(keptEdits)).toBe(0);
});

test('a label and a caption of 100 kB, by a program that minds no limit, harm no map', async () => {
  const page = await openLooks();
  await page.getByLabel('Label on the map').fill('\u202eW'.repeat(50_000));
  await page.keyboard.press('Enter');
  await page.getByLabel('Caption for readers').fill('<b>😀'.repeat(25_000));
  await page.locator('.look-form').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.evaluate(keptEdits)).toBe(2);
  await page.reload();
  await page.locator('.name', { hasText: 'Rotterdam' }).first().click();
  await page.getByText('Looks and caption').click();
  await page.getByLabel('Label on the map').waitFor();
  expect((await page.getByLabel('Label on the map').inputValue()).length).toBeLessThanOrEqual(80);
  const caption = await page.getByLabel('Caption for readers').inputValue();
  expect(caption.length).toBeLessThanOrEqual(2_000);
  expect(caption).not.toMatch(/\p{Surrogate}/u);
});
