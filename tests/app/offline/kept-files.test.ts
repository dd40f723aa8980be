import { beforeEach, describe, expect, test } from 'vitest';
import { KeptFiles } from '../../../src/app/offline/kept-files.ts';
import type { Sum } from '../../../src/app/offline/site-files.ts';
import { ABrowser, brokenOff, opaque, redirected, sumOf } from './a-browser.ts';

const NAME = 'kept';
const TEXT = 'const a = "ä";';
const PATH = 'assets/a.js';

let browser: ABrowser;
let sum: Sum | undefined | 'untold';
let kept: KeptFiles;

/** As a worker that has just been started finds what an earlier one kept. */
function restart(): void {
  kept = new KeptFiles(browser, NAME, async (path) => (path === PATH ? sum : undefined));
}

beforeEach(() => {
  browser = new ABrowser();
  sum = sumOf(TEXT);
  restart();
});

describe('what is kept', () => {
  test('is the file as it was built, asked for past the HTTP cache', async () => {
    browser.host = () => new Response(TEXT);
    expect(await kept.ensure(PATH)).toBe(true);
    expect(browser.asked).toEqual([{ path: PATH, cache: 'reload' }]);
    expect(await (await kept.get(PATH))?.text()).toBe(TEXT);
  });

  test('says what its name says it is, and nothing else that the host said', async () => {
    const headers = {
      'content-type': 'application/octet-stream',
      'content-encoding': 'gzip',
      vary: '*',
      'set-cookie': 'a=b',
    };
    browser.host = () => new Response(TEXT, { headers });
    await kept.ensure(PATH);
    const copy = await kept.get(PATH);
    expect([...(copy?.headers ?? [])]).toEqual([
      ['content-type', 'text/javascript; charset=utf-8'],
    ]);
  });

  test('is fetched once, however many ask for it at once, and not again', async () => {
    browser.host = () => new Response(TEXT);
    await Promise.all([kept.ensure(PATH), kept.ensure(PATH), kept.ensureAll([PATH])]);
    await kept.ensure(PATH);
    expect(browser.asked).toHaveLength(1);
  });
});

describe('nothing is kept', () => {
  const latin1 = Uint8Array.from(TEXT, (letter) => letter.charCodeAt(0));
  test.each<[string, () => Response]>([
    ['of another length', () => new Response(`${TEXT}\n`)],
    ['cut off', () => new Response(TEXT.slice(0, -1))],
    ['of the same length and other bytes', () => new Response(TEXT.replace('const', 'count'))],
    ['in another charset', () => new Response(latin1)],
    ['whose body breaks off', () => brokenOff()],
    ['that is a range of it', () => new Response(TEXT, { status: 206 })],
    [
      'that says it is a range of it',
      () => new Response(TEXT, { headers: { 'content-range': 'bytes 0-14/99' } }),
    ],
    ['that is an error', () => new Response(TEXT, { status: 404 })],
    ['of another address', () => redirected(TEXT)],
    ['of another site', () => opaque(TEXT)],
    [
      'that is a web page, as a sign-in page is',
      () => new Response(TEXT, { headers: { 'content-type': 'text/html' } }),
    ],
  ])('of an answer %s', async (_what, answer) => {
    browser.host = answer;
    expect(await kept.ensure(PATH)).toBe(false);
    expect(await kept.put(PATH, answer())).toBe(false);
    expect(await kept.get(PATH)).toBeUndefined();
  });

  test('of a file that the build does not know', async () => {
    browser.host = () => new Response(TEXT);
    expect(await kept.ensure('assets/b.js')).toBe(false);
    expect(await kept.get('assets/b.js')).toBeUndefined();
  });

  test('without a network, without room, or where the browser keeps nothing; and nothing is thrown', async () => {
    expect(await kept.ensure(PATH)).toBe(false);
    browser.host = () => new Response(TEXT);
    browser.full = new DOMException('Quota exceeded', 'QuotaExceededError');
    expect(await kept.ensure(PATH)).toBe(false);
    browser.full = null;
    browser.broken = new DOMException('Failed', 'UnknownError');
    expect(await kept.ensure(PATH)).toBe(false);
    expect(await kept.get(PATH)).toBeUndefined();
    browser.broken = null;
    expect(await kept.ensure(PATH)).toBe(true);
  });
});

describe('a copy that an earlier worker kept', () => {
  test('is served as it is while it is as it was built', async () => {
    browser.keep(NAME, PATH, new Response(TEXT));
    expect(await (await kept.get(PATH))?.text()).toBe(TEXT);
    expect(browser.asked).toEqual([]);
  });

  test.each([
    ['cut off', TEXT.slice(0, -3)],
    ['of another content', TEXT.replace('const', 'count')],
  ])('and that is %s is not served, and is mended', async (_what, text) => {
    browser.keep(NAME, PATH, new Response(text));
    expect(await kept.get(PATH)).toBeUndefined();
    expect(await browser.textOf(NAME, PATH)).toBeUndefined();
    browser.host = () => new Response(TEXT);
    expect(await kept.ensure(PATH)).toBe(true);
    expect(await browser.textOf(NAME, PATH)).toBe(TEXT);
  });

  test('is read through once in a worker’s life', async () => {
    let reads = 0;
    const copy = new Response(TEXT);
    const counted = (response: Response): Response =>
      Object.assign(response, {
        clone: () => counted(Response.prototype.clone.call(response)),
        arrayBuffer: () => {
          reads++;
          return Response.prototype.arrayBuffer.call(response);
        },
      });
    browser.keep(NAME, PATH, counted(copy));
    for (let times = 0; times < 5; times++) await kept.get(PATH);
    expect(reads).toBe(1);
    restart();
    await kept.get(PATH);
    expect(reads).toBe(2);
  });

  test('is taken at its word while its sum cannot be had, and nothing is added', async () => {
    sum = 'untold';
    browser.keep(NAME, PATH, new Response(TEXT));
    expect(await (await kept.get(PATH))?.text()).toBe(TEXT);
    expect(await kept.put(PATH, new Response(TEXT))).toBe(false);
  });

  test('and that the browser has dropped since is missing, and is kept again', async () => {
    browser.host = () => new Response(TEXT);
    await kept.ensure(PATH);
    browser.kept.clear();
    expect(await kept.get(PATH)).toBeUndefined();
    expect(await kept.ensure(PATH)).toBe(true);
    expect(await browser.textOf(NAME, PATH)).toBe(TEXT);
  });
});
