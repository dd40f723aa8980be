/**
 * Elements, comments and the like. The converter keeps 2 to 3 kB for each, so these take 600 MB; a
 * text of a million characters, each paragraph in its style, has as many.
 */
export const MOST_WORD_NODES = 200_000;
/** The converter calls itself for each; tables within tables within tables have 20. */
export const DEEPEST_WORD_XML = 200;
/** The converter goes through all that are open at every run of text. */
export const MOST_WORD_FIELDS = 20_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
/** What each element that begins, parts or ends a field has (ECMA-376 part 1, 17.16.18). */
const FIELD = new TextEncoder().encode('fldCharType');

/**
 * Counts what a parser would make of XML that comes in pieces of bytes, before it is made. It does not parse: any
 * parser takes for a node what begins with '<', if it is no end tag, so there are never more than counted.
 */
export class XmlMeter {
  #nodes = 0;
  #fields = 0;
  #depth = 0;
  #before = 0;
  #matched = 0;

  /** A further document begins; what was counted counts on. */
  start(): void {
    this.#depth = 0;
    this.#before = 0;
    this.#matched = 0;
  }

  /** Counts the next piece, and says in words for people when it is too much. */
  add(piece: Uint8Array): string | undefined {
    for (const byte of piece) {
      if (this.#before === LESS) this.#tag(byte);
      else if (byte === GREATER && this.#before === SLASH) this.#depth--;
      this.#matched = byte === FIELD[this.#matched] ? this.#matched + 1 : byte === FIELD[0] ? 1 : 0;
      if (this.#matched === FIELD.length) {
        this.#fields++;
        this.#matched = 0;
      }
      this.#before = byte;
      if (this.#depth > DEEPEST_WORD_XML) {
        return `this Word document is nested more than ${DEEPEST_WORD_XML} deep: copy its text`;
      }
    }
    if (this.#nodes > MOST_WORD_NODES || this.#fields > MOST_WORD_FIELDS) {
      return 'this Word document is made of more pieces than are read at once: cut it up, or copy its text';
    }
    return undefined;
  }

  #tag(byte: number): void {
    if (byte === SLASH) {
      this.#depth--;
      return;
    }
    this.#nodes++;
    // Comments, declarations and processing instructions hold no elements.
    if (byte !== EXCLAMATION && byte !== QUESTION) this.#depth++;
  }
}
