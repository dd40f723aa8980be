import type { DescribedPlace, ShownPlace } from './described-place.ts';

/** What of each place is shown, as JSON, one behind the other: in memory that threads share. */
export interface PackedPlaces {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where each begins, by its number; and the end of the last. */
  readonly starts: Float64Array<SharedArrayBuffer>;
}

/** The places that articles name, numbered in the order in which they are met. */
export class MetPlaces {
  readonly #numbers = new Map<string, number>();
  /** By number, as JSON, which takes a tenth of what the facts do: an archive may name every place there is. */
  readonly #shown: string[] = [];
  /** The names of the outlines of the areas that are named, by the areas' numbers. */
  readonly outlines = new Map<number, string>();

  /** How many there are. */
  get size(): number {
    return this.#shown.length;
  }

  /** @returns the number of a place, which is a new one where it was not met yet. */
  add({ id, shown, outline }: Pick<DescribedPlace, 'id' | 'shown' | 'outline'>): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#shown.length;
    this.#numbers.set(id, number);
    this.#shown.push(shown);
    if (outline !== undefined) this.outlines.set(number, outline);
    return number;
  }

  /** All of them, when no more will come: they are not held here any longer. */
  pack(): PackedPlaces {
    const starts = new Float64Array(new SharedArrayBuffer(8 * (this.#shown.length + 1)));
    let end = 0;
    for (const [number, shown] of this.#shown.entries()) {
      end += Buffer.byteLength(shown);
      starts[number + 1] = end;
    }
    const bytes = new Uint8Array(new SharedArrayBuffer(end));
    const encoder = new TextEncoder();
    for (const [number, shown] of this.#shown.entries()) {
      encoder.encodeInto(shown, bytes.subarray(starts[number], starts[number + 1]));
    }
    this.#numbers.clear();
    this.#shown.length = 0;
    return { bytes, starts };
  }
}

/** @param number of a place that was met. */
export function shownPlace({ bytes, starts }: PackedPlaces, number: number): ShownPlace {
  const { buffer } = bytes;
  const [start = 0, end = 0] = [starts[number], starts[number + 1]];
  return JSON.parse(Buffer.from(buffer, start, end - start).toString());
}
