import { expect, it } from 'vitest';
import { optionsOf } from '../../../src/geoparser/resolve/name-options.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

it("takes a country's name for no other name of a place in it", () => {
  const options = optionsOf('France', fakeGazetteer(), false);
  expect(options.map(({ record }) => record.name)).toEqual(['France']);
});
