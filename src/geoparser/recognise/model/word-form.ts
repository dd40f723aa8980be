/**
 * What a word looks like, apart from which word it is. The numbers are rows of a learned table:
 * a change of order makes trained weights meaningless.
 */
export const SHAPE = {
  lower: 0,
  capitalised: 1,
  capitals: 2,
  singleCapital: 3,
  mixed: 4,
  initials: 5,
  shortForm: 6,
  number: 7,
  wordWithDigit: 8,
  fullStop: 9,
  comma: 10,
  sentenceMark: 11,
  quote: 12,
  open: 13,
  close: 14,
  hyphen: 15,
  elision: 16,
  slash: 17,
  colon: 18,
  ampersand: 19,
  symbol: 20,
  uncased: 21,
} as const;
export const SHAPES = 22;

/** Hashed pieces of a word: two beginnings, three endings, the whole. */
export const PIECES = 6;
/** Rows of the piece table: the first for beginnings and endings, the rest for whole words. */
export const AFFIX_ROWS = 4096;
export const WORD_ROWS = 8192;

/** Everything the model knows of a word by its spelling alone. */
export interface WordForm {
  /** Forms of one id are alike in all else. */
  readonly id: string;
  /** Lower-cased, with straight apostrophes; what words are compared and counted by. */
  readonly key: string;
  readonly shape: number;
  /** Whether it is written with a capital first or within. */
  readonly cased: boolean;
  /** Rows of the piece table, PIECES of them. */
  readonly pieces: Int32Array;
}

export function wordForm(text: string): WordForm {
  const key = text.toLowerCase().replaceAll('’', "'");
  const shape = shapeOf(text);
  const marked = `<${key}>`;
  const pieces = Int32Array.of(
    affixRow(1, marked.slice(0, 4)),
    affixRow(2, marked.slice(0, 5)),
    affixRow(3, marked.slice(-3)),
    affixRow(4, marked.slice(-4)),
    affixRow(5, marked.slice(-5)),
    AFFIX_ROWS + (hash(6, marked) % WORD_ROWS),
  );
  return {
    id: `${shape} ${key}`,
    key,
    shape,
    cased: shape >= SHAPE.capitalised && shape <= SHAPE.shortForm,
    pieces,
  };
}

/**
 * The spellings to look a word's vector up by, best first: as it is, without its full stops
 * ('calif', 'nc'), without its diacritics.
 */
export function vectorKeys(key: string): readonly string[] {
  const keys = [key];
  if (key.length > 1 && key.includes('.')) keys.push(key.replaceAll('.', ''));
  const plain = key.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain !== key) keys.push(plain);
  return keys;
}

function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (text.length === 1) {
    switch (text) {
      case '.':
        return SHAPE.fullStop;
      case ',':
        return SHAPE.comma;
      case '!':
      case '?':
      case '…':
        return SHAPE.sentenceMark;
      case '"':
      case "'":
      case '“':
      case '”':
      case '‘':
      case '’':
      case '«':
      case '»':
        return SHAPE.quote;
      case '(':
      case '[':
      case '{':
        return SHAPE.open;
      case ')':
      case ']':
      case '}':
        return SHAPE.close;
      case '-':
      case '‐':
      case '‑':
      case '–':
      case '—':
      case '―':
        return SHAPE.hyphen;
      case '/':
        return SHAPE.slash;
      case ':':
      case ';':
        return SHAPE.colon;
      case '&':
        return SHAPE.ampersand;
      default:
    }
  }
  if (first === 39 || first === 0x2019) return SHAPE.elision;
  if (/^\.+$/.test(text)) return SHAPE.sentenceMark;
  if (/^\p{N}/u.test(text)) return /\p{L}/u.test(text) ? SHAPE.wordWithDigit : SHAPE.number;
  if (!/^[\p{L}\p{M}]/u.test(text) || text.includes('://')) return SHAPE.symbol;
  if (/\p{N}/u.test(text)) return SHAPE.wordWithDigit;
  if (text.includes('.')) {
    if (!/\p{Lu}/u.test(text)) return SHAPE.symbol;
    return /\.\p{Lu}/u.test(text) ? SHAPE.initials : SHAPE.shortForm;
  }
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper === 0) return /\p{Ll}/u.test(text) ? SHAPE.lower : SHAPE.uncased;
  const startsUpper = /^\p{Lu}/u.test(text);
  if (!/\p{Ll}/u.test(text)) return upper === 1 ? SHAPE.singleCapital : SHAPE.capitals;
  return startsUpper && upper === 1 ? SHAPE.capitalised : SHAPE.mixed;
}

function affixRow(kind: number, piece: string): number {
  return hash(kind, piece) % AFFIX_ROWS;
}

/** FNV-1a, 32 bits, over UTF-16 units. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(seed: number, text: string): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  // The low bits of FNV-1a mix poorly over short keys.
  return (value ^ (value >>> 15)) >>> 0;
}
