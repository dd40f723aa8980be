import { strToU8, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The bytes of a Word document of these paragraphs; the style of one is 'Heading1', 'Title' or none. */
export function aWordDocument(
  paragraphs: readonly { readonly text: string; readonly style?: string }[],
): Uint8Array {
  const body = paragraphs
    .map(({ text, style }) => {
      const styled = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
      const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return `<w:p>${styled}<w:r><w:t>${written}</w:t></w:r></w:p>`;
    })
    .join('');
  return aWordDocumentOf(body);
}

/** The bytes of a Word document with this XML for a body, and with further parts beside it. */
export function aWordDocumentOf(
  body: string,
  others: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    ),
    ...others,
  });
}
