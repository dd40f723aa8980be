import { describe, expect, it } from 'vitest';
import { surfaceNames, tidySurface } from '../../../src/geoparser/resolve/surface-names.ts';

describe('tidySurface', () => {
  it.each([
    ["the Netherlands'", 'Netherlands'],
    ['Iraq’s', 'Iraq'],
    ['“Paris”', 'Paris'],
    ['St.\nLouis', 'St. Louis'],
    ['The Hague', 'Hague'],
    ['Theydon Bois', 'Theydon Bois'],
  ])('makes %j into %j', (surface, tidy) => {
    expect(tidySurface(surface)).toBe(tidy);
  });
});

describe('surfaceNames', () => {
  it('splits what a surface says of its holder', () => {
    const { whole, qualifier } = surfaceNames('Springfield, Ohio');
    expect(whole).toContain('Springfield');
    expect(qualifier).toBe('Ohio');
  });

  it('takes a word that objects of JavaScript have for a key as a word', () => {
    expect(surfaceNames('Constructor County').whole).toEqual(['Constructor County']);
  });

  it('offers Kansas for Kansas City only as a name of a worse tier', () => {
    const { whole, core } = surfaceNames('Kansas City');
    expect(whole).toEqual(['Kansas City']);
    expect(core).toContain('Kansas');
  });

  it.each([
    ['city of Mobile', 'core', 'Mobile'],
    ['northern Mali', 'core', 'Mali'],
    ['Paris Police Department', 'embedded', 'Paris'],
    ['University of Kentucky', 'embedded', 'Kentucky'],
    ['Dallas-Fort Worth', 'embedded', 'Fort Worth'],
    ['Mahoning Co.', 'whole', 'Mahoning County'],
    ['W. Bromwich', 'whole', 'West Bromwich'],
  ] as const)('finds within %j, in tier %s, %j', (surface, tier, name) => {
    expect(surfaceNames(surface)[tier]).toContain(name);
  });

  it.each([
    ['River Avenue', 'Avenue'],
    ['Cyber Tech Career College', 'College'],
    ['United Nations', 'United'],
  ])('does not take %j for a place named %j', (surface, word) => {
    const { core, embedded } = surfaceNames(surface);
    expect([...core, ...embedded]).not.toContain(word);
  });
});
