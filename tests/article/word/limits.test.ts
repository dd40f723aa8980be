import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readArticleBytes } from '../../../src/article/read-bytes.ts';
import { LARGEST_WORD_XML, MOST_WORD_PARTS } from '../../../src/article/word/archive.ts';
import {
  DEEPEST_WORD_XML,
  MOST_WORD_FIELDS,
  MOST_WORD_NODES,
} from '../../../src/article/word/xml-meter.ts';
import { aWordDocument, aWordDocumentOf } from '../a-word-document.ts';

const TEXT = '<w:p><w:r><w:t>It left Calais.</w:t></w:r></w:p>';
const huge = new Uint8Array(LARGEST_WORD_XML + 1).fill(0x20);
const read = (bytes: Uint8Array) => readArticleBytes(bytes, 'a.docx');
const paragraphs = (count: number) => aWordDocumentOf('<w:p/>'.repeat(count) + TEXT);
const fields = (count: number) =>
  aWordDocumentOf(`${TEXT}<w:p>${'<w:fldChar w:fldCharType="begin"/>'.repeat(count)}</w:p>`);
const nested = (depth: number) =>
  aWordDocumentOf(`<w:p>${'<w:ins>'.repeat(depth)}${TEXT}${'</w:ins>'.repeat(depth)}</w:p>`);

/** The document with every 32-bit number of its own replaced: in an archive's lists, its sizes. */
function withNumber(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at++) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return changed;
}

describe('refused before it is unpacked or built, in words that say what to do', {
  timeout: 60_000,
}, () => {
  const related = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/other.xml"/></Relationships>',
  );
  test.each([
    ['a huge text', aWordDocumentOf(' '.repeat(LARGEST_WORD_XML)), /more text.*cut it up/],
    ['huge styles', aWordDocumentOf(TEXT, { 'word/styles.xml': huge }), /more text.*cut it up/],
    ['a huge numbering', aWordDocumentOf(TEXT, { 'word/numbering.xml': huge }), /more text/],
    ['huge notes', aWordDocumentOf(TEXT, { 'word/footnotes.xml': huge }), /more text/],
    ['huge relationships', aWordDocumentOf(TEXT, { 'word/_rels/document.xml.rels': huge }), /more/],
    [
      'a main part by another name',
      aWordDocumentOf(TEXT, { '_rels/.rels': related, 'word/other.xml': huge }),
      /more text/,
    ],
    [
      'parts that are huge together',
      aWordDocumentOf(TEXT, {
        'word/styles.xml': huge.subarray(0, 13e6),
        'word/numbering.xml': huge.subarray(0, 13e6),
      }),
      /more text/,
    ],
    ['too many elements', paragraphs(MOST_WORD_NODES), /more pieces.*copy its text/],
    ['too many comments', aWordDocumentOf('<!---->'.repeat(MOST_WORD_NODES)), /more pieces/],
    ['too many fields', fields(MOST_WORD_FIELDS + 1), /more pieces/],
    ['elements nested too deep', nested(DEEPEST_WORD_XML), /nested more than 200 deep/],
    ['elements nested a hundred thousand deep', nested(100_000), /nested more than 200 deep/],
    [
      'entities that would say themselves again and again',
      aWordDocumentOf(TEXT, {
        'word/styles.xml': strToU8(
          '<!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;">]><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:styles>',
        ),
      }),
      /damaged/,
    ],
    [
      'a part that is larger than it says',
      withNumber(aWordDocumentOf(' '.repeat(5e6)), aWordDocumentOfSize(5e6), 1000),
      /damaged/,
    ],
  ] as const)('%s', async (_what, bytes, message) => {
    const refused = expect(read(bytes)).rejects;
    await refused.toThrow(message);
    await refused.toHaveProperty('name', 'ArticleError');
  });

  test('more files than a document has', async () => {
    const others = Object.fromEntries(
      Array.from({ length: MOST_WORD_PARTS }, (_, index) => [`${index}`, new Uint8Array()]),
    );
    await expect(read(aWordDocumentOf(TEXT, others))).rejects.toThrow(/more than 10000 files/);
  });

  test('a bit of the text that fell over: its words are not to be trusted', async () => {
    const stored = zipSync({ 'word/document.xml': strToU8(`<w>${TEXT}</w>`) }, { level: 0 });
    const at = stored.indexOf('C'.charCodeAt(0), 60);
    stored[at] = (stored[at] ?? 0) ^ 1;
    await expect(read(stored)).rejects.toThrow(/damaged/);
  });

  test('a locked document', async () => {
    const locked = aWordDocumentOf(TEXT);
    for (let at = 0; at + 4 < locked.length; at++) {
      const sign = String.fromCharCode(...locked.subarray(at, at + 4));
      if (sign === 'PK\x03\x04') locked[at + 6] = 1;
      if (sign === 'PK\x01\x02') locked[at + 8] = 1;
    }
    await expect(read(locked)).rejects.toThrow(/locked with a password/);
  });
});

describe('read as ever', { timeout: 60_000 }, () => {
  test.each([
    ['thousands of elements', paragraphs(5_000)],
    ['elements nested as deep as are read', nested(DEEPEST_WORD_XML - 10)],
    [
      'pictures, comments and settings of any size, which are never unpacked',
      aWordDocumentOf(TEXT, {
        'word/media/a.png': huge,
        'word/comments.xml': huge,
        'word/settings.xml': huge,
        'customXml/item1.xml': huge,
      }),
    ],
    [
      'relationships to files outside of it',
      aWordDocumentOf(TEXT, {
        'word/_rels/document.xml.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        ),
      }),
    ],
  ] as const)('%s', async (_what, bytes) => {
    expect((await read(bytes)).text).toBe('It left Calais.');
  });

  test('an archive that gives its sizes after its parts, as programs that stream write it', async () => {
    const whole = aWordDocument([{ text: 'It left Calais.' }]);
    const { unzipSync } = await import('fflate');
    const pieces: Uint8Array[] = [];
    const archive = new Zip((_error, piece) => pieces.push(piece));
    for (const [name, bytes] of Object.entries(unzipSync(whole))) {
      const part = new ZipDeflate(name);
      archive.add(part);
      part.push(bytes, true);
    }
    archive.end();
    const written = new Uint8Array(
      await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer(),
    );
    expect((await read(written)).text).toBe('It left Calais.');
  });

  test('a heading whose style has a name of its own', async () => {
    const styles = strToU8(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style></w:styles>',
    );
    const bytes = aWordDocumentOf(
      `<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr><w:r><w:t>Ferries late</w:t></w:r></w:p>${TEXT}`,
      { 'word/styles.xml': styles },
    );
    expect((await read(bytes)).title).toBe('Ferries late');
  });
});

/** How long the main part is whose body is so long. */
function aWordDocumentOfSize(body: number): number {
  return (
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body></w:body></w:document>`
      .length + body
  );
}
