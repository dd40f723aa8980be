import { describe, expect, it } from 'vitest';
import { readNeighbouringText } from '../../../src/geoparser/resolve/neighbouring-text.ts';

function beside(text: string, name: string) {
  const start = text.indexOf(name);
  return readNeighbouringText(text, { start, end: start + name.length });
}

describe('readNeighbouringText', () => {
  it.each([
    ['in Bangor, Maine, on', 'Bangor', 'Maine'],
    ['in Troy, N.C. (AP)', 'Troy', 'N.C.'],
    ['in Long Beach, CA, and', 'Long Beach', 'CA'],
    ['in Charleston, W.Va., on', 'Charleston', 'W.Va.'],
    ['at Moscow (Idaho) a', 'Moscow', 'Idaho'],
    ['in Augusta Ga. on', 'Augusta', 'Ga.'],
    ['in Kilburn, in north London, on', 'Kilburn', ''],
    ['at Heysel in Brussels, where', 'Heysel', 'Brussels'],
  ])("finds what holds the place in '%s'", (text, name, holder) => {
    const { holders } = beside(text, name);
    expect(holders[0]?.[0] ?? '').toBe(holder);
  });

  it.each([
    ["in Ohio's Licking County today", 'Licking', 'Ohio'],
    ["in Cairo's gated suburb of Madinaty", 'Madinaty', 'Cairo'],
    ['in the English city of Salisbury', 'Salisbury', 'English'],
    ['the Cincinnati suburb of West Chester', 'West Chester', 'Cincinnati'],
    ["in the United States' state of Maine", 'Maine', 'United States'],
    ['He left Ohio for Salisbury', 'Salisbury', undefined],
  ])("finds what the place belongs to in '%s'", (text, name, owner) => {
    expect(beside(text, name).owners[0]).toBe(owner);
  });

  it('reads two holders one after the other', () => {
    const { holders } = beside('of Orono, Penobscot County, Maine.', 'Orono');
    expect(holders.map(([longest]) => longest)).toEqual(['Penobscot County', 'Maine.']);
  });

  it.each([
    ['growers in Washington, Oregon and Idaho expect', 'Washington', true],
    ['growers in Salem, Oregon, expect', 'Salem', false],
  ])("tells whether '%s' may be a list", (text, name, listed) => {
    expect(beside(text, name).listed).toBe(listed);
  });

  it.each([
    ['in Walker County today', 'Walker', 'admin2'],
    ['the town of Walker today', 'Walker', 'local'],
    ['the Idlib province today', 'Idlib', 'admin1'],
    ['the Republic of Georgia today', 'Georgia', 'country'],
    ['in Greene, Clark and Madison counties today', 'Greene', 'admin2'],
    ['in Greene, Clark and Madison counties today', 'Madison', 'admin2'],
    ['in Greene, Clark and Madison today', 'Greene', null],
    ['Walker said today', 'Walker', null],
  ])("hears what kind of place is meant in '%s'", (text, name, extent) => {
    expect(beside(text, name).demanded).toBe(extent);
  });

  it.each([
    ['TROY, N.C. (AP) — A man', 'TROY', true],
    ['MOSCOW -- Officials', 'MOSCOW', true],
    ['Officials in Moscow said so - and left', 'Moscow', false],
  ])("knows whether '%s' opens with a dateline", (text, name, dateline) => {
    expect(beside(text, name).dateline).toBe(dateline);
  });

  it.each([
    ['crossed the Atlantic before', 'Atlantic', true],
    ["heard the Kremlin's answer", 'Kremlin', true],
    ['in the Bronx.', 'the Bronx', true],
    ['at the Atlanta airport', 'Atlanta', false],
    ['crossed Atlantic County', 'Atlantic', false],
  ])("hears whether '%s' names it with 'the'", (text, name, definite) => {
    expect(beside(text, name).definite).toBe(definite);
  });

  it("knows that 'the Williams and Cranberry rivers' are two rivers", () => {
    expect(beside('between the Williams and Cranberry rivers in', 'Williams').physical).toBe(true);
  });
});
