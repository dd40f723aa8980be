import type { Paragraph, Span } from '../article/article.ts';

/** A paragraph, or a stretch of one that goes on from the stretch before it. */
export interface ParagraphPiece extends Paragraph {
  readonly goesOn?: boolean;
}

/** A browser lays a paragraph out in one go: those of more UTF-16 units are cut into such of as many. */
const LONGEST = 10_000;
/** So far from there, at most, the space is looked for at which it is cut. */
const REACH = 1_000;

/**
 * The paragraphs, and those that are as long as a book in pieces that begin after a space: never
 * within a name, if names are no longer than people give.
 * @param names in the article's order.
 */
export function piecesOf(
  text: string,
  paragraphs: readonly Paragraph[],
  names: readonly Span[],
): readonly ParagraphPiece[] {
  let next = 0;
  const cutBefore = (wanted: number): number => {
    const reach = text.slice(wanted - REACH, wanted);
    const space = reach.search(/\s\S*$/u);
    const at = space < 0 ? wholeCharacter(text, wanted) : wanted - REACH + space + 1;
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const name = names[next];
    return name !== undefined && name.start < at && at - name.start < REACH ? name.start : at;
  };
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.end - paragraph.start <= LONGEST) return paragraph;
    const pieces: ParagraphPiece[] = [];
    let { start } = paragraph;
    while (paragraph.end - start > LONGEST) {
      const end = cutBefore(start + LONGEST);
      pieces.push({ ...paragraph, start, end, goesOn: start > paragraph.start });
      start = end;
    }
    pieces.push({ ...paragraph, start, goesOn: start > paragraph.start });
    return pieces;
  });
}

/** The offset, or the one before it where that is within a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
