import { expect, test } from 'vitest';
import { AmpersandMender } from '../../../src/archive/sources/xml-ampersands.ts';

const TEXT =
  '<a href="x?b=1&c=2&amp;d">R&D &eacute; &#233; &#xE9; & ;</a><![CDATA[R&D & <b>]]>Q&A ]]>&<![CDATA[&]]>&';
const MENDED =
  '<a href="x?b=1&amp;c=2&amp;d">R&amp;D &eacute; &#233; &#xE9; &amp; ;</a><![CDATA[R&D & <b>]]>Q&amp;A ]]>&amp;<![CDATA[&]]>&amp;';

test.each([1, 2, 3, 7, 50, 1_000])('the same in pieces of %i', (size) => {
  const mender = new AmpersandMender();
  let mended = '';
  for (let at = 0; at < TEXT.length; at += size) mended += mender.mend(TEXT.slice(at, at + size));
  expect(mended + mender.end()).toBe(MENDED);
});
