import type { ServerResponse } from 'node:http';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { FILES, type Otherwise, withHostileServer } from './a-hostile-archive.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';

const open = withChromium();
const serve = withHostileServer();

const rows = (page: Page): Locator => page.locator('.place-row');
const faults = (page: Page): Locator =>
  page.locator('.notice').filter({ hasText: /could not be (?:loaded|read)/ });
const again = (page: Page): Locator => page.getByRole('button', { name: 'Try again' });
const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name });
const CARD = '#place=geonames:1';

const failing = (response: ServerResponse): void => {
  response.writeHead(500).end('<h1>Internal Server Error</h1>');
};
const busy = (response: ServerResponse): void => {
  response.writeHead(429, { 'retry-after': '3600' }).end();
};
const brokenOff = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': '1000000000' });
  response.write('a', () => response.destroy());
};
const aPage = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<script>harmed=1</script>');
};

describe('what fails is told, and can be tried again in its place', () => {
  test.each<[what: string, path: string, file: string, there: (page: Page) => Locator]>([
    ['what the archive says of itself', '', 'archive.json', rows],
    ['the places', '', FILES.places, rows],
    ['the places, for the map', '', FILES.places, (page) => page.locator('canvas.points')],
    ['the names', '', FILES.firstNames, (page) => rows(page).filter({ hasText: 'Paris' })],
    ['the directory of excerpts', CARD, FILES.directory, (page) => page.locator('.excerpt-title')],
    ['a card', CARD, FILES.excerpts(0), (page) => page.locator('.excerpt-title')],
    ['an article', '?article=0', FILES.stories(0), (page) => heading(page, 'Rain')],
  ])('%s', async (_what, path, file, there) => {
    for (const [answer, told] of [
      [failing, 'failed to send'],
      [busy, 'too much to do'],
      [brokenOff, 'broke off'],
      [aPage, 'is not there'],
      [Buffer.from('{"no": "archive"}'), /damaged|cut off/],
    ] as const) {
      const server = await serve({ files: { [file]: answer } });
      const page = await open({ site: server.url, path });
      await expect.poll(() => page.locator('.notice').allTextContents()).toHaveLength(1);
      const notice = (await page.locator('.notice').textContent()) ?? '';
      expect(notice).toMatch(told);
      if (answer === failing) expect(await axeFaults(page)).toEqual([]);
      server.change({});
      await again(page).click();
      await there(page).first().waitFor();
      await expect.poll(() => faults(page).count()).toBe(0);
      await page.context().close();
    }
  });

  test('the names of a search', async () => {
    const server = await serve({ files: { [FILES.otherNames]: failing } });
    const page = await open({ site: server.url });
    await rows(page).first().waitFor();
    await page.getByRole('searchbox').fill('Lag');
    await page.getByText('failed to send data/0123456789abcdef/names-other.bin').first().waitFor();
    server.change({});
    await again(page).first().click();
    await expect.poll(() => rows(page).allTextContents()).toEqual([expect.stringContaining('Lag')]);
  });

  test('a file of what is shown', async () => {
    const server = await serve({ files: { [FILES.otherNames]: failing } });
    const page = await open({ site: server.url });
    await rows(page).first().waitFor();
    await page.locator('.filters summary').click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('failed to send data/0123456789abcdef/names-other.bin').first().waitFor();
    server.change({});
    const saved = page.waitForEvent('download');
    await again(page).first().click();
    expect((await saved).suggestedFilename()).toBe('places.csv');
  });

  test('the code that counts', async () => {
    const server = await serve();
    const page = await open({
      site: server.url,
      before: (opened) =>
        opened.route('**/atlas-worker*', (route) => route.fulfill({ status: 404 })),
    });
    await page.getByText('the part of this page that counts could not be loaded').waitFor();
    await page.unroute('**/atlas-worker*');
    await again(page).click();
    await rows(page).first().waitFor();
  });
});

test('a server that sends nothing, ever, is waited for a minute, and told of', async () => {
  const server = await serve();
  const page = await open({ site: server.url, ownClock: true });
  // All else has come before its minute is over: only the card is waited for.
  await page.locator('canvas.points').waitFor();
  server.change({ files: { [FILES.excerpts(0)]: () => undefined } });
  await rows(page).filter({ hasText: 'Paris' }).click();
  await page.getByText('Loading the archive…').last().waitFor();
  await expect
    .poll(async () => {
      await page.clock.fastForward(60_000);
      return page.locator('.notice').allTextContents();
    })
    .toEqual([expect.stringContaining('fell silent before')]);
  server.change({});
  await again(page).click();
  await heading(page, 'Paris').waitFor();
});

describe('what an archive cannot be is refused in words, and nothing of the page goes', () => {
  const text = 'Rain fell in Paris all day.';
  test.each<[what: string, otherwise: Otherwise, path: string, told: RegExp]>([
    [
      'months without number',
      { manifest: { months: Array(200_000).fill(1) } },
      '',
      /archive.json is damaged/,
    ],
    ['a month 99', { manifest: { firstMonth: '2024-99' } }, '', /archive.json is damaged/],
    ['more places than there are', { manifest: { places: 1e15 } }, '', /archive.json is damaged/],
    [
      'another number of places',
      { manifest: { places: 40_000_000 } },
      '',
      /another number of places/,
    ],
    ['words for numbers', { manifest: { articles: '1' } }, '', /archive.json is damaged/],
    [
      'a folder of its own',
      { manifest: { build: '../../../../x' } },
      '',
      /archive.json is damaged/,
    ],
    [
      'a month of a card at the end of time',
      { card: { months: [[4_294_967_294, 1]] } },
      CARD,
      /a month that there is not/,
    ],
    [
      'a place beside that is none',
      { card: { beside: [[4_000, 'x', 1]] } },
      CARD,
      /a place that there is not/,
    ],
    [
      'a day that is none',
      { excerpt: [0, '2024-13-45', 0, 3, 'Rain', text, 0, 4] },
      CARD,
      /no such day/,
    ],
    [
      'a day that is a script',
      { excerpt: [0, '<script>', 0, 3, 'Rain', text, 0, 4] },
      CARD,
      /is damaged/,
    ],
    [
      'words behind the end',
      { excerpt: [0, null, 0, 3, 'Rain', text, 9, 9_999] },
      CARD,
      /no such words/,
    ],
    [
      'pages out of their volumes',
      { manifest: { excerpts: { starts: [0, 9], before: 0 } } },
      CARD,
      /a directory is damaged/,
    ],
    [
      'volumes of petabytes',
      { manifest: { excerpts: { starts: [0, 1e15], before: 1e12 } } },
      CARD,
      /larger than any file/,
    ],
    [
      'an article’s paragraphs out of its text',
      { story: { paragraphs: [0, 9_999, 0] } },
      '?article=0',
      /is damaged/,
    ],
    [
      'an article’s mentions out of its text',
      { story: { mentions: [5, 9_999, 1, 1, 0, 0, 9] } },
      '?article=0',
      /is damaged/,
    ],
    [
      'an article of a day that is none',
      { story: { date: '2024-13-45' } },
      '?article=0',
      /no such day/,
    ],
  ])('%s', async (_what, otherwise, path, told) => {
    const server = await serve(otherwise);
    const page = await open({ site: server.url, path });
    await expect
      .poll(async () => (await page.locator('.notice').allTextContents()).join(' '))
      .toMatch(told);
    await again(page).first().waitFor();
  });
});

test('scripts in titles, names, excerpts, sources and addresses are only ever text', async () => {
  const script = '"><img src=x onerror=harmed=1><script>harmed=1</script>';
  const text = `Rain fell in ${script} all day.`;
  const start = text.indexOf(script);
  const server = await serve({
    name: script,
    manifest: { title: script, sources: [{ name: script, articles: 1 }], generator: script },
    card: { beside: [[1, script, 1]] },
    excerpt: [0, '2024-01-02', 0, 3, script, text, start, start + script.length],
    story: { url: 'javascript:harmed=1', title: script, source: script, author: script },
  });
  const page = await open({ site: server.url });
  await rows(page).first().click();
  await page.locator('.excerpt-title').click();
  await page.locator('.back-to-archive').waitFor();
  await expect.poll(() => page.locator('h1').textContent()).toContain(script);
  const found = await page.evaluate(() => ({
    harmed: 'harmed' in window,
    foreign: document.querySelectorAll('body img[onerror], body script, [href^="javascript:" i]')
      .length,
  }));
  expect(found).toEqual({ harmed: false, foreign: 0 });
});
