/** UTF-16 units that are held back until what follows them is known: as many as the longest name of a character has. */
const HELD = 64;
const SIGN = /<!\[CDATA\[|\]\]>|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\w.-]{1,40});)/gi;

/**
 * Escapes each ampersand of an XML text that names no character, the fault that feeds have most: a parser takes all up to the
 * next semicolon for the name. The text comes in pieces; what is in a CDATA section is left alone.
 */
export class AmpersandMender {
  #held = '';
  #isRaw = false;

  /** What is known of the text with this piece. */
  mend(piece: string): string {
    return this.#mend(this.#held + piece, HELD);
  }

  /** The last of the text. */
  end(): string {
    return this.#mend(this.#held, 0);
  }

  #mend(text: string, hold: number): string {
    const known = Math.max(0, text.length - hold);
    let mended = '';
    let from = 0;
    for (const { 0: sign, index } of text.matchAll(SIGN)) {
      if (index >= known) break;
      if (sign === '&') {
        if (this.#isRaw) continue;
        mended += `${text.slice(from, index)}&amp;`;
        from = index + 1;
      } else if (sign !== ']]>') this.#isRaw = true;
      else this.#isRaw = false;
    }
    // A sign that begins before the end of what is known is told by now, and may reach beyond it.
    const end = Math.max(from, known);
    this.#held = text.slice(end);
    return mended + text.slice(from, end);
  }
}
