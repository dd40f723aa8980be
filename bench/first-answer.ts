/**
 * How long the editor's worker takes for the first article it is given once it has loaded what it needs,
 * beside what later ones take, in Chromium: until the article's first places are known, and until all are.
 * Run: npx tsx bench/first-answer.ts [rounds] (after npm run build).
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readArticle } from '../src/article/read-article.ts';
import { project } from '../src/cli/project.ts';
import { median } from './median.ts';
import { withBuiltSite } from './with-built-site.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const ARTICLES = 6;
const WORDS = 400;

const worker = (await readdir('dist/assets')).find((name) => /^geoparse-worker-.*\.js$/.test(name));
if (worker === undefined) throw new Error('dist/ has no worker: npm run build makes it.');
const [first = ''] = await readdir(project.articles);
const text = await readFile(join(project.articles, first, 'article.txt'), 'utf8');
/** Each is another part of the same words, so that no answer is one of before. */
const words = text.split(' ');
const articles = Array.from({ length: ARTICLES }, (_, index) => {
  const turned = [...words.slice(index * 20), ...words.slice(0, index * 20)];
  while (turned.length < WORDS) turned.push(...words);
  return readArticle(turned.slice(0, WORDS).join(' '));
});

interface Answer {
  /** Milliseconds by the clock. */
  readonly first: number;
  readonly whole: number;
}

/** A worker of its own, asked as comlink asks: prepared, then given one article after the other. */
async function answers(browser: Browser, url: string): Promise<Answer[]> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  // The compiler names functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url);
  const found = await page.evaluate(
    async ({ script, base, articles }) => {
      const worker = new Worker(script, { type: 'module' });
      const ask = (path: string, values: unknown[], report?: MessagePort): Promise<unknown> =>
        new Promise((resolve) => {
          const id = crypto.randomUUID();
          const answered = ({ data }: MessageEvent<{ id?: string; value?: unknown }>) => {
            if (data.id !== id) return;
            worker.removeEventListener('message', answered);
            resolve(data.value);
          };
          worker.addEventListener('message', answered);
          const raw = values.map((value) => ({ type: 'RAW', value }));
          const handled = report ? [{ type: 'HANDLER', name: 'proxy', value: report }] : [];
          worker.postMessage(
            { id, type: 'APPLY', path: [path], argumentList: [...raw, ...handled] },
            report ? [report] : [],
          );
        });
      await ask('prepare', [base]);
      const times: Answer[] = [];
      for (const article of articles) {
        const { port1, port2 } = new MessageChannel();
        const start = performance.now();
        let first: number | undefined;
        port1.onmessage = () => {
          first ??= performance.now() - start;
        };
        await ask('geoparse', [base, article], port2);
        const whole = performance.now() - start;
        times.push({ first: first ?? whole, whole });
      }
      worker.terminate();
      return times;
    },
    { script: new URL(`assets/${worker}`, url).href, base: url, articles },
  );
  await page.close();
  return found;
}

await withBuiltSite(async (browser, url) => {
  const rounds: Answer[][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await answers(browser, url));
  const of = (part: keyof Answer, from: number, to: number): number =>
    median(rounds.flatMap((answer) => answer.slice(from, to).map((times) => times[part])));
  for (const part of ['first', 'whole'] as const) {
    const now = of(part, 0, 1);
    const later = of(part, 1, ARTICLES);
    process.stdout.write(
      `${part === 'first' ? 'first places' : 'all places'}: ${now.toFixed(0)} ms for the first article, ${later.toFixed(0)} for those after it (${(now / later).toFixed(2)} : 1)\n`,
    );
  }
});
