import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { kmlPlaces } from '../../src/formats/kml/kml-places.ts';
import { writtenDegrees } from '../../src/formats/reading/written-degrees.ts';
import { readXml } from '../../src/formats/reading/xml-tree.ts';

/*
 * What goes through a run of the same letter from each of its letters takes hours for these, and no test waits so long.
 */
const LONG = 1_000_000;

test('blanks before and behind the commas of coordinates', () => {
  const of = (coordinates: string) =>
    kmlPlaces(
      readXml(
        `<kml><Placemark><name>a</name><Point><coordinates>${coordinates}</coordinates></Point></Placemark></kml>`,
      ),
    ).places[0]?.geometry;
  const blanks = ' '.repeat(LONG);
  expect(of(`2.35${blanks},${blanks}48.8`)).toEqual({ type: 'Point', coordinates: [2.35, 48.8] });
  expect(of(`2.35${blanks}x`)).toEqual({ type: 'Point', coordinates: [2.35] });
});

test('digits that are no number', () => {
  const digits = '1'.repeat(LONG);
  expect(writtenDegrees([`${digits}x`, '48.', '.5', '1.5e1', '1.'])).toEqual([`${digits}x`, 48]);
});

test('blanks in the text that a page’s data tells, and before the end of its title', () => {
  const blanks = ' '.repeat(900_000);
  const body = `It rained in the town for a week and a day.${blanks}The river rose. ${'Rain fell. '.repeat(60)}`;
  const page = `<html><head><title>Rain${blanks}x - The Post</title><meta property="og:site_name" content="The Post"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: `${body}\n \n Second.` })}</script></head><body><article><p>It rained.</p></article></body></html>`;
  expect(readArticle(page, { format: 'html' }).text).toContain('The river rose.');
});
