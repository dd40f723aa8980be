import { describe, expect, it } from 'vitest';
import { readInstitutions } from '../../../src/geoparser/resolve/institutions.ts';
import { type PhraseText, phraseText } from '../../../src/geoparser/resolve/phrases.ts';

const textOf = (text: string): PhraseText => phraseText(text, text.length);

/** The areas that most clues speak for. */
function speaksFor(text: string): string[] {
  const { byArea } = readInstitutions(textOf(text));
  const most = Math.max(0, ...byArea.values());
  return [...byArea].filter(([, share]) => share === most).map(([area]) => area);
}

describe('readInstitutions', () => {
  it.each([
    ['The quorum court met.', ['US.AR']],
    ['Quorum Court members met.', ['US.AR']],
    ['TxDOT closed the road.', ['US.TX']],
    ['The OPP laid charges.', ['CA.08']],
    ['The village president of Oz spoke.', ['US.IL', 'US.WI', 'US.MI', 'US.NY', 'US.OH']],
    ['The Commonwealth’s attorney declined.', ['US.VA', 'US.KY']],
    ['A truck burned on I-4.', ['US.FL']],
    [
      'Traffic stood on Interstate 610.',
      ['US.CA', 'US.AZ', 'US.NM', 'US.TX', 'US.LA', 'US.MS', 'US.AL', 'US.FL'],
    ],
    ['Crews closed U.S. Highway 92.', ['US.FL']],
    ['The crown court heard it.', ['GB']],
  ])("hears where '%s' is at home", (text, areas) => {
    expect(speaksFor(text)).toEqual(areas);
  });

  it.each([
    'The council met on Tuesday.',
    'The tbi was txdots.',
    'He kept an opp and some ohsaas.',
    'I-3 and U.S. 999 are no roads.',
  ])("hears nothing in '%s'", (text) => {
    expect(readInstitutions(textOf(text)).byArea.size).toBe(0);
  });

  it('counts a clue once, however often it is said', () => {
    const once = readInstitutions(textOf('The sheriff spoke.'));
    expect(readInstitutions(textOf('The sheriff spoke. The sheriff left.'))).toEqual(once);
    expect(once.byArea.get('US')).toBeCloseTo(1 / 3);
  });

  it('leaves a division no more than its country where the whole country has the thing', () => {
    const { byArea } = readInstitutions(textOf('The township trustees asked the sheriff.'));
    expect(byArea.get('US')).toBe(byArea.get('US.OH'));
    expect(byArea.get('US.TX')).toBeUndefined();
  });
});
