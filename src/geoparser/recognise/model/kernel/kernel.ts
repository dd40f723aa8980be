import { KERNEL_BYTES } from './kernel-bytes.ts';
import type { Loops } from './loops.ts';
import { KernelMemory } from './memory.ts';
import { plainKernel } from './plain-kernel.ts';

/*
 * The network's inner loops, at the speed of the machine's vector unit. Plain JavaScript has no vector
 * instructions, and takes some ten times as long; so they are WebAssembly (kernel.wat). Where that or its
 * vectors are missing, plain-kernel.ts does the same, with the same result to the last bit.
 */

export interface Kernel extends Loops {
  readonly memory: KernelMemory;
}

/** @param plain leaves WebAssembly aside, as a machine without its vectors does. */
export function createKernel(plain = false): Kernel {
  const memory = new KernelMemory();
  const loops = (plain ? undefined : compiled(memory)) ?? plainKernel(memory);
  // The loops count down to nothing, and none must not become all there are.
  return {
    memory,
    multiply(list, rows, ...rest) {
      if (rows > 0) loops.multiply(list, rows, ...rest);
    },
    gather(list, rows, ...rest) {
      if (rows > 0) loops.gather(list, rows, ...rest);
    },
    tally(list, rows, ...rest) {
      if (rows > 0) loops.tally(list, rows, ...rest);
    },
    gate(from, rows, ...rest) {
      if (rows > 0) loops.gate(from, rows, ...rest);
    },
  };
}

function compiled({ wasm }: KernelMemory): Loops | undefined {
  if (!wasm) return undefined;
  const bytes = Uint8Array.from(atob(KERNEL_BYTES), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return undefined;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    kernel: { memory: wasm },
  });
  const { multiply, gather, tally, gate } = exports;
  return {
    multiply: multiply as Loops['multiply'],
    gather: gather as Loops['gather'],
    tally: tally as Loops['tally'],
    gate: gate as Loops['gate'],
  };
}
