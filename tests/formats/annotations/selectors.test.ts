import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { placedMentions } from '../../mapped-article/by-mention.ts';
import { readMappedArticle } from '../on-documents.ts';

const article = readArticle('They met at King’s Cross, left St Mary’s Island and slept in Lyon.');

function read(target: unknown) {
  const other = { type: 'TextQuoteSelector', exact: 'Lyon' };
  const items = [{ target }, { target: { selector: other } }].map((item) => ({
    type: 'Annotation',
    body: 'geo:1,2',
    ...item,
  }));
  const { places, leftOut } = readMappedArticle(JSON.stringify(items), article);
  const surfaces = placedMentions(places).map(({ mention }) => mention.surface);
  return { surfaces: surfaces.filter((surface) => surface !== 'Lyon'), leftOut };
}

const quote = (exact: string, more: object = {}) => ({
  selector: { type: 'TextQuoteSelector', exact, ...more },
});

test.each([
  ['a straight apostrophe', quote("King's Cross")],
  ['a no-break space', quote('King’s\u00a0Cross')],
  ['a line end and indent of the page', quote('King’s\n    Cross')],
  ['a soft hyphen', quote('King’s Cro\u00adss')],
  ['surroundings in other signs', quote("King's Cross", { suffix: ", left St Mary's" })],
  [
    'a position beside it',
    {
      selector: [
        { type: 'TextPositionSelector', start: 12, end: 24 },
        { type: 'TextQuoteSelector', exact: "King's Cross" },
      ],
    },
  ],
  [
    'characters of plain text (RFC 5147)',
    { selector: { type: 'FragmentSelector', value: 'char=12,24' } },
  ],
  ['the same in an address', 'https://example.org/a.txt#char=12,24'],
  ['words in an address', { source: "https://example.org/#:~:text=met%20at-,King's%20Cross,-%2C" }],
  [
    'a quote that refines an element',
    {
      selector: {
        type: 'XPathSelector',
        value: '/p[1]',
        refinedBy: { type: 'TextQuoteSelector', exact: 'King’s Cross' },
      },
    },
  ],
  [
    'a range between two positions',
    {
      selector: {
        type: 'RangeSelector',
        startSelector: { type: 'TextPositionSelector', start: 12, end: 13 },
        endSelector: { type: 'TextPositionSelector', start: 24, end: 25 },
      },
    },
  ],
  [
    'a choice of which the second can be read',
    {
      selector: {
        type: 'Choice',
        items: [
          { type: 'CssSelector', value: 'p' },
          { type: 'TextQuoteSelector', exact: 'King’s Cross' },
        ],
      },
    },
  ],
])('words are found by %s', (_how, target) => {
  expect(read(target)).toEqual({ surfaces: ['King’s Cross'], leftOut: [] });
});

describe('what cannot be of a text is refused with the true reason', () => {
  test.each([
    [
      { selector: { type: 'CssSelector', value: 'p' } },
      /by CssSelector, which is of elements of a page/,
    ],
    [{ selector: { type: 'SvgSelector', value: '<svg/>' } }, /a part of a picture/],
    [{ selector: { type: 'DataPositionSelector', start: 1, end: 2 } }, /bytes of a file/],
    [{ selector: { type: 'toString' } }, /by toString, which is of something else/],
    [{ selector: { type: 'FragmentSelector', value: 'section-2' } }, /the fragment 'section-2'/],
    [
      { selector: { type: 'TextPositionSelector', start: 9, end: 9 } },
      /from 9 to 9, where no words/,
    ],
    [quote(''), /its quote has no words/],
    [quote('Oslo'), /does not have its words/],
    ['https://example.org/', /does not say which words/],
  ])('%j', (target, reason) => {
    const { surfaces, leftOut } = read(target);
    expect(surfaces).toEqual([]);
    expect(leftOut).toEqual([expect.stringMatching(reason)]);
  });
});
