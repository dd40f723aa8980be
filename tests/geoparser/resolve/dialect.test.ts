import { describe, expect, it } from 'vitest';
import { readDialect } from '../../../src/geoparser/resolve/dialect.ts';
import { type PhraseText, phraseText } from '../../../src/geoparser/resolve/phrases.ts';

const textOf = (text: string): PhraseText => phraseText(text, text.length);

describe('readDialect', () => {
  it.each([
    'The sheriff of Licking County said the school board met downtown at 7 p.m. and spent $40,000.',
    'The homeowner at 420 Augusta St. called the police department.',
    'Eighth graders raised 5 percent more at the softball field near city hall.',
    'Gov. Hale and Sen. Ruiz toured the high school gym on March 4, 2023, near Interstate 70.',
  ])('hears American English in "%s"', (text) => {
    expect(readDialect(textOf(text))).toBeGreaterThan(0.4);
  });

  it.each([
    'Councillors said the primary school by the motorway had spent £40,000 on a new sports centre.',
    'The cabinet member said the roundabout by the car park had cost 5 per cent more.',
    'The MP told magistrates on 4 March that pupils had walked two kilometres towards the village.',
  ])('hears British English in "%s"', (text) => {
    expect(readDialect(textOf(text))).toBeLessThan(-0.4);
  });

  it('does not take the High Street of an American city for a British one', () => {
    expect(readDialect(textOf('It is on High Street.'))).toBe(0);
    expect(readDialect(textOf('It is on the high street.'))).toBeLessThan(0);
  });

  it('takes no side where nothing tells', () => {
    expect(readDialect(textOf('It rained.'))).toBe(0);
  });

  it('is less sure by one cue than by three', () => {
    const one = readDialect(textOf('The sheriff spoke.'));
    const three = readDialect(textOf('The sheriff spoke downtown to the school board at 7 p.m.'));
    expect(three).toBeGreaterThan(one);
  });
});
