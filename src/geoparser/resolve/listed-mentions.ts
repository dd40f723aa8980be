import type { Span } from '../../article/article.ts';

/** What joins two names of a list. */
const JOINS = /^(?:,|,? (?:and|or|&)|;|,? as well as) (?:in |the |in the )?$/;
/** One of the joins is no comma: 'Troy, Lincoln County, Missouri' is no list. */
const CLOSES = /[;&]|\b(?:and|or|as well as)\b/;
/** Bounds the work where a list is of thousands. */
const MOST_TO_EACH_SIDE = 4;

/**
 * For each mention, those that the text lists with it: 'Moscow, Kiev, Minsk and Riga'. What stands
 * in one list is mostly of one kind.
 * @param mentions in reading order and apart.
 */
export function listedMentions<Mention extends Span>(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, readonly Mention[]> {
  const listed = new Map<Mention, readonly Mention[]>();
  let list: Mention[] = [];
  let closed = false;
  const end = () => {
    if (closed) {
      for (const [at, mention] of list.entries()) {
        const from = Math.max(0, at - MOST_TO_EACH_SIDE);
        listed.set(mention, [
          ...list.slice(from, at),
          ...list.slice(at + 1, at + 1 + MOST_TO_EACH_SIDE),
        ]);
      }
    }
    closed = false;
  };
  for (const mention of mentions) {
    const previous = list.at(-1);
    const between = previous === undefined ? '' : text.slice(previous.end, mention.start);
    if (JOINS.test(between)) {
      list.push(mention);
      closed ||= CLOSES.test(between);
    } else {
      end();
      list = [mention];
    }
  }
  end();
  return listed;
}
