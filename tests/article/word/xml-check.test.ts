import { expect, test } from 'vitest';
import { ArticleError } from '../../../src/article/article-error.ts';
import { readDocx } from '../../../src/article/docx.ts';
import {
  LONGEST_INSTRUCTION,
  MOST_ATTRIBUTES,
  MOST_BESIDE_ROOT,
  MOST_WORD_ATTRIBUTES,
  XmlCheck,
} from '../../../src/article/word/xml-check.ts';
import { aWordDocumentOf } from '../a-word-document.ts';

const attributes = (count: number) =>
  Array.from({ length: count }, (_, at) => ` a${at}="b"`).join('');

test('what a word processor writes is let pass', () => {
  const xml = `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- a --><w:a xml:space="preserve">a &amp; &#233; <![CDATA[<<]]><w:b/></w:a>\n`;
  expect(() => new XmlCheck().read(xml)).not.toThrow();
});

test.each([
  [
    'as many comments beside the root',
    (more: number) => `<a/>${'<!---->'.repeat(MOST_BESIDE_ROOT + more)}`,
  ],
  [
    'as many instructions before it',
    (more: number) => `${'<?b?>'.repeat(MOST_BESIDE_ROOT + more)}<a/>`,
  ],
  [
    'as many attributes of one element',
    (more: number) => `<a${attributes(MOST_ATTRIBUTES + more)}/>`,
  ],
  [
    'an instruction as long',
    (more: number) => `<?b ${'c'.repeat(LONGEST_INSTRUCTION + more)}?><a/>`,
  ],
  [
    'as many attributes in all',
    (more: number) => `<a>${'<b c=""/>'.repeat(MOST_WORD_ATTRIBUTES + more)}</a>`,
  ],
])('%s as are allowed are let pass, and one more is not', (_, xml) => {
  expect(() => new XmlCheck().read(xml(0))).not.toThrow();
  expect(() => new XmlCheck().read(xml(1))).toThrow(ArticleError);
});

test('attributes of all parts count together', () => {
  const check = new XmlCheck();
  const part = `<a>${'<b c=""/>'.repeat(MOST_WORD_ATTRIBUTES / 2)}</a>`;
  check.read(part);
  check.read(part);
  expect(() => check.read('<a b=""/>')).toThrow(/more pieces/);
});

test.each([
  ['a second root', '<a/><a/>'],
  ['text beside the root', '<a/>b'],
  ['an instruction in an instruction, without end', '<?<?<?<?'],
  ['an element that another ends', '<a></b>'],
  ['a "<" in an attribute', '<a b="<"/>'],
  ['an element without end', '<a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
])('%s is damage', (_, xml) => {
  expect(() => new XmlCheck().read(xml)).toThrow();
});

test.each([
  ['many comments after the root', `${'<!---->'.repeat(150_000)}`, /more pieces/],
  ['instructions within instructions', '<?'.repeat(50_000), /damaged/],
  ['many roots', '<w:p/>'.repeat(150_000), /damaged/],
])('a document of %s is refused in words, in time linear in their number', async (_, more, message) => {
  const styles = new TextEncoder().encode(`<w:styles/>${more}`);
  const before = process.cpuUsage();
  await expect(readDocx(aWordDocumentOf('<w:p/>', { 'word/styles.xml': styles }))).rejects.toThrow(
    message,
  );
  const { user, system } = process.cpuUsage(before);
  // By the square it would be minutes.
  expect(user + system).toBeLessThan(10e6);
});
