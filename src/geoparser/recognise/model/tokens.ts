import type { Span } from '../../../article/article.ts';

/** A word or a mark of punctuation; offsets are UTF-16, into the text it was cut from. */
export interface Token extends Span {
  readonly text: string;
}

/*
 * In order: a web or mail address; initials ('U.S.', 'N.C.', 'D.C'); a short form that keeps its
 * full stop ('Calif.', 'W.Va.', 'St.'); an elision ("'s", "'ll"); a word, with an inner apostrophe
 * (O'Hare, Coeur d'Alene); a number; a mark. A hyphen or a slash is a mark of its own, so that
 * 'London-based', 'Anglo-French' and 'Barrow-in-Furness' can all be read. Every alternative is
 * bounded or cannot give back what it took, so that no input costs more than linear time.
 */
const shortForms = [
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ida|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo',
  'Mont|Neb|Nebr|Nev|Okla|Ont|Ore|Oreg|Pa|Penn|Que|Sask|Alta|Man|Tenn|Tex|Vt|Va|Wash|Wis|Wisc|Wyo',
  'St|Ste|Mt|Ft|Pt|Gov|Sen|Rep|Mr|Mrs|Ms|Dr|Rev|Sgt|Lt|Col|Gen|Capt|Maj|Cpl|Hon|Prof|Jr|Sr',
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Co|Cos|Inc|Corp|Ltd|No|Ave|Blvd|Rd',
].join('|');

const tokenPattern = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]{1,200}`,
    String.raw`(?<!\p{L})\p{Lu}(?:\.\p{Lu}){1,7}(?!\p{L})\.?`,
    String.raw`(?<!\p{L})W\. ?Va\.`,
    String.raw`(?<![\p{L}\p{N}'’])(?:${shortForms}|${shortForms.toUpperCase()})\.(?!\p{L})`,
    String.raw`['’](?:s|S|t|T|d|D|m|ll|re|ve)(?![\p{L}\p{M}])`,
    String.raw`[\p{L}\p{M}]{1,64}(?:['’](?!(?:s|S|t|T|d|D|m|ll|re|ve)(?![\p{L}\p{M}]))[\p{L}\p{M}]{1,64})?\p{N}{0,8}`,
    String.raw`\p{N}{1,32}(?:[.,:]\p{N}{1,32}){0,4}(?:st|nd|rd|th|s|m|k|km|am|pm)?(?!\p{L})`,
    String.raw`\p{N}{1,32}`,
    String.raw`\.{2,8}`,
    String.raw`[^\s]`,
  ].join('|'),
  'gu',
);

/**
 * The tokens of one span of a text, in order and apart; nothing but white space lies between them.
 * Linear in the span's length, whatever it holds.
 */
export function tokenise(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const part =
    span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  for (const match of part.matchAll(tokenPattern)) {
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0] });
  }
  return tokens;
}
