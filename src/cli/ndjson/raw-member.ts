const WHITE_SPACE = /[ \t\r\n]*/y;
/** What a number, true, false or null is written with. */
const WORD = /[\w.+-]*/y;

/**
 * The text of a member's value, to the letter, in the text of a JSON object: what `JSON.parse` gives
 * has lost the digits of a large number. Of members of one name it is the last, which `JSON.parse` takes.
 * @param json valid JSON of an object.
 * @returns undefined where there is no such member.
 */
export function rawMember(json: string, name: string): string | undefined {
  let found: string | undefined;
  // After the brace of the object, then after the comma before each member.
  let at = json.indexOf('{') + 1;
  while (at < json.length) {
    const key = skip(WHITE_SPACE, json, at);
    if (json[key] !== '"') break;
    const keyEnd = stringEnd(json, key);
    const value = skip(WHITE_SPACE, json, json.indexOf(':', keyEnd) + 1);
    const valueEnd = endOfValue(json, value);
    // A key may be written with escapes.
    if (JSON.parse(json.slice(key, keyEnd)) === name) found = json.slice(value, valueEnd);
    at = skip(WHITE_SPACE, json, valueEnd) + 1;
  }
  return found;
}

function endOfValue(json: string, start: number): number {
  switch (json[start]) {
    case '"':
      return stringEnd(json, start);
    case '{':
    case '[':
      return endOfNested(json, start);
    default:
      return skip(WORD, json, start);
  }
}

function endOfNested(json: string, start: number): number {
  let depth = 0;
  for (let at = start; at < json.length; at++) {
    switch (json[at]) {
      case '"':
        at = stringEnd(json, at) - 1;
        break;
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
    }
  }
  return json.length;
}

/** The offset after the quotation mark that ends the string, whose first mark is at `start`. */
function stringEnd(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.exec(text);
  return pattern.lastIndex;
}
