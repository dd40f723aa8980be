const utf8Encoder = new TextEncoder();
const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes were read past their end: the data is cut off or not what it is taken for. */
export class ByteStreamError extends Error {
  override readonly name = 'ByteStreamError';
}

/** Grows as it is written to: numbers, text and columns of numbers. `ByteReader` reads it back. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  #reserve(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return at;
  }

  #byte(value: number): void {
    const at = this.#reserve(1);
    this.#bytes[at] = value;
  }

  /** A whole number from 0 to 2^32 - 1, in LEB128: seven bits a byte, low bits first. */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) {
      throw new RangeError(`${value} is no whole number of 32 bits.`);
    }
    let rest = value;
    while (rest > 0x7f) {
      this.#byte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#byte(rest);
  }

  bytes(values: Uint8Array): void {
    const at = this.#reserve(values.length);
    this.#bytes.set(values, at);
  }

  /** Text as UTF-8, after its length in bytes. */
  text(value: string): void {
    const encoded = utf8Encoder.encode(value);
    this.number(encoded.length);
    this.bytes(encoded);
  }

  /** Strings without line feeds, as one text. */
  lines(values: readonly string[]): void {
    this.number(values.length);
    this.text(values.join('\n'));
  }

  /**
   * Integers of `width` bytes, two's complement, as planes: the first byte of every value, then
   * the second of every value. Alike bytes stand together, which is what deflate needs.
   */
  column(values: readonly number[], width: 1 | 2 | 4): void {
    for (let shift = 0; shift < width * 8; shift += 8) {
      const at = this.#reserve(values.length);
      for (const [index, value] of values.entries()) this.#bytes[at + index] = value >>> shift;
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. Every method throws ByteStreamError at the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new ByteStreamError('A number is cut off.');
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new ByteStreamError('A number is longer than 32 bits.');
  }

  bytes(count: number): Uint8Array {
    const end = this.#at + count;
    if (end > this.#bytes.length) throw new ByteStreamError(`${count} bytes are cut off.`);
    const values = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return values;
  }

  text(): string {
    try {
      return utf8Decoder.decode(this.bytes(this.number()));
    } catch (error) {
      if (error instanceof ByteStreamError) throw error;
      throw new ByteStreamError('A text is not UTF-8.', { cause: error });
    }
  }

  lines(): string[] {
    const count = this.number();
    const text = this.text();
    const values = count === 0 ? [] : text.split('\n');
    if (values.length !== count) throw new ByteStreamError('A list of lines is not whole.');
    return values;
  }

  column(count: number, width: 1 | 2 | 4): Column {
    return new Column(this.bytes(count * width), count, width);
  }

  get atEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** A column of integers, read where it lies; nothing is decoded before it is asked for. */
export class Column {
  readonly #planes: Uint8Array;
  readonly #count: number;
  readonly #width: 1 | 2 | 4;

  constructor(planes: Uint8Array, count: number, width: 1 | 2 | 4) {
    this.#planes = planes;
    this.#count = count;
    this.#width = width;
  }

  /** Four bytes read as a signed number, fewer as an unsigned one. */
  at(index: number): number {
    if (index < 0 || index >= this.#count) throw new RangeError(`No row ${index}.`);
    let value = 0;
    for (let plane = 0; plane < this.#width; plane++) {
      value |= (this.#planes[plane * this.#count + index] ?? 0) << (plane * 8);
    }
    return value;
  }
}
