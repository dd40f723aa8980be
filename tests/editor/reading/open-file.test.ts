import { expect, test } from 'vitest';
import { openFile } from '../../../src/editor/reading/open-file.ts';
import { withText } from '../../../src/geojson/mapped-article.ts';
import { aMappedArticle } from '../../geojson/export/mapped-articles.ts';

const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

test('a text and a file of places saved in UTF-16, as some programs of Windows do, are read', async () => {
  const opened = await openFile(new File([utf16('Rain in Córdoba.')], 'a.txt'));
  expect(opened).toMatchObject({ kind: 'article', article: { text: 'Rain in Córdoba.' } });
  const collection = '{"type":"FeatureCollection","features":[],"name":"é"}';
  expect(await openFile(new File([utf16(collection)], 'a.geojson'))).toEqual({
    kind: 'places',
    text: collection,
  });
});

test('a text in Windows-1252 is refused in words: nothing in it says so', async () => {
  const bytes = Buffer.from('Caf\xe9', 'latin1');
  await expect(openFile(new File([bytes], 'a.txt'))).rejects.toThrow(/not text in UTF-8/);
});

test('a file of places of which one lies nowhere is opened without it, and that is told', async () => {
  const { places, article } = aMappedArticle();
  const document = structuredClone(withText({ article, places }));
  const [first, ...others] = document.features;
  const geometry = { type: 'Point', coordinates: [null, 48.8, 35] };
  const file = JSON.stringify({ ...document, features: [{ ...first, geometry }, ...others] });
  const opened = await openFile(new File([file], 'places.geojson'));
  expect(opened).toMatchObject({
    kind: 'article',
    places: { features: others },
    leftOut: [expect.stringContaining(first?.properties.name ?? '')],
  });
});
