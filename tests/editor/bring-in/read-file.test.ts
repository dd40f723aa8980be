import { expect, test } from 'vitest';
import { readFile, readTextFile } from '../../../src/editor/bring-in/read-file.ts';

const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

test('a text and a file of places saved in UTF-16, as some programs of Windows do, are read', async () => {
  const article = await readFile(new File([utf16('Rain in Córdoba.')], 'a.txt'));
  expect(article.text).toBe('Rain in Córdoba.');
  expect(await readTextFile(new File([utf16('{"a":"é"}')], 'a.geojson'))).toBe('{"a":"é"}');
});

test('a text in Windows-1252 is refused in words: nothing in it says so', async () => {
  const bytes = Buffer.from('Caf\xe9', 'latin1');
  await expect(readFile(new File([bytes], 'a.txt'))).rejects.toThrow(/not text in UTF-8/);
});
