import { readFileSync } from 'node:fs';
import wabt from 'wabt';

const folder = new URL('../../src/geoparser/recognise/model/kernel/', import.meta.url);

/** The module that has `kernel.wat` as its bytes. */
export const KERNEL_MODULE = new URL('kernel-bytes.ts', folder);

/** The module's text, made of `kernel.wat`. @throws Error where that is no WebAssembly, with the line. */
export async function assembleKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const source = readFileSync(new URL('kernel.wat', folder), 'utf8');
  const assembled = parseWat('kernel.wat', source, { simd: true });
  try {
    assembled.validate();
    const bytes = Buffer.from(assembled.toBinary({}).buffer).toString('base64');
    return [
      '/** kernel.wat, assembled by tools/kernel/write.ts: WebAssembly, in base 64. */',
      'export const KERNEL_BYTES =',
      `  '${bytes}';`,
      '',
    ].join('\n');
  } finally {
    assembled.destroy();
  }
}
