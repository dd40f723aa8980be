import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readArticleBytes } from '../../../src/article/read-bytes.ts';
import { aWordDocument, aWordDocumentOf } from '../a-word-document.ts';

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const textOf = async (body: string, others = {}) =>
  (await readArticleBytes(aWordDocumentOf(body, others), 'a.docx')).text;

test.each([
  ['a simple field', `<w:fldSimple w:instr=" DOCPROPERTY Town ">${run('Oruro')}</w:fldSimple>`],
  [
    'a field in a field',
    `<w:fldSimple w:instr="A"><w:fldSimple w:instr="B">${run('Oruro')}</w:fldSimple></w:fldSimple>`,
  ],
  ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('Oruro')}</w:sdtContent></w:sdt>`],
  ['a smart tag', `<w:smartTag w:element="City">${run('Oruro')}</w:smartTag>`],
  [
    'text of one direction',
    `<w:dir w:val="ltr"><w:bdo w:val="ltr">${run('Oruro')}</w:bdo></w:dir>`,
  ],
  [
    'an insertion',
    `<w:ins w:id="1">${run('Oruro')}</w:ins><w:del w:id="2"><w:r><w:delText>Potosí</w:delText></w:r></w:del>`,
  ],
  [
    'what was moved to it',
    `<w:moveFrom w:id="1">${run('Potosí')}</w:moveFrom><w:moveTo w:id="2">${run('Oruro')}</w:moveTo>`,
  ],
  [
    'a word with its sound',
    `<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('Oruro')}</w:rubyBase></w:ruby></w:r>`,
  ],
])('the text of %s is read', async (_what, inner) => {
  expect(await textOf(paragraph(run('It spread to ') + inner + run('.')))).toBe(
    'It spread to Oruro.',
  );
});

const box = `<w:txbxContent>${paragraph(run('The road to Oruro is shut.'))}</w:txbxContent>`;
const DRAWN = `<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const OLD = `<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
const alternative = (inner: string) =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</mc:AlternateContent>`;

test.each([
  ['drawn by newer programs only', DRAWN],
  [
    'drawn by newer programs, as the one alternative',
    alternative(`<mc:Choice>${DRAWN}</mc:Choice>`),
  ],
  [
    'with an alternative for older programs',
    alternative(`<mc:Choice>${DRAWN}</mc:Choice><mc:Fallback>${OLD}</mc:Fallback>`),
  ],
])('the text of a box is read once: %s', async (_what, drawn) => {
  const text = await textOf(paragraph(`${run('Talks began.')}<w:r>${drawn}</w:r>`));
  expect(text).toBe('Talks began.\n\nThe road to Oruro is shut.');
});

test('notes are read after the text, without the marks that refer to them', async () => {
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>';
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(`${run('Before, they met in ')}<w:fldSimple w:instr="x">${run('Lugano')}</w:fldSimple>${run('.')}`)}</w:footnote></w:footnotes>`;
  const body = paragraph(
    `${run('They moved to Basel')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
  );
  const others = {
    'word/footnotes.xml': strToU8(notes),
    'word/_rels/document.xml.rels': strToU8(relationships),
  };
  expect(await textOf(body, others)).toBe('They moved to Basel.\n\nBefore, they met in Lugano.');
});

test('a document in which Word’s elements have another prefix is read as well', async () => {
  const xml = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:fldSimple x:instr="a"><x:r><x:t>Oruro</x:t></x:r></x:fldSimple></x:p></x:body></x:document>`;
  expect(await textOf('', { 'word/document.xml': strToU8(xml) })).toBe('Oruro');
});

test('a headline and a byline without a style are told as in plain text', async () => {
  const long =
    'The president met reporters in Toulouse on Monday and said that the talks would go on.';
  const document = aWordDocument([
    { text: 'Talks in two capitals' },
    { text: 'By Ana Cruz' },
    { text: long },
  ]);
  const article = await readArticleBytes(document, 'a.docx');
  expect(article).toMatchObject({ title: 'Talks in two capitals', author: 'Ana Cruz' });
  expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'byline', 'paragraph']);
});

test.each([
  ['META-INF/container.xml', /e-book/],
  ['content.xml', /OpenDocument.*save it as a Word document/],
  ['Index/Document.iwa', /Pages/],
  ['xl/workbook.xml', /Excel/],
])('an archive with %s is refused by what it is', async (part, message) => {
  const { zipSync } = await import('fflate');
  await expect(readArticleBytes(zipSync({ [part]: strToU8('<a/>') }), '')).rejects.toThrow(message);
});
