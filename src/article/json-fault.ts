import { JsonError, parseJson } from './parse-json.ts';

const BLANKS = /[ \t\n\r]*/y;
/** A number as JSON writes it (RFC 8259, section 6), or one of its three words. */
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
/** What comes before it in the code may not stand in a string as it is. */
const FIRST_UNESCAPED = ' ';

/** What may come next, as the beginning of a sentence. */
const WANTED = {
  value: 'a value',
  firstValue: "a value or ']'",
  key: 'a name in quotation marks',
  firstKey: "a name in quotation marks or '}'",
  colon: "':'",
  inArray: "',' or ']'",
  inObject: "',' or '}'",
  end: 'nothing more',
} as const;

/**
 * The value of a JSON text, as `parseJson` has it; what is wrong with one is told in the same words by every
 * engine and version of it, where it becomes part of what is written.
 * @throws JsonError
 */
export function parseJsonAlike(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonError) || error.cause === undefined) throw error;
    throw new JsonError(`not JSON (${jsonFault(text) ?? 'malformed'})`, { cause: error.cause });
  }
}

/**
 * The first thing that keeps a text from being JSON (RFC 8259), with where it is: characters are UTF-16 units,
 * the first is 1. Undefined where it is JSON.
 */
export function jsonFault(text: string): string | undefined {
  const open: ('{' | '[')[] = [];
  let wanted: keyof typeof WANTED = 'value';
  const afterValue = (): keyof typeof WANTED => {
    const inner = open.at(-1);
    return inner === undefined ? 'end' : inner === '{' ? 'inObject' : 'inArray';
  };
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    at = endOf(BLANKS, text, at) ?? at;
    const sign = text[at];
    if (sign === undefined) return wanted === 'end' ? undefined : 'it ends too early';
    const isValue: boolean = wanted === 'value' || wanted === 'firstValue';
    const isKey: boolean = wanted === 'key' || wanted === 'firstKey';
    if (sign === '"' && (isValue || isKey)) {
      const end = stringEnd(text, at);
      if (typeof end === 'string') return end;
      wanted = isKey ? 'colon' : afterValue();
      at = end;
      continue;
    }
    const plainEnd = isValue ? endOf(PLAIN, text, at) : undefined;
    if (plainEnd !== undefined) {
      wanted = afterValue();
      at = plainEnd;
      continue;
    }
    if (isValue && (sign === '{' || sign === '[')) {
      open.push(sign);
      wanted = sign === '{' ? 'firstKey' : 'firstValue';
    } else if (wanted === 'colon' && sign === ':') wanted = 'value';
    else if (sign === ',' && (wanted === 'inObject' || wanted === 'inArray')) {
      wanted = wanted === 'inObject' ? 'key' : 'value';
    } else if (
      (sign === '}' && (wanted === 'inObject' || wanted === 'firstKey')) ||
      (sign === ']' && (wanted === 'inArray' || wanted === 'firstValue'))
    ) {
      open.pop();
      wanted = afterValue();
    } else return `${WANTED[wanted]} is expected at character ${at + 1}`;
    at += 1;
  }
}

/** The offset after a string, or what is wrong in it. */
function stringEnd(text: string, start: number): number | string {
  let at = start + 1;
  for (;;) {
    const sign = text[at];
    if (sign === '"') return at + 1;
    if (sign === undefined) return `the string from character ${start + 1} on does not end`;
    if (sign < FIRST_UNESCAPED) return `a control character is in a string at character ${at + 1}`;
    const end = sign === '\\' ? endOf(ESCAPE, text, at) : at + 1;
    if (end === undefined) return `no such escape is known at character ${at + 1}`;
    at = end;
  }
}

/** The offset after what a pattern matches there; undefined where it matches nothing. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
