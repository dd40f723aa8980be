/**
 * What a long history of edits costs when a map is opened: laying 500 edits over the places of an
 * article of 100,000 characters, beside laying one, in one run, each with the document that is shown.
 * The history is laid in one go, so that it should cost a few times one edit, not 500 times.
 * Run: npx tsx bench/map-edits.ts [rounds]
 */
import { readPlainArticle } from '../src/article/plain-article.ts';
import { describePoint } from '../src/geojson/place-description.ts';
import { describeArticle } from '../src/geojson/write-document.ts';
import { toDocument } from '../src/mapped-article/as-document.ts';
import { applyEdits } from '../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../src/mapped-article/edits/edit.ts';
import { inReadingOrder, type MappedArticle } from '../src/mapped-article/mapped-article.ts';
import { seededRandom } from '../tools/train/random.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const LENGTH = 100_000;
const EDITS = 500;
const NAMES = ['Dover', 'Calais', 'Lyon', 'Glasgow', 'Whitby', 'Barrow', 'Dalton', 'Paris'];

/** An article with a name in every sentence, and a mention at each. */
function longMap(): MappedArticle {
  const random = seededRandom(20);
  const mentions: { start: number; surface: string }[] = [];
  let text = '';
  while (text.length < LENGTH) {
    const surface = NAMES[Math.floor(random() * NAMES.length)] ?? 'Dover';
    text += 'It is said that the ferry left ';
    mentions.push({ start: text.length, surface });
    text += `${surface} an hour late, and no one knew why.\n\n`;
  }
  const article = readPlainArticle(text);
  const placed = mentions.map(({ start, surface }) => {
    const end = start + surface.length;
    const span = { start, end, surface, excerpt: { start, end } };
    const place = describePoint(surface, [NAMES.indexOf(surface), 1]);
    return { mention: { ...span, use: 'literal' as const, confidence: 0.5 }, place };
  });
  return {
    article,
    mentions: inReadingOrder(placed),
    info: {
      schemaVersion: 1,
      generator: 'a bench',
      article: describeArticle(article),
      gazetteer: { digest: '' },
      licences: [],
    },
  };
}

/** Edits of every second kind, one in five of them of all mentions of a name. */
function history(map: MappedArticle): readonly Edit[] {
  const random = seededRandom(21);
  const mentions = map.mentions.map(({ mention }) => mention);
  return Array.from({ length: EDITS }, (_, index): Edit => {
    const one = mentions[Math.floor(random() * mentions.length)];
    if (one === undefined) throw new Error('the article has mentions');
    const { surface } = one;
    const all = mentions.filter((other) => other.surface === surface);
    const spans = (index % 5 === 0 ? all : [one]).map(({ start, end }) => ({ start, end }));
    switch (index % 4) {
      case 0:
        return { kind: 'resolve', surface, spans, place: describePoint('There', [index % 40, 2]) };
      case 1:
        return { kind: 'verify', surface, spans, verified: true };
      case 2:
        return { kind: 'use', surface, spans, use: 'associative' };
      default:
        return { kind: 'not-place', surface, spans };
    }
  });
}

function fastest(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

const map = longMap();
const edits = history(map);
const one = fastest(() => toDocument(applyEdits(map, edits.slice(0, 1))));
const all = fastest(() => toDocument(applyEdits(map, edits)));
const mentions = map.mentions.length;
process.stdout.write(
  `${LENGTH} characters, ${mentions} mentions: ${EDITS} edits cost ${(all / one).toFixed(1)} times one (${all.toFixed(1)} and ${one.toFixed(1)} ms)\n`,
);
