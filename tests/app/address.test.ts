import { describe, expect, test } from 'vitest';
import { formatSelection, parseAddress } from '../../src/app/address.ts';

describe('address', () => {
  test('a selection comes back from the fragment it was written as, whatever its scheme', () => {
    for (const placeId of ['geonames:2656241', 'wikidata:Q22', 'geo:51.61162,-0.42454'] as const) {
      const selection = { placeId, mention: 2 };
      expect(parseAddress('', formatSelection(selection)).selection).toEqual(selection);
    }
  });

  test('the fragment is readable: colons and commas are not escaped, mentions count from 1', () => {
    expect(formatSelection({ placeId: 'geonames:2656241', mention: 1 })).toBe(
      '#place=geonames:2656241&mention=2',
    );
  });

  test('a link that a program escaped selects the same place', () => {
    expect(parseAddress('', '#place=geo%3A51.6%2C-0.4&mention=1').selection?.placeId).toBe(
      'geo:51.6,-0.4',
    );
  });

  test('a fragment without a mention, or with a nonsensical one, selects the first', () => {
    for (const mention of ['', '&mention=', '&mention=0', '&mention=-3', '&mention=x']) {
      expect(parseAddress('', `#place=wikidata:Q22${mention}`).selection?.mention).toBe(0);
    }
  });

  test('a fragment that is no place identifier selects nothing', () => {
    for (const hash of ['', '#', '#top', '#place=', '#place=Barrow', '#place=geonames:0']) {
      expect(parseAddress('', hash).selection).toBeNull();
    }
  });

  test('an article is named by a folder, never by a path out of the articles', () => {
    expect(parseAddress('?article=2025-03-20-a', '').article).toBe('2025-03-20-a');
    for (const folder of ['../secrets', 'a/b', 'https://example.org', '.', '']) {
      expect(parseAddress(`?article=${encodeURIComponent(folder)}`, '').article).toBeNull();
    }
  });
});
