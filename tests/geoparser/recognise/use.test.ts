import { describe, expect, test } from 'vitest';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import { tokenise } from '../../../src/geoparser/recognise/tokens.ts';
import { classifyUse } from '../../../src/geoparser/recognise/use.ts';

const norway: GazetteerRecord = {
  id: 'geonames:3144096',
  name: 'Norway',
  point: [10, 62],
  featureClass: 'A',
  featureCode: 'PCLI',
  countryCode: 'NO',
  admin1Code: '',
  admin2Code: '',
  population: 5_314_336,
};
const town: GazetteerRecord = {
  ...norway,
  featureClass: 'P',
  featureCode: 'PPL',
  admin1Code: '12',
};

function useIn(text: string, record: GazetteerRecord) {
  const tokens = tokenise(text, { start: 0, end: text.length });
  const at = tokens.findIndex((token) => token.text === 'Norway');
  return classifyUse(tokens, { first: at, last: at }, record);
}

describe('the use of a country’s name', () => {
  test.each([
    ['They met in Norway on Monday.', 'literal'],
    ['She returned to Norway.', 'literal'],
    ['after visiting Norway, he rested', 'literal'],
    ['a storm struck southern Norway', 'literal'],
    ['the waters of the Norway', 'literal'],
    ['Norway will not agree.', 'associative'],
    ['Norway’s fleet', 'associative'],
    ['led by Norway and France', 'associative'],
    ['led by France and Norway', 'associative'],
    ['talks with Norway', 'associative'],
    ['the Norway talks', 'associative'],
  ] as const)('in %j is %s', (text, use) => {
    expect(useIn(text, norway)).toBe(use);
  });

  test('a town is a place even where it is the subject', () => {
    expect(useIn('Norway has a new school.', town)).toBe('literal');
  });
});
