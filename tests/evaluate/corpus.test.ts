import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/evaluate/corpus.ts';
import { CorpusError } from '../../src/evaluate/corpus-error.ts';

const line = (toponym: object, more: object = {}) =>
  JSON.stringify({ id: 'a', text: 'Off to Café Nice.', toponyms: [toponym], ...more });
const nice = { start: 12, end: 16, text: 'Nice', lat: 43.7, lon: 7.27, geonameid: 2990440 };

describe('readCorpus', () => {
  it('reads a point as longitude, latitude and passes over blank lines', () => {
    const [article] = readCorpus(`\n${line(nice)}\n\n`, 'x.jsonl');
    expect(article?.toponyms).toEqual([
      {
        start: 12,
        end: 16,
        surface: 'Nice',
        point: [7.27, 43.7],
        outcome: 'placed',
        radius: null,
        geonamesId: 2990440,
        countryCode: null,
        type: null,
      },
    ]);
  });

  it('prefers the address to the domain and knows neither where there is none', () => {
    const source = (more: object) => readCorpus(line(nice, more), 'x')[0]?.source;
    expect(source({ url: 'http://x.org/a', domain: 'x.org' })).toBe('http://x.org/a');
    expect(source({ domain: 'x.org' })).toBe('x.org');
    expect(source({})).toBeNull();
  });

  it('keeps the country a toponym is in', () => {
    const [article] = readCorpus(line({ ...nice, countryCode: 'FR' }), 'x');
    expect(article?.toponyms[0]?.countryCode).toBe('FR');
  });

  it('reads corpora that name the country in words, which is not kept', () => {
    const [article] = readCorpus(line({ ...nice, country: 'France' }), 'x');
    expect(article?.toponyms[0]?.countryCode).toBeNull();
  });

  it('keeps a toponym without a point', () => {
    const { lat: _, ...pointless } = nice;
    expect(readCorpus(line(pointless), 'x')[0]?.toponyms[0]?.point).toBeNull();
  });

  it('keeps what is near with its radius, and what is unplaced without a point', () => {
    const near = { ...nice, outcome: 'near', coordinateUncertaintyInMeters: 5000 };
    expect(readCorpus(line(near), 'x')[0]?.toponyms[0]).toMatchObject({
      outcome: 'near',
      radius: 5000,
    });
    const { lat: _lat, lon: _lon, ...unplaced } = { ...nice, outcome: 'unplaced' };
    expect(readCorpus(line(unplaced), 'x')[0]?.toponyms[0]).toMatchObject({
      outcome: 'unplaced',
      point: null,
    });
  });

  it.each([
    ['what is this is not JSON', 'nonsense', /x\.jsonl:1: this is not JSON/],
    ['an article without text', '{"id":"a","toponyms":[]}', /x\.jsonl:1: text/],
    [
      'offsets counted in bytes',
      line({ ...nice, start: 13, end: 17 }),
      /'Nice' is not what the text has/,
    ],
    ['a country that is no code', line({ ...nice, countryCode: 'France' }), /two capital letters/],
    ['an outcome of its own', line({ ...nice, outcome: 'lost' }), /toponyms\.0\.outcome/],
    [
      'what is unplaced and has a point',
      line({ ...nice, outcome: 'unplaced' }),
      /'Nice' is unplaced/,
    ],
    [
      'what is near nothing',
      line({ start: 12, end: 16, text: 'Nice', outcome: 'near' }),
      /'Nice' is near, and must have/,
    ],
    [
      'a radius of what is placed',
      line({ ...nice, coordinateUncertaintyInMeters: 10 }),
      /only goes with the outcome "near"/,
    ],
    ['a latitude of 137 degrees', line({ ...nice, lat: 137 }), /toponyms\.0\.lat/],
  ])('refuses %s and names the line', (_, text, message) => {
    expect(() => readCorpus(text, 'x.jsonl')).toThrow(CorpusError);
    expect(() => readCorpus(text, 'x.jsonl')).toThrow(message);
  });
});
