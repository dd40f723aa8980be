/** An article names a place where something is or happens, not only for a government, a team or a people. */
export const LITERAL = 1;
/** An article's best mention of a place is held to be certain. */
export const SURE = 2;

/** The ways to count articles, by number: all, and those alone that have all these marks. */
export const WAYS = [0, LITERAL, SURE, LITERAL | SURE] as const;
/** A way to count. */
export type Way = (typeof WAYS)[number];

/** Above it a choice is told as if it were certain, as on the article's own page. */
const CERTAIN = 0.8;

/** The marks of a place in an article. */
export function marksOf(
  mentions: readonly { readonly use: string; readonly confidence: number }[],
): Way {
  const isLiteral = mentions.some(({ use }) => use === 'literal');
  const isSure = mentions.some(({ confidence }) => confidence >= CERTAIN);
  return wayOf(isLiteral, isSure);
}

/** The way to count that asks for these. */
export function wayOf(literal: boolean, sure: boolean): Way {
  return literal ? (sure ? 3 : LITERAL) : sure ? SURE : 0;
}

/** Whether what has these marks counts. */
export function counts(marks: number, way: Way): boolean {
  return (marks & way) === way;
}
