/** A line of an input, without its end. */
export interface ByteLine {
  /** From 1; empty lines count. */
  readonly number: number;
  /** Good until the next line is asked for. null where the line is longer than any may be. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts an input into lines at each line feed, and at nothing else. A line that grows too long is told
 * at once, and passed over to its end: no more of it than `longest` bytes is ever held.
 */
export async function* byteLines(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let line = new HeldLine();
  let length = 0;
  for await (const chunk of input) {
    for (let from = 0; from < chunk.length; ) {
      const feed = chunk.indexOf(LINE_FEED, from);
      const to = feed === -1 ? chunk.length : feed;
      const before = length;
      length += to - from;
      if (length <= longest) {
        line.append(chunk.subarray(from, to));
      } else if (before <= longest) {
        line = new HeldLine();
        yield { number, bytes: null };
      }
      from = to + 1;
      if (feed === -1) continue;
      if (length <= longest) yield { number, bytes: line.bytes() };
      line = new HeldLine();
      number += 1;
      length = 0;
    }
  }
  if (length > 0 && length <= longest) yield { number, bytes: line.bytes() };
}

/** The bytes of a line as they come: a chunk of many lines is not copied, one of many chunks grows by doubling. */
class HeldLine {
  #held: Uint8Array = new Uint8Array();
  #length = 0;

  append(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (this.#length === 0) {
      this.#held = piece;
    } else {
      if (length > this.#held.length) this.#grow(length);
      this.#held.set(piece, this.#length);
    }
    this.#length = length;
  }

  bytes(): Uint8Array {
    return this.#held.subarray(0, this.#length);
  }

  #grow(length: number): void {
    const grown = new Uint8Array(2 * length);
    grown.set(this.bytes());
    this.#held = grown;
  }
}
