import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toLine } from '../src/archive/articles/archived-article.ts';
import { cutBatches, packBatches } from '../src/archive/articles/batch.ts';
import { toJournal } from '../src/archive/run/journal.ts';
import { readPlainArticle } from '../src/article/plain-article.ts';
import { type Random, randomFrom } from '../tests/fuzz/random.ts';

export interface SyntheticSize {
  readonly articles: number;
  readonly places: number;
  /** Of each article. */
  readonly mentions: number;
  readonly years: number;
}

/** Articles in a file, as an adding writes them. */
const FILE_ARTICLES = 5_000;
const WORDS = 20_000;
/** Words of an article. */
const LENGTH = 380;
const SOURCES = 60;
const FIRST_YEAR = 2004;
/** Beyond all of GeoNames' numbers. */
const FIRST_ID = 90_000_000;

/**
 * Writes an archive of made-up articles with the results of geoparsing them, the same for the same size: words, places and
 * sources as often as Zipf's law has them.
 * @param folder a new one.
 */
export async function writeSyntheticArchive(folder: string, size: SyntheticSize): Promise<void> {
  const random = randomFrom(17);
  const words = Array.from({ length: WORDS }, () => aWord(random));
  const places = Array.from({ length: size.places }, (_, number) => aPlace(number, random));
  const someWord = zipf(WORDS, random);
  const somePlace = zipf(size.places, random);
  const someSource = zipf(SOURCES, random);
  const version = '0123456789abcdef';
  const results = join(folder, 'results', version);
  await mkdir(join(folder, 'articles'), { recursive: true });
  await mkdir(results, { recursive: true });
  await writeFile(join(folder, 'archive.json'), '{"format":"dateline archive","version":1}\n');
  await writeFile(join(folder, 'results/current.json'), JSON.stringify({ version }));
  let journal = '';
  for (let first = 0, file = 1; first < size.articles; first += FILE_ARTICLES, file++) {
    const count = Math.min(FILE_ARTICLES, size.articles - first);
    const made = Array.from({ length: count }, (_, at) => {
      const named = Array.from(
        { length: size.mentions },
        () => places[somePlace()] ?? aPlace(0, random),
      );
      const day = new Date(Date.UTC(FIRST_YEAR, 0, 1 + random.below(365.25 * size.years)));
      return anArticle(
        first + at,
        day.toISOString().slice(0, 10),
        `source-${someSource()}.example`,
        named,
        () => words[someWord()] ?? '',
        random,
      );
    });
    const name = String(file).padStart(6, '0');
    const lines = made.map(({ line }) => line);
    const batches = cutBatches(`${name}.ndjson`, lines);
    await writeFile(join(folder, 'articles', `${name}.ndjson`), `${lines.join('\n')}\n`);
    await writeFile(join(folder, 'articles', `${name}.batches`), packBatches(batches));
    const part = `1-of-1-${name}.ndjson`;
    let offset = 0;
    let at = 0;
    const pieces: string[] = [];
    for (const batch of batches) {
      const piece = made
        .slice(at, at + batch.count)
        .map(({ result }) => `${result}\n`)
        .join('');
      const bytes = Buffer.byteLength(piece);
      journal += toJournal({
        batch: batch.name,
        failed: [],
        part,
        offset,
        bytes,
        done: batch.count,
        at: 1,
      });
      pieces.push(piece);
      offset += bytes;
      at += batch.count;
    }
    await writeFile(join(results, part), pieces.join(''));
  }
  await writeFile(join(results, '1-of-1.journal'), journal);
}

type APlace = ReturnType<typeof aPlace>;

function aPlace(number: number, random: Random) {
  const name = `${aWord(random)}${aWord(random)}`.replace(/^./, (letter) => letter.toUpperCase());
  const [kind, featureCode] = number % 50 === 0 ? ['A', 'ADM2'] : ['P', 'PPL'];
  return {
    id: `geonames:${FIRST_ID + number}`,
    geonameId: FIRST_ID + number,
    name: kind === 'A' ? `${name} County` : name,
    featureCode,
    countryCode: random.oneOf(['GB', 'US', 'FR', 'DE', 'BR', 'IN', 'NG', 'JP']),
    // Five decimals, as GeoNames has them.
    point: [round(random.next() * 340 - 170), round(random.next() * 130 - 55)],
  };
}

function anArticle(
  number: number,
  date: string,
  source: string,
  places: readonly APlace[],
  word: () => string,
  random: Random,
) {
  let text = '';
  const mentions: object[] = [];
  const parts = places.length + 1;
  const sentence = (length: number): string =>
    Array.from({ length }, word)
      .join(' ')
      .replace(/^./, (letter) => letter.toUpperCase());
  for (const place of places) {
    for (let left = LENGTH / parts; left > 20; left -= 16) text += `${sentence(16)}. `;
    text += `${sentence(8)} in `;
    mentions.push({
      start: text.length,
      end: text.length + place.name.length,
      text: place.name,
      use: random.next() < 0.75 ? 'literal' : 'associative',
      confidence: Math.round((0.5 + random.next() / 2) * 1e4) / 1e4,
      place,
    });
    text += `${place.name} ${sentence(5).toLowerCase()}.${random.next() < 0.4 ? '\n\n' : ' '}`;
  }
  text += `${sentence(12)}.`;
  const id = `a${number}`;
  const facts = { title: sentence(8), date, source };
  const article = readPlainArticle(text, facts);
  const focus = { countries: [], divisions: [], towns: [] };
  return {
    line: toLine({ id, article: { ...article, text } }),
    result: JSON.stringify({ id, ...facts, mentions, focus }),
  };
}

function aWord(random: Random): string {
  const syllables = 1 + random.below(3);
  return Array.from(
    { length: syllables },
    () =>
      random.oneOf(['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'st', 'br', 'th']) +
      random.oneOf(['a', 'e', 'i', 'o', 'u', 'ea', 'ou']),
  ).join('');
}

/** Numbers from 0 to below a limit, each as often as Zipf's law has it. */
function zipf(limit: number, random: Random): () => number {
  const sums = new Float64Array(limit);
  let sum = 0;
  for (let rank = 0; rank < limit; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return () => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = limit - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
