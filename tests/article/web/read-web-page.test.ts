import { describe, expect, test } from 'vitest';
import { readWebPage } from '../../../src/article/web/read-web-page.ts';

const PROSE =
  'The road over the hills was shut by snow for a third day, and bread came to the villages by sledge from the other side.';
const body = `<h1>Snow shuts road</h1><p>${PROSE}</p><p>${PROSE}</p>`;
const data = (json: string) => `<script type="application/ld+json">${json}</script>`;
const page = (head: string, content = body) =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${content}</body></html>`;
const facts = (head: string, content?: string) => readWebPage(page(head, content)).facts;
const texts = (html: string) => {
  const { text, paragraphs } = readWebPage(html);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
};

describe('linked data', () => {
  test.each([
    [
      'in a list',
      '[{"@type":"WebPage","name":"Hill Post"},{"@type":"NewsArticle","headline":"A"}]',
    ],
    ['in a graph', '{"@graph":[{"@type":"Organization"},{"@type":["Article"],"headline":"A"}]}'],
    [
      'as the main thing of a page',
      '{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"A"}}',
    ],
    ['in a comment', '<!-- {"@type":"Article","headline":"A"} -->'],
    ['with a comma too many', '{"@type":"Article","headline":"A","author":[],}'],
    ['with a line break in a text', '{"@type":"Article","headline":"A","description":"x\ny"}'],
    ['with entities', '{"@type":"https://schema.org/NewsArticle","headline":"&#65;"}'],
    [
      'with the name of the site for another',
      '{"@type":"Article","headline":"Hill Post","name":"A","publisher":"Hill Post"}',
    ],
  ])('its headline is read %s', (_how, json) => {
    expect(facts(data(json)).title).toBe('A');
  });

  test.each([
    ['broken for good', '{"@type":"Article","headline":"A'],
    ['of other things', '{"@type":"Recipe","name":"Bread","datePublished":"2020-01-01"}'],
    ['nested too deep', '['.repeat(200)],
    ['null', 'null'],
    [
      'a list of other articles',
      '{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"B"}]}',
    ],
    [
      'of the wrong types',
      '{"@type":"Article","headline":{"a":1},"datePublished":7,"author":[null,3]}',
    ],
  ])('that is %s counts for nothing', (_what, json) => {
    expect(facts(data(json))).toEqual({ title: 'Snow shuts road', language: 'en' });
  });

  test('of several articles, the page is of the one that has its address', () => {
    const other = '{"@type":"Article","headline":"Other","url":"https://a.example/2"}';
    const own = '{"@type":"Article","headline":"Own","url":"https://a.example/1"}';
    const canonical = '<link rel="canonical" href="https://a.example/1">';
    expect(facts(canonical + data(other) + data(own)).title).toBe('Own');
  });

  test('a publisher and writers that are named by their ids are found', () => {
    const json =
      '{"@graph":[{"@type":"Article","headline":"A","author":{"@id":"#1"},"publisher":{"@id":"#2"}},{"@type":"Person","@id":"#1","name":"Eva Lund"},{"@type":"Organization","@id":"#2","name":"Hill Post"}]}';
    expect(facts(data(json))).toMatchObject({ author: 'Eva Lund', source: 'Hill Post' });
  });

  test('the whole text stands in for a teaser, and not for an article that is there', () => {
    const whole = `${PROSE} ${PROSE} ${PROSE}`;
    const json = data(JSON.stringify({ '@type': 'Article', articleBody: `${whole}\n${whole}` }));
    expect(texts(page(json, `<h1>T</h1><p>${PROSE}</p>`))).toEqual(['T', whole, whole]);
    expect(texts(page(json, `<h1>T</h1>${`<p>${PROSE}</p>`.repeat(6)}`))).toHaveLength(7);
  });
});

describe('facts', () => {
  test.each([
    [
      '<meta property="og:title" content="A | Hill Post"><meta property="og:site_name" content="Hill Post">',
      'A',
    ],
    ['<meta name="twitter:title" content="A">', 'A'],
    ['<title>Snow shuts road - Hill Post</title>', 'Snow shuts road'],
  ])('the title of %s is %s', (head, title) => {
    expect(facts(head).title).toBe(title);
  });

  test.each([
    ['a meta element', '<meta name="parsely-pub-date" content="2024-03-09T23:00:00-05:00">', body],
    ['its address', '<link rel="canonical" href="https://a.example/2024/03/09/snow">', body],
    [
      'its address without slashes',
      '<meta property="og:url" content="https://a.example/n-20240309.html">',
      body,
    ],
    ['a time element', '', `${body}<time datetime="2024-03-09">then</time>`],
    [
      'a time of its publication before others',
      '',
      `<time datetime="2020-01-01">x</time>${body}<time itemprop="datePublished" datetime="2024-03-09">then</time>`,
    ],
    ['what it shows as one', '', `<div class="post-date">March 9, 2024</div>${body}`],
  ])('the date is that of %s', (_what, head, content) => {
    expect(facts(head, content).date).toBe('2024-03-09');
  });

  test('a year and a month, and a day that is none, are no date', () => {
    for (const path of ['2024/03/snow', '2024/03/92713', '2024/02/31/snow', '1234567890']) {
      expect(facts(`<link rel="canonical" href="https://a.example/${path}">`).date).toBeUndefined();
    }
  });

  test('the address that a page was found at tells its date where it does not', () => {
    const address = 'https://a.example/2024-03-09/snow';
    expect(readWebPage(page(''), { address }).facts.date).toBe('2024-03-09');
  });

  test('a page that a browser saved says where it is from', () => {
    const saved = `<!-- saved from url=(0031)https://a.example/2024/03/09/a -->\n${page('')}`;
    expect(readWebPage(saved).facts).toMatchObject({
      source: 'https://a.example/2024/03/09/a',
      date: '2024-03-09',
    });
  });
});

describe('what stands around an article', () => {
  test.each([
    [
      'a menu of nothing but links',
      '<div><div><a>World</a></div><div><a>Paris</a></div><div><a>Lyon</a></div></div>',
    ],
    ['a footer that is a div', '<div id="footer">Hill Post, 1 High Street, Perth</div>'],
    ['other articles', '<section class="related-stories"><h3>Fire in Cardiff</h3></section>'],
    [
      'a heading with what follows it',
      '<h3>Read more</h3><ul><li>Fire in Cardiff</li></ul><p><a>Rain in Bath</a></p>',
    ],
    ['hidden text', '<div style="display: none">Perth</div><p hidden>Perth</p>'],
    ['a notice of rights', '<p>© 2024 Hill Post, Perth. All rights reserved.</p>'],
    ['a form', '<form><p>Your town: Perth</p></form>'],
  ])('%s is left out', (_what, around) => {
    expect(texts(page('', around + body + around))).toEqual(['Snow shuts road', PROSE, PROSE]);
  });

  test('what holds the article stays, whatever its class is', () => {
    for (const name of ['sidebar', 'ad-page', 'comments', 'menu-open']) {
      expect(texts(page('', `<div class="${name}">${body}</div>`))).toContain(PROSE);
    }
  });

  test('a list and a table of linked towns in an article are its own', () => {
    const towns =
      '<ul><li><a>Lyon</a></li><li><a>Nice</a></li></ul><table><tr><td><a>Brest</a></td><td><a>Sète</a></td></tr></table>';
    expect(texts(page('', `<article>${body}${towns}<p>${PROSE}</p></article>`))).toEqual(
      expect.arrayContaining(['Lyon', 'Nice', 'Brest', 'Sète']),
    );
  });

  test('links that follow each other are words of their own, and letters are not', () => {
    const [, inline] = texts(
      page('', `<h1>T</h1><p>See <a>Paris</a><a>Lyon</a> and <i>Mys</i><b>uru</b>.</p>`),
    );
    expect(inline).toBe('See Paris Lyon and Mysuru.');
  });
});

test('a short page, of which nothing can be found out, is read without its menus', () => {
  expect(
    texts(page('', '<div class="nav"><a>Paris</a><a>Rome</a></div><div>It rains in Bergen.</div>')),
  ).toEqual(['It rains in Bergen.']);
});

test('a passage that was copied is read nearly whole', () => {
  const passage =
    '<p>Rain in Bergen.</p><div class="sidebar"><p>Snow in Oslo, and a wind from the sea.</p></div>';
  expect(readWebPage(passage, { part: 'selection' }).text).toContain('Oslo');
});

test('a page of more elements than are gone through is read by its own marks', () => {
  const html = page('', `<nav>Paris</nav><article>${body}${'<p>a</p>'.repeat(21_000)}</article>`);
  expect(texts(html).slice(0, 2)).toEqual(['Snow shuts road', PROSE]);
});
