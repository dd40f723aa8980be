import type { Random } from './random.ts';

/** Numbers that sizes and offsets are not. */
const NUMBERS: readonly [number, ...number[]] = [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, 1000];

/** Bytes of which some were flipped, cut out, repeated, or replaced by numbers that lie. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes.slice();
  for (let count = 1 + random.below(4); count > 0 && changed.length > 8; count--) {
    const at = random.below(changed.length);
    const end = Math.min(changed.length, at + random.below(random.oneOf([4, 40, 400])));
    switch (random.below(5)) {
      case 0:
        changed[at] = random.below(256);
        break;
      case 1:
        changed = joined(changed.subarray(0, at), changed.subarray(end));
        break;
      case 2:
        changed = joined(changed.subarray(0, end), changed.subarray(at));
        break;
      case 3:
        changed = changed.slice(0, at);
        break;
      default:
        new DataView(changed.buffer).setUint32(
          Math.min(at, changed.length - 4),
          random.oneOf(NUMBERS),
          true,
        );
    }
  }
  return changed;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
