import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { unseal } from '../../src/gazetteer/container.ts';
import { decodeOutline, outlinePath } from '../../src/gazetteer/outline-codec.ts';
import { openOutline } from '../../src/gazetteer/outline-file.ts';
import {
  decodePack,
  lengthOfPacks,
  PACK_LIST_PATH,
  type PackList,
  packOf,
  parsePackList,
} from '../../src/gazetteer/packs.ts';

const folder = fileURLToPath(new URL('../../public/gazetteer', import.meta.url));
const outlines = fileURLToPath(new URL('../../public/outlines', import.meta.url));

let list: PackList;
/** By path, and the pack that each is in. */
const files = new Map<string, { readonly bytes: Uint8Array; readonly pack: string }>();

beforeAll(async () => {
  list = parsePackList(await readFile(join(folder, PACK_LIST_PATH), 'utf8'), folder);
  for (const { path, length, digest } of list.packs) {
    const bytes = await readFile(join(folder, path));
    expect(bytes.length).toBe(length);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    for (const [file, content] of decodePack(bytes))
      files.set(file, { bytes: content, pack: path });
  }
});

test('the packs weigh what a person may fetch without asking', () => {
  expect(lengthOfPacks(list)).toBeLessThan(16_000_000);
  expect(Math.max(...list.packs.map(({ length }) => length))).toBeLessThan(1_000_000);
});

test('the packs have every file of the index, byte for byte, where the list says', async () => {
  const indexed = [...files].filter(([path]) => !path.startsWith('outlines/'));
  for (const [path, { bytes, pack }] of indexed) {
    expect(pack).toBe(packOf(list, path)?.path);
    expect(Buffer.compare(bytes, await readFile(join(folder, path)))).toBe(0);
  }
  const paths = indexed.map(([path]) => path);
  for (const part of ['admin2', 'names', 'prefixes']) {
    const names = await readdir(join(folder, part));
    expect(paths.filter((path) => path.startsWith(`${part}/`))).toHaveLength(names.length);
  }
  expect(paths).toEqual(expect.arrayContaining(['core.bin', 'manifest.json']));
});

test('the packs have every outline, number for number', () => {
  const names = readdirSync(outlines);
  expect(names.length).toBeGreaterThan(8000);
  for (const name of names) {
    const key = name.replace(/\.json$/, '');
    const path = outlinePath(key);
    const payload = unseal(files.get(path)?.bytes ?? new Uint8Array(), path, list.index, {
      where: folder,
      advice: '',
    });
    const json = JSON.stringify(decodeOutline(payload));
    const single = openOutline(readFileSync(join(outlines, name)), key);
    if (json !== JSON.stringify(single)) expect.fail(`${name} differs`);
  }
}, 30_000);
