import { expect, test } from 'vitest';
import { openFile } from '../../../src/editor/reading/open-file.ts';
import { withText } from '../../../src/geojson/documented-article.ts';
import { serializeContent } from '../../../src/publish/page-content.ts';
import { writePage } from '../../../src/publish/write-page.ts';
import { aDocumentedArticle } from '../../formats/documented-articles.ts';
import { published } from '../../mapped-article/on-documents.ts';

const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);

test('a text and a file of places saved in UTF-16, as some programs of Windows do, are read', async () => {
  const opened = await openFile(new File([utf16('Rain in Córdoba.')], 'a.txt'));
  expect(opened).toMatchObject({ kind: 'article', article: { text: 'Rain in Córdoba.' } });
  const collection = '{"type":"FeatureCollection","features":[],"name":"é"}';
  expect(await openFile(new File([utf16(collection)], 'a.geojson'))).toEqual({
    kind: 'places',
    text: collection,
    table: null,
  });
});

test('a text in Windows-1252 is refused in words: nothing in it says so', async () => {
  const bytes = Buffer.from('Caf\xe9', 'latin1');
  await expect(openFile(new File([bytes], 'a.txt'))).rejects.toThrow(/not text in UTF-8/);
});

test('a file of places of which one lies nowhere is opened without it, and that is told', async () => {
  const { places, article } = aDocumentedArticle();
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

const template = {
  beforePaint: '',
  script: "const id = 'dateline-content';",
  style: '',
  policy: '',
  icon: '',
  notices: '',
  embedScript: '',
  basemap: '',
};

test('a page that was published is its map again: text, places, what was decided and how it looks', async () => {
  const mapped = aDocumentedArticle();
  const content = { mapped, title: 'A title', outlines: {}, link: 'https://example.org/a' };
  const page = [...writePage(template, content, { article: ['<p>still</p>'], places: '' })].join(
    '',
  );
  const opened = await openFile(new File([page], 'Größe.HTML'));
  expect(opened).toEqual({
    kind: 'article',
    ...published(mapped),
    leftOut: [],
    link: 'https://example.org/a',
  });
  // As a browser saves it: other quotes, and more in the element's tag.
  const saved = page.replace(/id="dateline-content"/, "data-x id='dateline-content'");
  expect(await openFile(new File([saved], 'a.htm'))).toEqual(opened);
});

test('a page of several articles is all of them, and one of more than are shown together is refused', async () => {
  const mapped = aDocumentedArticle();
  const pageOf = (count: number) => {
    const articles = Array.from({ length: count }, (_, index) => ({
      mapped,
      title: `Part ${index}`,
      link: index === 0 ? 'https://example.org/a' : '',
    }));
    const content = { mapped, title: 'Floods', outlines: {}, link: '', articles };
    const json = serializeContent(content);
    return new File([`<script id="dateline-content">${json}</script>`], 'floods.html');
  };
  expect(await openFile(pageOf(2))).toEqual({
    kind: 'together',
    title: 'Floods',
    parts: [
      { mapped: published(mapped), title: 'Part 0', link: 'https://example.org/a' },
      { mapped: published(mapped), title: 'Part 1', link: '' },
    ],
  });
  await expect(openFile(pageOf(101))).rejects.toThrow('it has 101 articles, and 100 is the most');
});

test('a published page whose text was changed since is refused in words, and any other page is an article', async () => {
  const content = { mapped: aDocumentedArticle(), title: '', outlines: {}, link: '' };
  const json = serializeContent(content);
  const page = (data: string) =>
    new File([`<script type="application/json" id="dateline-content">${data}</script>`], 'a.html');
  await expect(openFile(page(json.replace('Sir Keir', 'Sir Mike')))).rejects.toThrow(
    /changed since/,
  );
  await expect(openFile(page('{}'))).rejects.toThrow(/take the page as it was published/);
  const other = new File(
    ['<p>dateline-content of Rome, and more of it than a word.</p>'],
    'a.html',
  );
  expect(await openFile(other)).toMatchObject({ kind: 'article', places: null });
});
