import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deflatePayload, FORMAT_VERSION, seal, unseal } from '../../src/gazetteer/container.ts';
import { GazetteerError } from '../../src/gazetteer/source.ts';

const PATH = 'names/0a3.bin';
const DIGEST = `${'c0ffee'.repeat(10)}c0ff`;
const PLACE = { where: 'at /index', advice: 'Build it.' };
const payload = new TextEncoder().encode('Barrow-in-Furness\n'.repeat(50));
const file = seal(PATH, DIGEST, deflatePayload(payload), payload.length);
const text = (words: string) => new TextEncoder().encode(words);

function refusal(bytes: Uint8Array, path = PATH, digest = DIGEST): GazetteerError {
  try {
    unseal(bytes, path, digest, PLACE);
  } catch (error) {
    if (error instanceof GazetteerError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

test('what was sealed comes out as it went in, also from the middle of a larger buffer', () => {
  const larger = new Uint8Array(file.length + 20);
  larger.set(file, 7);
  expect(unseal(file, PATH, DIGEST, PLACE)).toEqual(payload);
  expect(unseal(larger.subarray(7, 7 + file.length), PATH, DIGEST, PLACE)).toEqual(payload);
});

test('an empty payload is a payload', () => {
  const empty = seal(PATH, DIGEST, deflatePayload(new Uint8Array()), 0);
  expect(unseal(empty, PATH, DIGEST, PLACE)).toEqual(new Uint8Array());
});

describe('a file that cannot be used is refused with its name, what is wrong and what to do', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty or cut off'],
    ['a page of a server that did not find it', text('<!doctype html><title>404'), 'a web page'],
    ['a gzipped file', gzipSync(payload), 'gzip'],
    ['JSON', text('{"error":"not found"}'), 'JSON'],
    ['any other file', text('PMTiles spec v3'), 'something else'],
    ['a header that is cut off', file.subarray(0, 20), 'cut off'],
    ['a payload that is cut off', file.subarray(0, file.length - 1), 'cut off'],
    ['bytes after the end', Uint8Array.from([...file, 0]), 'too long'],
  ])('%s', (_, bytes, what) => {
    const { message, path } = refusal(bytes);
    expect(path).toBe(PATH);
    expect(message).toContain('at /index ');
    expect(message).toContain(PATH);
    expect(message).toContain(what);
    expect(message).toMatch(/\. Build it\.$/);
  });

  test('a file of another build', () => {
    expect(refusal(file, PATH, '00'.repeat(32)).message).toContain('another build');
  });

  test('a file of a later format', () => {
    const later = file.slice();
    later[4] = FORMAT_VERSION + 1;
    expect(refusal(later).message).toContain(`format ${FORMAT_VERSION + 1}`);
  });

  test('one file of the index under the name of another', () => {
    expect(refusal(file, 'names/0a4.bin').message).toContain('another file of the index');
  });

  test('any one byte that has changed', () => {
    for (let at = 0; at < file.length; at++) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(refusal(changed), `byte ${at}`).toBeInstanceOf(GazetteerError);
    }
  });
});
