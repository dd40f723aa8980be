import type { Span } from '../../article/article.ts';
import type { Mention } from '../geoparse-result.ts';
import { nameOf } from './mention-name.ts';
import type { NeighbouringText } from './neighbouring-text.ts';
import type { Option } from './option.ts';

/** UTF-16 units to either side of a mention that its sentence is sought in. */
const REACH = 300;
const ENDS = /[.!?]["”’']?\s+(?=["“‘']?\p{Lu})|\n/gu;
/** 'eastern Washington' is no town. */
const PART_OF =
  /(?:^|[^\p{L}])(?:north|south|east|west|central|upstate|northern|southern|eastern|western)[- ]$/iu;

/**
 * How much a mention's own sentence speaks for each option: 2 for what else is named in its state, 1 for
 * what is named in its country, 2 for a word that says its kind. By this two namesakes of one article
 * are told apart: 'In Naples, Vesuvius smoked' where Naples, Florida, was named before.
 * @param others in reading order. @param meantBy the best known place that another mention may mean.
 */
export function senseScores(
  text: string,
  mention: Mention,
  { demanded }: NeighbouringText,
  options: readonly Option[],
  others: readonly Mention[],
  meantBy: (other: Mention) => Option | null,
): Float64Array {
  const scores = new Float64Array(options.length);
  const add = (worthOf: (option: Option) => number): void => {
    for (const [index, option] of options.entries()) {
      scores[index] = (scores[index] ?? 0) + worthOf(option);
    }
  };
  const { start, end } = sentenceAround(text, mention);
  const name = nameOf(mention);
  for (let at = firstFrom(others, start); at < others.length; at++) {
    const other = others[at];
    if (other === undefined || other.start > end) break;
    // What is told apart is no evidence, in capitals neither: 'TRIPOLI, Lebanon'.
    if (other.end > end || nameOf(other) === name) continue;
    const meaning = meantBy(other);
    if (meaning === null || meaning.country === '') continue;
    add(({ country, region }) => {
      if (meaning.region !== '' && region === meaning.region) return 2;
      return country === meaning.country ? 1 : 0;
    });
  }
  if (mention.use === 'associative') add(({ record }) => (record.featureCode === 'PPLC' ? 1 : 0));
  if (demanded === 'admin1') add(({ extent }) => (extent === 'admin1' ? 2 : 0));
  if (PART_OF.test(text.slice(Math.max(0, mention.start - 12), mention.start))) {
    add(({ extent }) => (extent === 'admin1' || extent === 'country' ? 1 : 0));
  }
  return scores;
}

/** Where the first span that starts at or behind an offset stands; the spans are in reading order. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(0, start - REACH);
  const before = [...text.slice(from, start).matchAll(ENDS)].at(-1);
  const after = text.slice(end, end + REACH).search(ENDS);
  return {
    start: before === undefined ? from : from + before.index + before[0].length,
    end: after < 0 ? end + REACH : end + after,
  };
}
