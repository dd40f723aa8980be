import { createHash } from 'node:crypto';

/** 64 bits of a digest, as two numbers of 32. */
export interface Key {
  readonly high: number;
  readonly low: number;
}

/** What tells that two articles are one. */
export interface ArticleKeys {
  /** Of what it is called. */
  readonly id: Key;
  /** Of its text, whatever white space is in it. */
  readonly text: Key;
}

/** Bytes of the keys of one article. */
export const KEYS_BYTES = 16;

/**
 * The keys of an article. That two different ones among ten million have one key has a chance of 1 in 200,000
 * (the birthday bound, n²/2⁶⁵).
 */
export function keysOf(id: string, text: string): ArticleKeys {
  return { id: keyOf(id), text: keyOf(text.replace(/\s+/gu, ' ').trim()) };
}

function keyOf(text: string): Key {
  const digest = createHash('sha256').update(text).digest();
  return { high: digest.readUInt32LE(0), low: digest.readUInt32LE(4) };
}

/** Keys of many articles as text: Base64 of four numbers of 32 bits each, little-endian. */
export function packKeys(keys: readonly ArticleKeys[]): string {
  const bytes = Buffer.alloc(keys.length * KEYS_BYTES);
  for (const [index, { id, text }] of keys.entries()) {
    for (const [part, number] of [id.high, id.low, text.high, text.low].entries()) {
      bytes.writeUInt32LE(number, index * KEYS_BYTES + 4 * part);
    }
  }
  return bytes.toString('base64');
}

/** The keys that a text holds, one article after the other. */
export function* unpackKeys(packed: string): Generator<ArticleKeys> {
  const bytes = Buffer.from(packed, 'base64');
  for (let at = 0; at + KEYS_BYTES <= bytes.length; at += KEYS_BYTES) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 4, 8, 12].map((part) => bytes.readUInt32LE(at + part));
    yield { id: { high: a, low: b }, text: { high: c, low: d } };
  }
}

/**
 * A set of keys in 8 bytes each and as much again that is free: a `Set` takes ten times that. Open addressing with steps
 * of one (Knuth, The Art of Computer Programming, vol. 3, 6.4, algorithm L).
 */
export class KeySet {
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(key: Key): boolean {
    return this.#taken(this.#slotOf(key));
  }

  add(key: Key): void {
    const slot = this.#slotOf(key);
    if (this.#taken(slot)) return;
    this.#put(slot, key);
    this.#size++;
    if (this.#size * 3 > this.#slots.length) this.#grow();
  }

  #slotOf(key: Key): number {
    const count = this.#slots.length / 2;
    const { high, low } = notZero(key);
    for (let slot = low & (count - 1); ; slot = (slot + 1) & (count - 1)) {
      if (!this.#taken(slot)) return slot;
      if (this.#slots[2 * slot] === high && this.#slots[2 * slot + 1] === low) return slot;
    }
  }

  /** A slot with two zeros is free. */
  #taken(slot: number): boolean {
    return this.#slots[2 * slot] !== 0 || this.#slots[2 * slot + 1] !== 0;
  }

  #put(slot: number, key: Key): void {
    const { high, low } = notZero(key);
    this.#slots[2 * slot] = high;
    this.#slots[2 * slot + 1] = low;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      const key = { high: old[at] ?? 0, low: old[at + 1] ?? 0 };
      if (key.high !== 0 || key.low !== 0) this.#put(this.#slotOf(key), key);
    }
  }
}

function notZero(key: Key): Key {
  return key.high === 0 && key.low === 0 ? { high: 1, low: 0 } : key;
}
