import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { ByteStreamError } from '../../src/gazetteer/byte-stream.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import { decodePack, encodePack, packOf, parsePackList } from '../../src/gazetteer/packs.ts';
import { GazetteerError } from '../../src/gazetteer/source.ts';
import { packedSource } from '../../src/gazetteer/sources/packed.ts';
import { indexPacks } from '../../tools/data/index/index-packs.ts';
import { someFiles } from './a-gazetteer.ts';
import { somePacks } from './some-packs.ts';

const here = { where: 'in a test', advice: 'Pack it again.' };
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('an index in packs', () => {
  test('answers as it does file by file', async () => {
    const { list, packs } = somePacks();
    const gazetteer = await openGazetteer(
      packedSource(list, async ({ path }) => packs.get(path) ?? new Uint8Array(), here),
    );
    await gazetteer.load(['Kiev', 'Barrow']);
    expect(gazetteer.lookup('Kiev').map(({ record }) => record.name)).toEqual(['Kyiv']);
    expect((await gazetteer.startingWith('zur')).places).toHaveLength(1);
    await gazetteer.loadAdminNames(gazetteer.lookup('Barrow').map(({ record }) => record));
  });

  test('has every file of the index and every outline once, as they are', () => {
    const files = someFiles();
    const { packs } = somePacks();
    const found = new Map([...packs.values()].flatMap((pack) => [...decodePack(pack)]));
    for (const [path, bytes] of files) expect(found.get(path)).toEqual(bytes);
    expect([...found.keys()].filter((path) => !files.has(path))).toEqual([
      'outlines/country-GB.bin',
      'outlines/sea-north.bin',
    ]);
  });

  test('lists each pack with its length and its digest; the same index has the same list', () => {
    const { list, packs } = somePacks();
    for (const { path, length, digest } of list.packs) {
      const bytes = packs.get(path) ?? new Uint8Array();
      expect(bytes.length).toBe(length);
      expect(bytesToHex(sha256(bytes))).toBe(digest);
    }
    expect(somePacks().list).toEqual(list);
  });

  test('has another digest where only an outline is another', () => {
    const build = (y: number) => {
      const coordinates = [
        [
          [0, 0],
          [1, 0],
          [1, y],
          [0, 0],
        ],
      ];
      const outlines = [{ key: 'lake-a', geometry: { type: 'Polygon' as const, coordinates } }];
      const files = indexPacks(someFiles(), outlines, 'ab'.repeat(32));
      return parsePackList(new TextDecoder().decode(files.get('packs.json')), 'a test').digest;
    };
    expect(build(1)).not.toBe(build(2));
  });

  test('is parted where it outgrows a pack, and each file found in its own', async () => {
    const large = Array.from({ length: 5 }, (_, at): [string, Uint8Array] => [
      `names/${at}.bin`,
      new Uint8Array(300_000).fill(at),
    ]);
    const files = indexPacks(new Map(large), [], 'ab'.repeat(32));
    const list = parsePackList(new TextDecoder().decode(files.get('packs.json')), 'a test');
    expect(list.packs.map(({ first }) => first)).toEqual([
      'names/0.bin',
      'names/2.bin',
      'names/4.bin',
    ]);
    expect(packOf(list, 'names/3.bin')?.path).toBe('packs/01.bin');
    expect(packOf(list, 'admin2/AD.bin')).toBeUndefined();
    const source = packedSource(list, async ({ path }) => files.get(path) ?? utf8(''), here);
    expect((await source.read('names/3.bin'))[0]).toBe(3);
    await expect(source.read('names/9.bin')).rejects.toThrow(GazetteerError);
    await expect(source.read('admin2/AD.bin')).rejects.toThrow("has no file 'admin2/AD.bin'");
  });

  test('reads a pack once for many files, and again where it could not be read', async () => {
    const { list, packs } = somePacks();
    let reads = 0;
    const source = packedSource(
      list,
      async ({ path }) => {
        if (reads++ === 0) throw new Error('not yet');
        return packs.get(path) ?? new Uint8Array();
      },
      here,
    );
    await expect(source.read('core.bin')).rejects.toThrow('not yet');
    await Promise.all([source.read('core.bin'), source.read('manifest.json')]);
    expect(reads).toBe(2);
  });

  test('keeps few packs in memory, the ones asked for last', async () => {
    const many = Array.from({ length: 40 }, (_, at): [string, Uint8Array] => [
      `names/${at + 10}.bin`,
      new Uint8Array(600_000),
    ]);
    const files = indexPacks(new Map(many), [], 'ab'.repeat(32));
    const list = parsePackList(new TextDecoder().decode(files.get('packs.json')), 'a test');
    const reads: string[] = [];
    const read = async ({ path }: { path: string }) => {
      reads.push(path);
      return files.get(path) ?? new Uint8Array();
    };
    const source = packedSource(list, read, here);
    for (const [path] of many) await source.read(path);
    await source.read('names/49.bin');
    expect(reads).toHaveLength(40);
    await source.read('names/10.bin');
    expect(reads).toHaveLength(41);
  });
});

describe('a pack', () => {
  const pack = encodePack([
    ['a', utf8('one')],
    ['b', utf8('')],
    ['c', utf8('three')],
  ]);

  test('gives back its files', () => {
    expect([...decodePack(pack)]).toEqual([
      ['a', utf8('one')],
      ['b', utf8('')],
      ['c', utf8('three')],
    ]);
  });

  test('is refused wherever it is cut, and with more behind it', () => {
    for (let length = 0; length < pack.length; length++) {
      expect(() => decodePack(pack.subarray(0, length))).toThrow(ByteStreamError);
    }
    expect(() => decodePack(new Uint8Array([...pack, 0]))).toThrow(ByteStreamError);
  });

  test.each([
    ['a web page', utf8('<!doctype html><title>No such file</title>')],
    ['of another format', pack.with(4, 2)],
  ])('is refused that is %s', (_, bytes) => {
    expect(() => decodePack(bytes)).toThrow(ByteStreamError);
  });
});

describe('the list of packs', () => {
  const { list } = somePacks();

  test.each([
    ['no JSON', '<!doctype html>', 'is not JSON'],
    ['of another format', { ...list, formatVersion: 2 }, 'formatVersion'],
    ['without packs', { ...list, packs: [] }, "'packs'"],
    ['with a path out of its folder', withPath('../../etc/passwd'), 'names no pack'],
    ['with an address in place of a path', withPath('https://a.example/00.bin'), 'names no pack'],
    ['with a digest that is none', { ...list, digest: 'abc' }, 'no SHA-256 digest'],
  ])('is refused that is %s', (_, input, message) => {
    const json = typeof input === 'string' ? input : JSON.stringify(input);
    expect(() => parsePackList(json, 'a.example')).toThrow(GazetteerError);
    expect(() => parsePackList(json, 'a.example')).toThrow(message);
  });

  function withPath(path: string) {
    return { ...list, packs: list.packs.map((pack) => ({ ...pack, path })) };
  }
});
