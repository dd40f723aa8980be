import { describe, expect, test } from 'vitest';
import { readAll, told } from './an-input.ts';

const wxr = (items: string) =>
  `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:dc="d"><channel><title>Moor News</title><language>en-GB</language>${items}</channel></rss>`;
const post = (type: string, status: string, content: string) =>
  `<item><title>Floods</title><link>https://example.org/floods</link><guid>g1</guid><dc:creator><![CDATA[ana]]></dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_date>2024-02-01 08:00:00</wp:post_date><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type></item>`;

describe('a WordPress export', () => {
  test('published posts are articles; drafts and pictures are passed over', async () => {
    const file = wxr(
      post(
        'post',
        'publish',
        'Rain fell on Leeds.\n\n[caption id="x"]<img src="a.jpg"> The river[/caption]\n\nIt rose.',
      ) +
        post('post', 'draft', 'x') +
        post('attachment', 'inherit', ''),
    );
    expect(told(await readAll('export.xml', file, 50))).toEqual([
      {
        ...{
          where: 'item 1 (line 1)',
          id: 'g1',
          url: 'https://example.org/floods',
          title: 'Floods',
        },
        ...{ date: '2024-02-01', source: 'Moor News', author: 'ana', language: 'en-GB' },
        paragraphs: ['Rain fell on Leeds.', 'The river', 'It rose.'],
      },
      { where: 'item 2 (line 5)', passed: 'a post that is not published (draft)' },
      { where: 'item 3 (line 5)', passed: 'an item of the type attachment' },
    ]);
  });
});

describe('feeds', () => {
  test('RSS: the whole text before the summary, and a summary where there is no more', async () => {
    const file =
      '<rss version="2.0"><channel><title>Moor News</title><item><title>A &lt;b&gt;flood&lt;/b&gt;</title><guid>1</guid><description>Short.</description><content:encoded><![CDATA[<p>Rain fell.</p><p>It rose.</p>]]></content:encoded><pubDate>Thu, 01 Feb 2024 08:00:00 +0000</pubDate></item><item><link>https://example.org/2</link><description>Only &amp;eacute;this&nbsp;one.</description></item></channel></rss>';
    expect(told(await readAll('feed.xml', file))).toEqual([
      expect.objectContaining({
        id: '1',
        title: 'A flood',
        date: '2024-02-01',
        source: 'Moor News',
        paragraphs: ['Rain fell.', 'It rose.'],
      }),
      expect.objectContaining({
        id: 'https://example.org/2',
        url: 'https://example.org/2',
        paragraphs: ['Only éthis one.'],
      }),
    ]);
  });

  test('Atom: XHTML content, and the link that is the article', async () => {
    const file =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Moor News</title><entry><id>tag:1</id><title>Floods</title><link rel="edit" href="https://example.org/edit"/><link href="https://example.org/1"/><published>2024-02-01T08:00:00Z</published><author><name>Ana Cruz</name></author><summary>Short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Rain <b>fell</b>.</p></div></content></entry></feed>';
    expect(told(await readAll('feed.xml', file))).toEqual([
      expect.objectContaining({
        id: 'tag:1',
        url: 'https://example.org/1',
        author: 'Ana Cruz',
        source: 'Moor News',
        paragraphs: ['Rain fell.'],
      }),
    ]);
  });
});

const NITF =
  '<nitf><head><docdata><doc-id id-string="agency.1"/><date.issue norm="20240201T080000Z"/></docdata></head><body><body.head><hedline><hl1>Floods</hl1></hedline><note><body.content><p>Not this.</p></body.content></note><byline>By <person>Ana Cruz</person></byline><distributor>Moor Agency</distributor></body.head><body.content><p>Rain fell.</p><media><media-reference source="a.jpg"/><media-caption>The river.</media-caption></media><hl2>After</hl2><p>It rose.</p></body.content></body></nitf>';

describe('agencies', () => {
  test('NITF: the text without notes to editors', async () => {
    expect(
      told(
        await readAll(
          'a.xml',
          `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd" [<!ENTITY a "&b;&b;">]>${NITF}`,
        ),
      ),
    ).toEqual([
      expect.objectContaining({
        id: 'agency.1',
        title: 'Floods',
        date: '2024-02-01',
        source: 'Moor Agency',
        author: 'Ana Cruz',
        paragraphs: ['Rain fell.', 'The river.', 'After', 'It rose.'],
      }),
    ]);
  });

  test('NewsML-G2: several items in a message, NITF or XHTML in them, pictures and withdrawn ones passed over', async () => {
    const item = (guid: string, meta: string, content: string) =>
      `<newsItem guid="${guid}" xml:lang="en"><itemMeta><itemClass qcode="ninat:${meta}"/><provider qcode="nprov:MOOR"/><firstCreated>2024-02-02T00:00:00Z</firstCreated>${guid === 'g4' ? '<pubStatus qcode="stat:canceled"/>' : ''}</itemMeta><contentMeta><contentCreated>2024-02-01T08:00:00Z</contentCreated><headline>Headline of ${guid}</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`;
    const file = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${item('g1', 'text', `<inlineXML>${NITF}</inlineXML>`)}${item('g2', 'text', '<inlineXML><html><head><title>t</title></head><body><p>Snow fell.</p></body></html></inlineXML>')}${item('g3', 'picture', '')}${item('g4', 'text', '<inlineData>x</inlineData>')}<packageItem guid="p"/></itemSet></newsMessage>`;
    expect(told(await readAll('a.xml', file))).toEqual([
      expect.objectContaining({
        id: 'g1',
        title: 'Headline of g1',
        date: '2024-02-01',
        source: 'MOOR',
        author: 'Ana Cruz',
      }),
      expect.objectContaining({ id: 'g2', paragraphs: ['Snow fell.'] }),
      { where: expect.any(String), passed: 'an item of the class ninat:picture' },
      { where: expect.any(String), passed: 'an item that was withdrawn' },
      { where: expect.any(String), passed: 'a packageItem, which holds no text of its own' },
    ]);
  });

  test.each([
    [
      '1',
      {
        body_text: 'Plain.',
        body_xhtml: '<p>Rain fell.</p><p>It rose.</p>',
        headline: 'Floods',
        versioncreated: '2024-02-01T08:00:00Z',
        byline: 'Ana Cruz',
      },
    ],
    [
      '2',
      {
        bodies: [
          { role: 'summary', contenttype: 'text/plain', value: 'Short.' },
          { role: 'main', contenttype: 'text/html', value: '<p>Rain fell.</p><p>It rose.</p>' },
        ],
        headlines: [{ role: 'main', value: 'Floods' }],
        versioncreated: '2024-02-01T08:00:00Z',
        by: 'Ana Cruz',
      },
    ],
    [
      '3',
      {
        bodies: [{ role: 'main', contentType: 'text/plain', value: 'Rain fell.\n\nIt rose.' }],
        headlines: [
          { role: 'short', value: 'F' },
          { role: 'main', value: 'Floods' },
        ],
        versionCreated: '2024-02-01T08:00:00Z',
        by: 'Ana Cruz',
      },
    ],
  ])('ninjs %s', async (_, item) => {
    expect(
      told(await readAll('a.json', JSON.stringify({ uri: 'urn:1', type: 'text', ...item }))),
    ).toEqual([
      expect.objectContaining({
        id: 'urn:1',
        title: 'Floods',
        date: '2024-02-01',
        author: 'Ana Cruz',
        paragraphs: ['Rain fell.', 'It rose.'],
      }),
    ]);
  });

  test('TEI: each text of a corpus, without notes and running heads', async () => {
    const text = (id: string) =>
      `<TEI xml:id="${id}"><teiHeader><fileDesc><titleStmt><title>Floods</title></titleStmt><publicationStmt><date when="2020-01-01"/></publicationStmt><sourceDesc><bibl><publisher>Moor News</publisher><date when="1894-02-01"/></bibl></sourceDesc></fileDesc></teiHeader><text><body><fw>Page 2</fw><div><head>Rain</head><p>Rain fell on<lb/> Leeds.<note>A town.</note></p></div></body></text></TEI>`;
    expect(
      told(
        await readAll(
          'a.xml',
          `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${text('t1')}${text('t2')}</teiCorpus>`,
        ),
      ),
    ).toEqual([
      expect.objectContaining({
        id: 't1',
        date: '1894-02-01',
        source: 'Moor News',
        paragraphs: ['Rain', 'Rain fell on', 'Leeds.'],
      }),
      expect.objectContaining({ id: 't2' }),
    ]);
  });
});

describe('damaged XML', () => {
  const feed = (items: string) => `<rss><channel>${items}</channel></rss>`;
  const item = (inner: string) =>
    `<item><title>T</title><description>${inner}</description></item>`;

  test('an item that is not well-formed is told with its line, and those around it are read', async () => {
    const items = await readAll(
      'feed.xml',
      feed(`${item('Rain.')}\n${item('A <b>bold</i> claim & more')}\n${item('Snow.')}`),
    );
    expect(told(items)).toEqual([
      expect.objectContaining({ where: 'item 1 (line 1)', paragraphs: ['Rain.'] }),
      { where: 'item 2 (line 2)', fault: expect.stringMatching(/damaged/) },
      expect.objectContaining({ where: 'item 3 (line 3)', paragraphs: ['Snow.'] }),
    ]);
  });

  test('a file that ends in an item has that told', async () => {
    const items = await readAll('feed.xml', feed(item('Rain.') + item('Snow.')).slice(0, -40));
    expect(told(items)).toEqual([
      expect.objectContaining({ paragraphs: ['Rain.'] }),
      { where: 'item 2 (line 1)', fault: 'the file ends in the middle of it' },
    ]);
  });

  test('an item nested too deep is told, and the next is read', async () => {
    const deep = `${'<b>'.repeat(5_000)}x${'</b>'.repeat(5_000)}`;
    const items = await readAll('feed.xml', feed(item(deep) + item('Snow.')));
    expect(told(items)).toEqual([
      { where: 'item 1 (line 1)', fault: expect.stringMatching(/nested more than/) },
      expect.objectContaining({ paragraphs: ['Snow.'] }),
    ]);
  });
});
