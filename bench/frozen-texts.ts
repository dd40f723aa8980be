import { strToU8, zipSync } from 'fflate';
import { readPlainArticle } from '../src/article/plain-article.ts';
import { writeGeoJson } from '../src/formats/geojson/write-geojson.ts';
import { describePoint } from '../src/geojson/place-description.ts';
import { describeArticle } from '../src/geojson/write-document.ts';
import { inReadingOrder, type MappedArticle } from '../src/mapped-article/mapped-article.ts';

/** A file that a person may open in the editor, at the limits of what it takes. */
export interface LongText {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  /** It is more than is mapped, and refused in words. */
  readonly isRefused?: boolean;
}

const LONGEST = 990_000;
const NAMES = 9_900;
/** As much as is read at all. */
const TEN_MEGABYTES = 9_900_000;

const sentence =
  'He went by train from Dover to Calais, and that nobody at home ever heard of it. ';
const news = sentence.repeat(Math.floor(LONGEST / (sentence.length + 0.5)));
const perParagraph = sentence.repeat(4);
const paragraphs = Array.from({ length: Math.floor(LONGEST / (perParagraph.length + 10)) }, () =>
  perParagraph.trim(),
);

const file = (name: string, mimeType: string, text: string): LongText => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

function refused(name: string, mimeType: string, text: string): LongText {
  return { ...file(name, mimeType, text), isRefused: true };
}

const ofTenMegabytes = (unit: string) => unit.repeat(Math.floor(TEN_MEGABYTES / unit.length));

function word(words = paragraphs): LongText {
  const text = words.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  const part = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`;
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const links =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
  const archive = zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(links),
    'word/document.xml': strToU8(part),
  });
  return { name: 'long.docx', mimeType: '', buffer: Buffer.from(archive) };
}

/** An article of so many names, as many as are taken where it is not said, of as many places as `places`. */
function placesFile(places: number, names = NAMES, filler = ''): LongText {
  const mentions: { start: number; surface: string; of: number }[] = [];
  let text = '';
  for (let index = 0; index < names; index++) {
    text += `${filler}She went to `;
    const surface = `Town${index % places}`;
    mentions.push({ start: text.length, surface, of: index % places });
    text += index % 4 === 3 ? `${surface}.\n\n` : `${surface}. `;
  }
  const article = readPlainArticle(text);
  const placed = mentions.map(({ start, surface, of }) => {
    const end = start + surface.length;
    return {
      mention: {
        start,
        end,
        surface,
        excerpt: { start, end },
        use: 'literal' as const,
        confidence: 0.9,
      },
      place: describePoint(surface, [(of % 340) - 170, Math.floor(of / 340) - 30]),
    };
  });
  const mapped: MappedArticle = {
    article,
    mentions: inReadingOrder(placed),
    info: {
      schemaVersion: 1,
      generator: 'a bench',
      article: describeArticle(article),
      // Without one it were a file to be added to what is found, and found in the article once more.
      gazetteer: { digest: 'of a bench' },
      licences: [],
    },
  };
  return file('long.geojson', 'application/geo+json', writeGeoJson(mapped));
}

/** By what it is: what is opened. */
export const longTexts: Readonly<Record<string, () => LongText>> = {
  prose: () => file('long.txt', 'text/plain', paragraphs.join('\n\n')),
  paragraph: () => file('long.txt', 'text/plain', news),
  aa: () => file('long.txt', 'text/plain', 'Aa '.repeat(333_000)),
  markdown: () => file('long.md', 'text/markdown', paragraphs.join('\n\n')),
  html: () =>
    file(
      'long.html',
      'text/html',
      `<article>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article>`,
    ),
  word,
  places: () => placesFile(2_000),
  mentions: () => placesFile(4),
  /** 100,000 characters with 2,000 names. */
  article: () => placesFile(100, 2_000, 'It was late again, and cold. '),
  line: () => file('long.txt', 'text/plain', 'abcdefghij'.repeat(99_000)),
  paris: () => file('long.txt', 'text/plain', 'Paris '.repeat(165_000)),
  'word 10 MB': () => refused('huge.txt', 'text/plain', ofTenMegabytes('Aa ')),
  'line 10 MB': () => refused('huge.txt', 'text/plain', ofTenMegabytes('abcdefghij')),
  'news 10 MB': () => refused('huge.txt', 'text/plain', ofTenMegabytes(`${perParagraph}\n\n`)),
  'lines 10 MB': () => refused('huge.txt', 'text/plain', ofTenMegabytes('Ab\n')),
  'html 10 MB': () => refused('huge.html', 'text/html', ofTenMegabytes(`<p>${perParagraph}</p>`)),
  'places 10 MB': () => ({ ...placesFile(100, 33_000), isRefused: true }),
  'docx 10 MB': () => ({
    ...word(Array.from({ length: 28_000 }, () => perParagraph)),
    isRefused: true,
  }),
};
