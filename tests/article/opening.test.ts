import { describe, expect, test } from 'vitest';
import { authorOf, isByline } from '../../src/article/byline.ts';
import { isCredit, withoutCredit } from '../../src/article/credits.ts';
import { readArticle } from '../../src/article/read-article.ts';

const BODY =
  'The ferry to the islands was late on Monday because of fog in the harbour, the company said, and two hundred people slept aboard.';
const read = (text: string) => {
  const article = readArticle(text, { format: 'text' });
  const { title, date, source, author, paragraphs } = article;
  const kinds = paragraphs.map(
    ({ kind, start, end }) => `${kind}: ${article.text.slice(start, end)}`,
  );
  return { title, date, source, author, kinds };
};

describe('a byline', () => {
  test.each([
    ['By Ana Cruz', 'Ana Cruz'],
    ['BY ANA CRUZ', 'ANA CRUZ'],
    ['By Chelsea London in Perth', 'Chelsea London'],
    ['By staff reporters', 'staff reporters'],
    ['By A. Lin and B. van der Roe, Hull', 'A. Lin and B. van der Roe'],
    ['By Our Political Correspondent', 'Our Political Correspondent'],
    ['Written by Tom Paris', 'Tom Paris'],
    ['Von Anna Schmidt und Peter Maier', 'Anna Schmidt und Peter Maier'],
    ['Par Jean Dupont', 'Jean Dupont'],
  ])('%s', (line, author) => {
    expect(authorOf(line)).toBe(author);
  });

  test.each([
    'By Tuesday the water had reached the market.',
    'By Tuesday',
    'By the river Tees stood a mill',
    'Von Berlin nach Rom fährt kein Zug.',
    'Byron Bay',
    'by and large',
    'Two die in fire by Lake Como',
  ])('%s is none', (line) => {
    expect(isByline(line)).toBe(false);
  });
});

describe('plain text', () => {
  test.each([
    ['with blank lines', `Ferry late again\n\nBy Chelsea London\n\n${BODY}`],
    ['without', `Ferry late again\nBy Chelsea London\n${BODY}`],
    ['wrapped', `Ferry late again\nBy Chelsea London\n${BODY.replace(/(.{50,60}) /g, '$1\n')}`],
  ])('a headline, a byline and the text are told apart %s', (_how, text) => {
    const { title, author, kinds } = read(text);
    expect({ title, author }).toEqual({ title: 'Ferry late again', author: 'Chelsea London' });
    expect(kinds.map((kind) => kind.split(':')[0])).toEqual(['heading', 'byline', 'paragraph']);
  });

  test('no place is read in a byline, nor in the line below that says of whom the writer is', () => {
    const text = `Ferry late\n\nBy Chelsea London\nIsles News, Manchester\n\nImage source, Getty Images\n\n${BODY}`;
    const article = readArticle(text, { format: 'text' });
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      'heading',
      'byline',
      'byline',
      'byline',
      'paragraph',
    ]);
    expect(article.sentences).toHaveLength(2);
  });

  test.each([
    'OBAN, March 3 (Isles Wire) —',
    'OBAN (AP) —',
    'OBAN, Scotland —',
    'BENDIGO, Victoria',
    'ST. JOHN’S, Newfoundland, May 4 (AP) --',
  ])('the dateline %s is no title, and stays in the text', (dateline) => {
    const { title, kinds } = read(`${dateline}\n\n${BODY}`);
    expect(title).toBeNull();
    expect(kinds).toEqual([`paragraph: ${dateline}`, `paragraph: ${BODY}`]);
    expect(read(`Ferry late again\n${dateline} ${BODY}`).title).toBe('Ferry late again');
  });

  test('lines of facts stand above the text, or below its headline', () => {
    const lines = 'Published: 3 March 2025\nSource: Isles News\nURL: https://a.example/1';
    const facts = { title: 'Ferry late again', date: '2025-03-03', source: 'Isles News' };
    expect(read(`Title: Ferry late again\n${lines}\n\n${BODY}`)).toMatchObject(facts);
    const below = read(`Ferry late again\n\n${lines}\n\n${BODY}`);
    expect(below).toMatchObject(facts);
    expect(below.kinds).toHaveLength(2);
  });

  test('an e-mail is read by its subject, and two towns with a “to” are none', () => {
    const mail = read(
      `From: Eva Lund <e@a.example>\nTo: desk@a.example\nSent: 3 March 2025\nSubject: Fwd: Ferry late\n\n${BODY}`,
    );
    expect(mail).toMatchObject({ title: 'Ferry late', date: '2025-03-03', author: 'Eva Lund' });
    expect(mail.kinds).toEqual([`paragraph: ${BODY}`]);
    expect(read('From: Leeds\nTo: York\n').kinds).toHaveLength(1);
  });

  test('a headline may be long, in capitals, in Arabic, or end in a question', () => {
    const long = `Ferry company says it will ask for more money from the state after a winter of fog, storms and strikes`;
    for (const title of [
      long,
      'FERRY LATE IN ST. JOHN’S, N.L.',
      'تأخر العبارة مرة أخرى',
      'Who pays for the ferry?',
    ]) {
      expect(read(`${title}\n\n${BODY}`).title).toBe(title);
    }
  });

  test('a first sentence is no title', () => {
    expect(read(`It rained all day.\n\n${BODY}`).title).toBeNull();
    expect(read(BODY).title).toBeNull();
  });
});

describe('Markdown', () => {
  test('its front matter and a byline below its heading are read, and cells are paragraphs', () => {
    const text = `---\ntitle: Ferry late\nauthor: Eva Lund\ndate: 2025-03-03\n---\n\n# Ferry late\n\nBy Eva Lund\n\n${BODY}\n\n| Port | Boats |\n|-|-|\n| Oban | 3 |\n`;
    const article = readArticle(text, { format: 'markdown' });
    expect(article).toMatchObject({ title: 'Ferry late', author: 'Eva Lund', date: '2025-03-03' });
    expect(article.paragraphs.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'heading',
      'byline',
      'paragraph',
    ]);
    expect(article.text).toContain('Oban\n\n3');
  });
});

describe('credits', () => {
  test.each([
    'Photo: J. Doe',
    'Image source, Getty Images',
    '© AFP',
    'J. Paris/Reuters',
    'Foto: dpa',
    'Credit: M. Rome / EPA',
  ])('%s is nothing else', (line) => {
    expect(isCredit(line)).toBe(true);
    expect(withoutCredit(line)).toBe('');
  });

  test.each([
    ['Rescuers in Adana. Photo: J. Paris/London News', 'Rescuers in Adana.'],
    ['Rescuers in Adana (Photo by J. Paris/AFP)', 'Rescuers in Adana'],
    ['Image caption, Rescuers in Adana', 'Rescuers in Adana'],
    ['The mayor (left) in Adana', 'The mayor (left) in Adana'],
    ['Rescuers in Adana | AP Photo', 'Rescuers in Adana'],
    ['A photograph of Rome on a wall', 'A photograph of Rome on a wall'],
  ])('of the caption %s is kept %s', (caption, kept) => {
    expect(withoutCredit(caption)).toBe(kept);
  });

  test('a caption of any length is read in time linear in it', () => {
    const long = `${'(Photo by '.repeat(100_000)}x`;
    expect(withoutCredit(long)).toBe(long);
  });
});

test('a saved e-mail or web archive is refused in words', () => {
  const mail =
    'From: <Saved by a browser>\nSubject: A\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n--x\n';
  expect(() => readArticle(mail)).toThrow(/web archive.*save the page as HTML/);
});
