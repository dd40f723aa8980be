import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aWordDocument } from '../../article/a-word-document.ts';
import { readAll, told } from './an-input.ts';

const p = (text: string) => ({ text });

function nexis(count: number, { stated = count, end = 'End of Document' } = {}) {
  const articles = Array.from({ length: count }, (_, index) =>
    [
      `Headline ${index + 1}`,
      'The Moor News (Leeds)',
      `July ${index + 1}, 2019 Tuesday`,
      'Copyright 2019 Moor',
      'Section: NEWS',
      'Length: 12 words',
      'Byline: Ana Cruz',
      'Body',
      `Rain fell on day ${index + 1}.`,
      'It rose.',
      'Load-Date: July 9, 2019',
      end,
    ].map(p),
  );
  const cover = [
    p('Date and Time: Friday'),
    p(`Documents (${stated})`),
    p('1. Headline 1'),
    p('Client/Matter: -None-'),
  ];
  return aWordDocument([...cover, ...articles.flat()]);
}

describe('Nexis Uni', () => {
  test('each article of a Word document, with its paper and day', async () => {
    expect(told(await readAll('export.docx', nexis(2)))).toEqual([
      expect.objectContaining({
        where: 'article 1',
        title: 'Headline 1',
        date: '2019-07-01',
        source: 'The Moor News (Leeds)',
        author: 'Ana Cruz',
        paragraphs: ['Rain fell on day 1.', 'It rose.'],
      }),
      expect.objectContaining({ where: 'article 2', title: 'Headline 2', date: '2019-07-02' }),
    ]);
  });

  test('fewer than its cover says are told', async () => {
    const items = await readAll('export.docx', nexis(2, { stated: 3 }));
    expect(items).toHaveLength(3);
    expect(items[2]).toEqual({
      where: 'the whole file',
      fault: expect.stringMatching(/holds 3 articles, and 2 were found/),
    });
  });

  test('in another language of its interface', async () => {
    expect(await readAll('export.docx', nexis(1, { end: 'Ende des Dokuments' }))).toHaveLength(1);
  });

  test('any other Word document is one article', async () => {
    const items = await readAll(
      'a.docx',
      aWordDocument([{ text: 'Floods', style: 'Title' }, p('Rain fell.')]),
    );
    expect(told(items)).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^a\.docx#[0-9a-f]{12}$/),
        paragraphs: ['Floods', 'Rain fell.'],
      }),
    ]);
  });
});

const row = (code: string, value: string) =>
  `<tr><td><b>${code}</b>&nbsp;</td><td>${value}</td></tr>`;
const coded = (number: number) =>
  `<div class="article enArticle"><table>${row('HD', `<b class="enHeadline">Headline ${number}</b>`)}${row('BY', 'Ana Cruz')}${row('PD', `${number} février 2012`)}${row('SN', 'Moor News')}${row('LA', 'English')}${row('LP', '<p class="articleParagraph enarticleParagraph">Rain fell.</p>')}${row('TD', '<p class="articleParagraph enarticleParagraph">It rose.</p>')}${row('AN', `Document MOOR00002012020${number}`)}</table></div>`;
const factiva = (articles: string, stated = '') =>
  `<html><head><title>Factiva</title></head><body>${stated}${articles}</body></html>`;

describe('Factiva', () => {
  test('with codes of fields', async () => {
    expect(told(await readAll('f.html', factiva(coded(1) + coded(2))))).toEqual([
      expect.objectContaining({
        id: 'MOOR000020120201',
        title: 'Headline 1',
        date: '2012-02-01',
        source: 'Moor News',
        author: 'Ana Cruz',
        language: 'en',
        paragraphs: ['Rain fell.', 'It rose.'],
      }),
      expect.objectContaining({ id: 'MOOR000020120202' }),
    ]);
  });

  test('laid out for reading, and checked against the count of its search', async () => {
    const article =
      '<div id="article-MOOR0000" class="article"><div id="hd"><span class="enHeadline">Floods</span></div><div>By Ana Cruz</div><div>120 words</div><div>1 February 2024</div><div>15:32</div><div>Moor News</div><div>MOOR</div><div>English</div><p class="articleParagraph enarticleParagraph">Rain fell.</p><p class="articleParagraph enarticleParagraph">It rose.</p><p>Document MOOR000020240201ek21</p></div>';
    expect(
      told(
        await readAll(
          'f.html',
          factiva(article, '<table><tr><td>Results Found</td><td>2</td></tr></table>'),
        ),
      ),
    ).toEqual([
      expect.objectContaining({
        id: 'MOOR000020240201ek21',
        title: 'Floods',
        date: '2024-02-01',
        source: 'Moor News',
        author: 'By Ana Cruz',
        language: 'en',
        paragraphs: ['Rain fell.', 'It rose.'],
      }),
      {
        where: 'the whole file',
        fault: expect.stringMatching(/holds 2 articles, and 1 were found/),
      },
    ]);
  });
});

describe('ProQuest', () => {
  const part = (text: string) =>
    `<div><a name="DocID_X_1"></a><p>Floods in Leeds</p><p><strong>Author: </strong>Cruz, Ana</p>${text}<p><strong>Publication title: </strong>Moor News; Leeds</p><p><strong>Publication date: </strong>Feb 1, 2024</p><p><strong>ProQuest document ID: </strong>42</p><p><strong>Language of publication: </strong>English</p><p><strong>Document URL: </strong><a href="https://search.proquest.com/docview/42">https://search.proquest.com/docview/42</a></p></div>`;
  test('the full text, with what is told in bold above and below it; an abstract alone is told', async () => {
    const full =
      '<p><strong>Full text: </strong><text wordcount="4"><title></title><p>Rain fell.</p><p>--</p><p>It rose.</p></text></p>';
    expect(told(await readAll('p.html', part(full) + part('')))).toEqual([
      expect.objectContaining({
        id: 'proquest:42',
        url: 'https://search.proquest.com/docview/42',
        title: 'Floods in Leeds',
        date: '2024-02-01',
        source: 'Moor News',
        author: 'Cruz, Ana',
        language: 'en',
        paragraphs: ['Rain fell.', 'It rose.'],
      }),
      { where: 'article 2', fault: expect.stringMatching(/no full text/) },
    ]);
  });
});

describe('Europresse', () => {
  test('pages of before 2014', async () => {
    const file =
      '<html><body><table><tr><td><span class="DocPublicationName">Moor, no. 12</span><br><span class="DocHeader">jeudi </span><span class="DocHeader">1 février 2024</span><span class="DocHeader">, p. 03</span><br><br><span class="TitreArticleVisu">Des <span>crues</span> ici</span><br><br>Ana Cruz<br><p></p>Il a plu.<p></p>Elle a monté.<p></p><b><i>© 2024 Moor.</i></b><p></p>Numéro de document : news·20240201·MO·1<table><tr><td align="center">x</td></tr></table></td></tr></table></body></html>';
    expect(told(await readAll('e.html', file))).toEqual([
      expect.objectContaining({
        id: 'news·20240201·MO·1',
        title: 'Des crues ici',
        date: '2024-02-01',
        source: 'Moor',
        author: 'Ana Cruz',
        paragraphs: ['Il a plu.', 'Elle a monté.'],
      }),
    ]);
  });

  test('pages with article elements', async () => {
    const file =
      '<html><body><article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Moor</span></div><span class="DocHeader">jeudi 1 février 2024</span><div class="titreArticle"><p class="titreArticleVisu">Des crues</p></div><p class="sm-margin-bottomNews">Ana Cruz</p></header><section><div class="DocText"><p>Il a plu.</p></div></section><footer>news·20240201·MO·2</footer></article><article><span class="DocPublicationName">Moor</span><section><p>Deux.</p></section></article></body></html>';
    expect(told(await readAll('e.html', file))).toEqual([
      expect.objectContaining({
        id: 'news·20240201·MO·2',
        title: 'Des crues',
        date: '2024-02-01',
        author: 'Ana Cruz',
        paragraphs: ['Il a plu.'],
      }),
      expect.objectContaining({ paragraphs: ['Deux.'] }),
    ]);
  });
});

describe('ZIP', () => {
  const bytes = (text: string) => Buffer.from(text);

  test('each file in it is read in its own format; systems leave files beside them that are none', async () => {
    const archive = zipSync({
      '2024/a.txt': bytes('Floods\n\nRain fell on Leeds and the river rose.'),
      '2024/b.docx': aWordDocument([p('Snow fell.')]),
      'c.ndjson': bytes('{"id":"c","text":"Hail fell."}\n{"id":"d"}\n'),
      'd.pdf': bytes('%PDF-1.4'),
      '__MACOSX/._a.txt': bytes('x'),
      'inner.zip': zipSync({ 'a.txt': bytes('x') }),
    });
    expect(told(await readAll('all.zip', archive))).toEqual([
      expect.objectContaining({
        where: '2024/a.txt, the file',
        id: expect.stringMatching(/^all\.zip\/2024\/a\.txt#/),
      }),
      expect.objectContaining({ where: '2024/b.docx, the file', paragraphs: ['Snow fell.'] }),
      expect.objectContaining({ where: 'c.ndjson, line 1', id: 'c' }),
      { where: 'c.ndjson, line 2', fault: 'it has no text' },
      { where: 'd.pdf, the whole file', fault: expect.stringMatching(/PDF/) },
      { where: 'inner.zip', fault: expect.stringMatching(/archive in an archive/) },
    ]);
  });

  test('a damaged file in it is told, and the others are read', async () => {
    const archive = zipSync({
      'a.txt': bytes('Rain fell on Leeds. '.repeat(50)),
      'b.txt': bytes('Snow fell.'),
    });
    const at = Buffer.from(archive).indexOf('a.txt') + 12;
    archive.set([(archive[at] ?? 0) ^ 0xff, (archive[at + 1] ?? 0) ^ 0xff], at);
    expect(told(await readAll('all.zip', archive))).toEqual([
      { where: expect.stringMatching(/^a\.txt/), fault: expect.stringMatching(/damaged/) },
      expect.objectContaining({ where: 'b.txt, the file' }),
    ]);
  });

  test('one that was not copied whole is refused', async () => {
    const archive = zipSync({ 'a.txt': bytes('Rain fell. '.repeat(50)) });
    expect(await readAll('all.zip', archive.subarray(0, -30))).toEqual([
      { where: 'the whole file', fault: expect.stringMatching(/damaged, or was not copied whole/) },
    ]);
  });

  test('a text that unpacks to more than an article may have is refused, and no more of it unpacked', async () => {
    const archive = zipSync({
      'bomb.txt': new Uint8Array(60_000_000).fill(0x61),
      'b.txt': bytes('Snow fell.'),
    });
    expect(told(await readAll('all.zip', archive))).toEqual([
      { where: 'bomb.txt, the file', fault: expect.stringMatching(/larger than 10 MB/) },
      expect.objectContaining({ where: 'b.txt, the file' }),
    ]);
  });
});
