import { describe, expect, test } from 'vitest';
import { formatQuery, formatState, parseAddress } from '../../src/page/address.ts';
import { formatSelection } from '../../src/reader/format-selection.ts';

describe('address', () => {
  test('a selection comes back from the fragment it was written as, whatever its scheme', () => {
    for (const placeId of [
      'geonames:2656241',
      'wikidata:Q22',
      'geo:51.61162,-0.42454',
      'near:within/geonames:2647400/thieves%20lane',
      'unplaced:%D8%A8%26%23',
    ] as const) {
      const selection = { placeId, mention: 2 };
      expect(parseAddress('', `#${formatSelection(selection)}`).selection).toEqual(selection);
    }
  });

  test('the fragment is readable: colons and commas are not escaped, mentions count from 1', () => {
    expect(formatSelection({ placeId: 'geonames:2656241', mention: 1 })).toBe(
      'place=geonames:2656241&mention=2',
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

  test('all of a page’s state comes back from the fragment it was written as', () => {
    const state = {
      selection: { placeId: 'wikidata:Q22', mention: 0 },
      view: { zoom: 6, latitude: 54.11, longitude: -3.23 },
      list: 'a + b & c # Ä',
    } as const;
    expect(parseAddress('', formatState(state))).toMatchObject(state);
    const empty = { selection: null, view: null, list: '' } as const;
    expect(formatState(empty)).toBe('#list');
    expect(parseAddress('', '#list')).toMatchObject(empty);
    expect(formatState({ ...empty, list: null })).toBe('');
  });

  test('a map’s view is written as exactly as its zoom can show', () => {
    const at = { latitude: 54.113_456, longitude: -3.227_891 };
    const viewOf = (zoom: number) =>
      formatState({ selection: null, list: null, view: { ...at, zoom } });
    expect(viewOf(2)).toBe('#map=2/54.1/-3.2');
    expect(viewOf(10)).toBe('#map=10/54.1135/-3.2279');
  });

  test('article, language and theme come back from the query they were written as', () => {
    const asked = { article: '2025-03-20-a', language: 'ar', theme: 'dark' } as const;
    expect(parseAddress(formatQuery(asked), '')).toMatchObject(asked);
    expect(formatQuery({ article: null, language: null, theme: null })).toBe('');
  });

  test('what cannot be read is passed over and told; what is not known is left alone', () => {
    for (const [search, hash] of [
      ['?article=../x', ''],
      ['?lang=tlh', ''],
      ['?theme=pink', ''],
      ['', '#place=Barrow'],
      ['', '#map=far/away'],
      ['', '#map=5/91/0'],
    ] as const) {
      expect(parseAddress(search, hash)).toEqual({ ...parseAddress('', ''), damaged: true });
    }
    expect(parseAddress('?utm_source=x', '#top').damaged).toBe(false);
  });
});
