import type { Span } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { firstEndingAfter } from '../../article/spans-in-order.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Mention } from '../../geoparser/geoparse-result.ts';
import type { ArticleLine } from './article-line.ts';

/** UTF-16 units. The longest name of a place that is in use has 85. */
const LONGEST_MENTION = 500;
/** Mentions that are placed in one text. */
const MOST_MENTIONS = 100_000;

/**
 * The spans of the mentions that a line brings, in an article's text.
 * @param shift by how much the line's offsets are larger than the text's.
 * @throws ArticleError where it brings none, or one that is no stretch of the text or longer than a name.
 */
export function givenSpans(
  { mentions }: ArticleLine,
  { length }: string,
  shift: number,
): readonly Span[] {
  if (!mentions) {
    throw new ArticleError('mentions: it has none; give "mentions": [{"start", "end"}]');
  }
  if (mentions.length > MOST_MENTIONS) {
    throw new ArticleError(
      `mentions: ${mentions.length} are more than are placed in one text, which is ${MOST_MENTIONS}. Cut it up`,
    );
  }
  return mentions.map(({ start, end }, index) => {
    const where = `mentions.${index}: ${start} to ${end}`;
    if (end <= start || start < shift || end - shift > length) {
      throw new ArticleError(
        `${where} is no stretch of the text. Offsets are UTF-16 code units, end exclusive`,
      );
    }
    if (end - start > LONGEST_MENTION) {
      throw new ArticleError(`${where} is longer than ${LONGEST_MENTION} characters: no name is`);
    }
    return { start: start - shift, end: end - shift };
  });
}

/**
 * Given spans as mentions, each used as what was found there is.
 * @param found what was found, in reading order, none over another.
 */
export function asMentions(
  spans: readonly Span[],
  text: string,
  found: readonly Mention[],
  gazetteer: Gazetteer,
): Mention[] {
  return spans.map((span) => {
    const surface = text.slice(span.start, span.end);
    const use = gazetteer.demonym(surface)
      ? 'associative'
      : (firstOverlapping(found, span)?.use ?? 'literal');
    return { ...span, surface, use };
  });
}

function firstOverlapping(found: readonly Mention[], span: Span): Mention | undefined {
  const first = found[firstEndingAfter(found, span.start)];
  return first !== undefined && first.start < span.end ? first : undefined;
}
