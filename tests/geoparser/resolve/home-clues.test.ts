import { describe, expect, it } from 'vitest';
import { readHomeClues } from '../../../src/geoparser/resolve/home-clues.ts';
import { phraseText } from '../../../src/geoparser/resolve/phrases.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

const clues = (text: string) =>
  Object.fromEntries(readHomeClues(phraseText(text, text.length), fakeGazetteer()));

describe('readHomeClues', () => {
  it.each([
    ['The Ohio Department of Health said so.', { 'US.OH': 1 / 2 }],
    ['West Virginia is not Virginia.', { 'US.WV': 1 / 3, 'US.VA': 1 / 3 }],
    ['Call (614) 555-0142 or 937-555-0142.', { 'US.OH': 2 / 3 }],
    ['A crash on Ga. 400 and on Ill. Route 9.', { 'US.GA': 1 / 3, 'US.IL': 1 / 3 }],
    ['Order number 1614-555-01429 of 614 places.', {}],
    ['The council met on Tuesday.', {}],
    ['Georgia and Washington agreed. Georgia State did not.', { 'US.GA': 1 / 2 }],
  ])("reads '%s'", (text, shares) => {
    expect(clues(text)).toEqual(shares);
  });
});
