/** What people and programs write is a few brackets deep; JSON.parse and what walks its value recurse. */
export const DEEPEST_JSON = 100;

/** A text is no JSON, or is nested too deep. The message is the end of a sentence ('this is …'). */
export class JsonError extends Error {
  override readonly name = 'JsonError';
}

/**
 * The value of a JSON text that came from outside, with or without a byte order mark; nothing that
 * walks the value has to fear its depth.
 * @throws JsonError where it is none, or is nested more than 100 deep: found in one pass, before
 *   anything is built of it.
 */
export function parseJson(text: string): unknown {
  const fault = jsonDepthFault(text);
  if (fault !== undefined) throw new JsonError(fault);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JsonError(`not JSON (${reason})`, { cause });
  }
}

/**
 * What is wrong with a JSON text's depth, as the end of a sentence ('this is …'); undefined where nothing is.
 * For those that parse in a way of their own: it builds nothing, and takes one pass over the text.
 */
export function jsonDepthFault(text: string): string | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = stringEnd(text, at + 1);
        break;
      case OPEN_ARRAY:
      case OPEN_OBJECT:
        if (++depth > DEEPEST_JSON) {
          return `JSON nested more than ${DEEPEST_JSON} deep, and no deeper is read`;
        }
        break;
      case CLOSE_ARRAY:
      case CLOSE_OBJECT:
        depth--;
        break;
    }
  }
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The offset of the quotation mark that ends the string, or the text's length. */
function stringEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at;
    if (unit === BACKSLASH) at++;
  }
  return text.length;
}
