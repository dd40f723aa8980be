import { describe, expect, test } from 'vitest';
import type { Article, Span } from '../../src/article/article.ts';
import { ArticleError } from '../../src/article/article-error.ts';
import { type ReadArticleOptions, readArticle } from '../../src/article/read-article.ts';

const slices = (article: Article, spans: readonly Span[]) =>
  spans.map(({ start, end }) => article.text.slice(start, end));
const paragraphsOf = (input: string, options?: ReadArticleOptions) => {
  const article = readArticle(input, options);
  return slices(article, article.paragraphs);
};

describe('plain text', () => {
  test('a date before the first sentence becomes the date and belongs to no paragraph', () => {
    const text = ' date 2025-03-20 Officers meet in the UK.\n\nThey sail.\n';
    const article = readArticle(text);
    expect(article.text).toBe(text);
    expect(article.date).toBe('2025-03-20');
    expect(slices(article, article.paragraphs)).toEqual(['Officers meet in the UK.', 'They sail.']);
    expect(slices(article, article.sentences)).toEqual(['Officers meet in the UK.', 'They sail.']);
  });

  test('is kept to the letter but for a byte order mark: CRLF, tabs, no-break spaces, NFD', () => {
    const text = 'Sao\u0303 Paulo\u00a0is\tbig.\r\n\r\n  It rains.  \r\n';
    expect(readArticle(`\uFEFF${text}`).text).toBe(text);
    expect(readArticle(new TextEncoder().encode(`\uFEFF${text}`)).text).toBe(text);
    expect(paragraphsOf(text)).toEqual(['Sao\u0303 Paulo\u00a0is\tbig.', 'It rains.']);
  });

  test('a head of title, date and source lines is read and left out of the paragraphs', () => {
    const article = readArticle(
      'Title: A visit to Barrow\nDate: Thursday, 20 March 2025\nSource: The Daily Example\n\nSir Keir went.',
      { format: 'text' },
    );
    expect(article).toMatchObject({
      title: 'A visit to Barrow',
      date: '2025-03-20',
      source: 'The Daily Example',
    });
    expect(slices(article, article.paragraphs)).toEqual(['Sir Keir went.']);
  });

  test.each([
    'date 2025-02-30 It rained.',
    'Date: when it suits\n\nIt rained.',
  ])('a date that is none stays in the text: %j', (text) => {
    const article = readArticle(text);
    expect(article.date).toBeNull();
    expect(article.paragraphs[0]?.start).toBe(0);
  });

  test('an opening with a colon is no head: only the known keys are', () => {
    expect(paragraphsOf('Barrow: the town that builds submarines.\n\nIt rains.')[0]).toMatch(
      /^Barrow:/,
    );
  });

  test.each(['constructor', '__proto__', 'toString'])('nor is %s a key', (word) => {
    expect(paragraphsOf(`${word}: Barrow\n\nIt rains.`)[0]).toMatch(word);
  });

  test('lines wrapped by hand are one paragraph, and a sentence runs over their ends', () => {
    const article = readArticle('The ship returned to\nScotland after patrolling. It\nwas late.');
    expect(article.paragraphs).toHaveLength(1);
    expect(slices(article, article.sentences)).toEqual([
      'The ship returned to\nScotland after patrolling.',
      'It\nwas late.',
    ]);
  });

  test('long lines without blank ones between are a paragraph each', () => {
    const line = `${'The waters of the north Atlantic were patrolled by the crew for months '.repeat(2)}on end.`;
    expect(paragraphsOf(`${line}\n${line}\n${line}`)).toEqual([line, line, line]);
  });

  test('a long line broken amid a sentence is one paragraph with the next', () => {
    const line =
      'The waters of the north Atlantic were patrolled by the crew of the ship for months and';
    expect(paragraphsOf(`${line} ${line}\nthen it came home.\nEnd of it.`)).toEqual([
      `${line} ${line}\nthen it came home.`,
      'End of it.',
    ]);
  });

  test('a short line without a full stop above a paragraph is a heading, and the first is the title', () => {
    const text =
      'Coalition of the willing\n\nOfficers meet in the UK today.\n\nWhat happens next?\n\nNobody knows what will happen.\n\n“It rains.”\n\nThat is what he said.';
    const article = readArticle(text);
    expect(article.title).toBe('Coalition of the willing');
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  test('a byline is no title', () => {
    expect(readArticle('By Jane van Example\n\nOfficers meet in the UK today.').title).toBeNull();
  });
});

describe('Markdown', () => {
  test('the text it says is read, without marks, link targets, images or comments', () => {
    const article = readArticle(
      '# A *grand* visit\n\nHe went to [Barrow](https://example.org/b_(x)) &amp; **Northwood**,\nthen home.\n\n- Scotland\n- `Ukraine`\n\n![a map](map.png)\n\n<!-- no -->\n\n> “So be it.”\n',
    );
    expect(slices(article, article.paragraphs)).toEqual([
      'A grand visit',
      'He went to Barrow & Northwood, then home.',
      'Scotland',
      'Ukraine',
      '“So be it.”',
    ]);
    expect(article.title).toBe('A grand visit');
    expect(article.paragraphs[0]?.kind).toBe('heading');
  });

  test('front matter gives the facts and is no text', () => {
    const article = readArticle(
      '---\ntitle: "Barrow: a blueprint"\ndate: 2025-03-20T08:00:00+01:00\ntags: [x]\nlang: en-gb\n---\n\nIt rains.',
    );
    expect(article).toMatchObject({
      title: 'Barrow: a blueprint',
      date: '2025-03-20',
      language: 'en-GB',
      text: 'It rains.',
    });
  });

  test('a rule at the top that nothing closes is no front matter', () => {
    expect(paragraphsOf('---\n\nIt **rains**.', { format: 'markdown' })).toEqual(['It rains.']);
  });

  test('a hundred thousand nested quotes are refused, not a stack overflow', () => {
    expect(() => readArticle('>'.repeat(100_000), { format: 'markdown' })).toThrow(ArticleError);
  });
});

describe('HTML', () => {
  const page = `<!DOCTYPE html><html lang="en-GB"><head>
    <title>Visit to Barrow | The Example</title>
    <meta property="og:site_name" content="The Example">
    <meta property="article:published_time" content="2025-03-20T23:59:00Z">
    <script>var x = "<p>no</p>";</script><style>p { color: red }</style></head>
    <body><header><h1>The Example</h1></header><nav><ul><li>Home<li>World</ul></nav>
    <main><article><header><h1>Visit to <em>Barrow</em></h1></header>
    <p>Sir&nbsp;Keir&rsquo;s visit &amp; <b>more</b>.
    <p>It
       rains<br>here.<br><br>And there.
    <aside>Read more</aside><form><label>Mail</label><input></form>
    <h2>Next</h2><div>Loose text<p>and <i>unclosed</i></article></main>
    <footer>© Example</footer></body></html>`;

  test('the article is read out of the page around it, entities decoded, unclosed tags closed', () => {
    const article = readArticle(page);
    expect(slices(article, article.paragraphs)).toEqual([
      'Visit to Barrow',
      'Sir Keir’s visit & more.',
      'It rains\nhere.',
      'And there.',
      'Next',
      'Loose text',
      'and unclosed',
    ]);
    expect(article).toMatchObject({
      title: 'Visit to Barrow',
      date: '2025-03-20',
      source: 'The Example',
      language: 'en-GB',
    });
    expect(article.paragraphs[4]?.kind).toBe('heading');
  });

  test('options hold over what the page says', () => {
    const options = { title: 'T', date: '2024-01-02', source: 'S', language: 'fr' };
    expect(readArticle(page, options)).toMatchObject(options);
  });

  test('the title is the shared one before the heading before that of the window', () => {
    const parts = [
      '<meta property="og:title" content="Shared">',
      '<h1>Heading</h1>',
      '<title>Window</title>',
    ];
    const titles = parts.map(
      (_, index) => readArticle(`<html>${parts.slice(index).join('')}<p>x</p>`).title,
    );
    expect(titles).toEqual(['Shared', 'Heading', 'Window']);
  });

  test('the canonical address and a time element serve where there is nothing better', () => {
    const article = readArticle(
      '<html><link rel="canonical" href="https://example.org/a"><p>On <time datetime="2025-03-20">Thursday</time>.</p>',
    );
    expect(article).toMatchObject({ source: 'https://example.org/a', date: '2025-03-20' });
  });

  test('of several article elements the longest is read, and cards beside it are not', () => {
    const html = `<body><article><p>Card</p></article><article><p>${'Long text. '.repeat(20)}</p><article><p>Its comment.</p></article></article>`;
    expect(paragraphsOf(html)).toHaveLength(2);
  });

  test('a menu that is never closed does not swallow the article', () => {
    expect(
      paragraphsOf('<body><nav><a href="/">Home</a><p>It rains in Barrow.</p></body>'),
    ).toContain('It rains in Barrow.');
    expect(paragraphsOf('<body><nav><a>Home</a><main><p>It rains.</p></main></body>')).toEqual([
      'It rains.',
    ]);
  });

  test.each([
    '<p',
    '<p>x</b></i></p></p>',
    '<p>x<',
    '<p>x&',
    '<p>x &bogus; &#xFFFFFFFF;',
    '<<<p>>x',
    '</p>x',
  ])('garbage is read or refused, never more: %j', (html) => {
    try {
      expect(readArticle(html, { format: 'html' }).text).not.toBe('');
    } catch (error) {
      expect(error).toBeInstanceOf(ArticleError);
    }
  });

  test('tags nested without end are refused in words', () => {
    expect(() => readArticle('<div>'.repeat(200_000), { format: 'html' })).toThrow(/nested/);
  });
});

describe('refused, with what is wrong and how to mend it', () => {
  test.each([
    ['an empty text', '', /nothing in it/],
    ['white space only', ' \n\t\u00a0\uFEFF', /nothing in it/],
    ['no bytes', new Uint8Array(), /nothing in it/],
    ['a head and no text', 'title: x y z\n', /no text/],
    ['a page without text', '<html><script>x</script></html>', /no text/],
    ['a NUL in a string', 'ab\0c', /character 2/],
    ['a PDF', '%PDF-1.7\n…', /a PDF.*save/],
    ['a Word document', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /ZIP.*docx/],
    ['an image', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /JPEG/],
    [
      'Windows-1252',
      new Uint8Array([0xef, 0xbf, 0xbd, 0x43, 0x61, 0x66, 0xe9, 0x20]),
      /byte 6 is 0xE9/,
    ],
    ['more than 10 MB', 'x'.repeat(10_000_001), /10 MB/],
  ] as const)('%s', (_, input, message) => {
    expect(() => readArticle(input)).toThrow(ArticleError);
    expect(() => readArticle(input)).toThrow(message);
  });

  test.each([
    [{ date: '20/03/2025' }, /YYYY-MM-DD/],
    [{ date: '2025-02-30' }, /no day/],
    [{ language: 'not a tag' }, /BCP 47/],
  ])('the option %j', (options, message) => {
    expect(() => readArticle('It rains.', options)).toThrow(message);
  });
});

test('one word a megabyte long, one letter, and emoji are read', () => {
  for (const text of [
    'Barrow '.repeat(150_000),
    'a'.repeat(1_000_000),
    '👩‍👩‍👧🇺🇦'.repeat(50_000),
  ]) {
    const { sentences } = readArticle(text);
    expect(sentences).toEqual([{ start: 0, end: text.trimEnd().length }]);
  }
});
