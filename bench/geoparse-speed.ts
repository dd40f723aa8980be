/**
 * What an article of 400 words costs in processor time, names being at hand: proposing its mentions,
 * and placing and verifying them, as shares of the whole, beside cutting it into tokens, in one run; and what the first
 * article costs beside the later ones.
 * Run: npx tsx bench/geoparse-speed.ts [CORPUS.jsonl…] (after npm run build:data); without a corpus it
 * reads the articles of geodata/articles again and again.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../src/article/article.ts';
import { readArticle } from '../src/article/read-article.ts';
import { openModels } from '../src/cli/open-models.ts';
import { project } from '../src/cli/project.ts';
import { readCorpus, toArticle } from '../src/evaluate/corpus.ts';
import { readMentions } from '../src/geoparser/geoparse.ts';
import { tokenise } from '../src/geoparser/recognise/model/tokens.ts';
import { recognise } from '../src/geoparser/recognise/recognise.ts';
import { planRecognition } from '../src/geoparser/recognise/recognition-plan.ts';

const ARTICLE_WORDS = 400;
const ROUNDS = 7;
/** Articles a round has at least, so that its time can be told. */
const LEAST = 60;

async function readArticles(paths: readonly string[]): Promise<Article[]> {
  if (paths.length > 0) {
    const corpora = await Promise.all(
      paths.map(async (path) => readCorpus(await readFile(path, 'utf8'), path)),
    );
    return corpora.flat().map(toArticle);
  }
  const folders = await readdir(project.articles);
  const articles = await Promise.all(
    folders.map(async (folder) =>
      readArticle(await readFile(join(project.articles, folder, 'article.txt'), 'utf8')),
    ),
  );
  return Array.from({ length: LEAST }, () => articles).flat();
}

/** Milliseconds of processor time that a piece of work took. */
async function cost(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const articles = await readArticles(process.argv.slice(2));
const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
const { gazetteer, models } = await openModels();

async function round(): Promise<{ tokens: number; propose: number; whole: number }> {
  const tokens = await cost(async () => {
    for (const { text } of articles) tokenise(text);
  });
  const whole = await cost(async () => {
    for (const article of articles) await readMentions({ ...article }, gazetteer, models);
  });
  const propose = await cost(async () => {
    for (const article of articles)
      recognise(planRecognition(article), gazetteer, models.recogniser);
  });
  return { tokens, propose, whole };
}

const [opening] = articles;
const first = await cost(async () => {
  if (opening) await readMentions(opening, gazetteer, models);
});
const rounds: Awaited<ReturnType<typeof round>>[] = [];
for (let index = 0; index < ROUNDS; index++) rounds.push(await round());
// The quickest: a slower one was disturbed, or the engine was still making machine code.
const { tokens, propose, whole } = rounds.reduce((a, b) => (b.whole < a.whole ? b : a));
const later = whole / articles.length;
const percent = (part: number) => `${((100 * part) / whole).toFixed(0)} %`;
process.stdout.write(
  [
    `${articles.length} articles, ${(words / articles.length).toFixed(0)} words on average`,
    `articles of ${ARTICLE_WORDS} words a second of processor time  ${((1000 * words) / ARTICLE_WORDS / whole).toFixed(0)}`,
    `proposing mentions          ${percent(propose)} of it`,
    `placing and verifying them  ${percent(whole - propose)} of it`,
    `cutting into tokens alone is ${percent(tokens)} of it`,
    `the first article, its names not at hand, costs ${(first / later).toFixed(0)} times a later one`,
    '',
  ].join('\n'),
);
