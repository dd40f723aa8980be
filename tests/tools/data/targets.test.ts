import { expect, test } from 'vitest';
import { Targets } from '../../../tools/data/index/targets.ts';
import { aDraft } from './a-draft.ts';

const region = { featureClass: 'A' } as const;
const uk = aDraft('United Kingdom', {
  ...region,
  featureCode: 'PCLI',
  admin1Code: '',
  geonamesId: 1,
});
const england = aDraft('England', { ...region, featureCode: 'ADM1' });
const cornwall = aDraft('Cornwall', { ...region, featureCode: 'ADM2', admin2Code: 'C6' });
const europe = aDraft('Europe', { featureClass: 'L', featureCode: 'CONT', wikidataId: 'Q46' });
const targets = () => new Targets([uk, england, cornwall, europe], (place) => place);

test.each([
  ['GB', uk],
  ['geonames:1', uk],
  ['GB.ENG', england],
  ['GB.ENG.C6', cornwall],
  ['wikidata:Q46', europe],
])('%s is %o', (target, place) => {
  expect(targets().find(target, 'a word')).toBe(place);
});

test('all that were sought in vain are told at once, and by whom', () => {
  const sought = targets();
  sought.find('US', 'Yankee');
  sought.find('GB', 'British');
  sought.find('wikidata:Q2', 'Earthling');
  expect(() => sought.check('demonyms.csv')).toThrow(
    /demonyms\.csv.*Yankee → US; Earthling → wikidata:Q2/,
  );
  expect(() => sought.check('abbreviations.csv')).not.toThrow();
});
