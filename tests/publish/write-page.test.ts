import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { CONTENT_ELEMENT } from '../../src/publish/page-elements.ts';
import { readContent } from '../../src/publish/read-published.ts';
import { writePage } from '../../src/publish/write-page.ts';
import { aDocumentedArticle, payloads } from '../formats/documented-articles.ts';
import { hostile } from '../formats/hostile.ts';
import { published } from '../mapped-article/on-documents.ts';

const template = {
  beforePaint: 'before()',
  script: 'reader()',
  style: 'p{color:red}',
  policy: "default-src 'none'; script-src 'sha256-x'",
  icon: 'data:image/svg+xml;base64,PHN2Zy8+',
  notices: 'leaflet 1.9.4 (BSD-2-Clause)',
  embedScript: '',
  basemap: 'UE1UaWxlcw==',
};
const still = { article: ['<article>', 'still</article>'], places: '<ul></ul>' };

function pageOf(mapped: ReturnType<typeof aDocumentedArticle>, title = 'A title') {
  return [...writePage(template, { mapped, title, outlines: {}, link: '' }, still)].join('');
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a page, as a browser takes them. */
function elementsOf(page: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, text: '' };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(page);
  return elements;
}

const meta = (page: string) =>
  new Map(
    elementsOf(page)
      .filter(({ name }) => name === 'meta')
      .map(({ attributes }) => [
        attributes['property'] ?? attributes['name'] ?? attributes['http-equiv'],
        attributes['content'],
      ]),
  );

describe('a published page', () => {
  test('says what it is to who shares it, and in which language', () => {
    const { article, places } = aDocumentedArticle();
    const page = pageOf({ article: { ...article, language: 'ar', source: 'المساء' }, places });
    const [html] = elementsOf(page);
    expect(html?.attributes).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(Object.fromEntries(meta(page))).toMatchObject({
      'og:title': 'A title',
      'og:type': 'article',
      'article:published_time': '2025-03-20',
      description: 'Sir Keir went to Barrow. In Scotland, Barrow is “royal”.',
      author: 'المساء',
      'Content-Security-Policy': template.policy,
    });
  });

  test('its policy stands before everything that it is about', () => {
    const page = pageOf(aDocumentedArticle());
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style'));
  });

  test('describes a long article by its beginning, to the end of a word', () => {
    const { places } = aDocumentedArticle();
    const article = readArticle(`${'🌍 Barrow '.repeat(60)}.`);
    const description = meta(pageOf({ article, places })).get('description') ?? '';
    expect(description).toMatch(/^(?:🌍 Barrow )+(?:🌍|🌍 Barrow)…$/u);
    expect(description.length).toBeLessThanOrEqual(201);
  });

  test.each(payloads)('holds %j as text and data only', (payload) => {
    const before = elementsOf(pageOf(aDocumentedArticle()));
    const mapped = hostile(payload);
    const content = { mapped, title: payload, outlines: { [payload]: payload }, link: payload };
    const page = [...writePage(template, content, still)].join('');
    const elements = elementsOf(page);
    const kept = (all: readonly Element[]) =>
      all.filter(({ name }) => name !== 'meta').map(({ name }) => name);
    expect(kept(elements)).toEqual(kept(before));
    const handlers = elements.flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
    const title = elements.find(({ name }) => name === 'title');
    expect(title?.text).toBe(`${payload} · Dateline`);
    const data = elements.find(({ attributes }) => attributes['id'] === CONTENT_ELEMENT);
    expect(readContent(data?.text ?? '').mapped).toEqual(published(mapped));
  });
});
