import { articleBlocks, type Block } from '../html.ts';

/** A paragraph of an article has seldom fewer UTF-16 units. */
const SHORTEST_PROSE = 80;
/** On a page of less, what is left of it once the menus are gone is surer than any search. */
const SHORTEST_SEARCHED = 250;
/** What was found is the article where it has so much of the prose that the page's own elements hold. */
const PROSE_SHARE = 0.7;
/** So many entries make a running report. */
const FEWEST_ENTRIES = 3;

/**
 * The blocks of a page's article: what runs from the first to the last of those that the search found, from the
 * headline above it, to the end of the article element around it; where that is much less than the page's
 * own elements hold, what they hold.
 * @param all the page's blocks, without what stands around its article.
 * @param found the numbers of the elements that the search took for the article's.
 * @param isLive whether the page says that it is a running report.
 */
export function chooseBlocks(
  all: readonly Block[],
  found: ReadonlySet<string>,
  isLive: boolean,
): readonly Block[] {
  const isReport = isLive || isRunningReport(all);
  const held = isReport ? mainBlocks(all) : articleBlocks(all);
  const first = all.findIndex((block) => isFound(block, found));
  if (isReport || first === -1 || proseOf(held) < SHORTEST_SEARCHED) return held;
  const last = all.findLastIndex((block) => isFound(block, found));
  const title = all.slice(0, first + 1).findLastIndex(({ isTitle }) => isTitle);
  const run = all.slice(title === -1 ? first : title, last + 1);
  if (proseOf(run) < proseOf(held) * PROSE_SHARE) return held;
  const [one] = run;
  const isOneArticle = run.every(({ article }) => article === one?.article);
  if (isOneArticle && one?.article !== null)
    return all.filter(({ article }) => article === one?.article);
  // What it holds more are cards of other articles, or the article's own beside which others stand.
  return run.length > held.length &&
    held.every((block) => run.includes(block)) &&
    held.some(({ article }) => article !== null)
    ? held
    : run;
}

/** UTF-16 units of the paragraphs that are long enough to be an article's. */
export function proseOf(blocks: readonly Pick<Block, 'text' | 'kind'>[]): number {
  return blocks
    .filter(({ text, kind }) => kind === 'paragraph' && text.length >= SHORTEST_PROSE)
    .reduce((sum, { text }) => sum + text.length, 0);
}

function isFound({ number }: Block, found: ReadonlySet<string>): boolean {
  return number !== null && found.has(number);
}

function mainBlocks(all: readonly Block[]): readonly Block[] {
  return all.some(({ isMain }) => isMain) ? all.filter(({ isMain }) => isMain) : all;
}

/** One headline over several entries, each an article element that has none of its own. */
function isRunningReport(all: readonly Block[]): boolean {
  const titled = all.filter(({ isTitle }) => isTitle);
  if (titled.length !== 1 || titled[0]?.article !== null) return false;
  const entries = new Set(
    all
      .filter(({ text, article }) => article !== null && text.length >= SHORTEST_PROSE)
      .map(({ article }) => article),
  );
  return entries.size >= FEWEST_ENTRIES;
}
