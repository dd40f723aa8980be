import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GazetteerRecord } from '../../../../src/gazetteer/place-record.ts';
import {
  flagNames,
  type GazetteerFlags,
  gazetteerFlags,
  type NameLookup,
} from '../../../../src/geoparser/recognise/model/gazetteer-flags.ts';
import {
  readRecogniser,
  type TaggedSpan,
} from '../../../../src/geoparser/recognise/model/recogniser.ts';
import { type Token, tokenise } from '../../../../src/geoparser/recognise/model/tokens.ts';
import { RecogniserError } from '../../../../src/geoparser/recognise/model/weights-file.ts';

const bytes = new Uint8Array(
  readFileSync(new URL('../../../../models/recogniser.bin', import.meta.url)),
);
const recogniser = readRecogniser(bytes);

function record(name: string, featureCode: string, population: number): GazetteerRecord {
  return {
    id: 'geonames:1',
    name,
    point: [0, 0],
    featureClass: featureCode.startsWith('P') && featureCode !== 'PCLI' ? 'P' : 'A',
    featureCode,
    countryCode: 'GB',
    admin1Code: '',
    admin2Code: '',
    population,
  };
}

const places = [
  record('Paris', 'PPLC', 2_000_000),
  record('Ohio', 'ADM1', 11_000_000),
  record('Michigan', 'ADM1', 10_000_000),
  record('Springfield', 'PPL', 58_000),
  record('United Kingdom', 'PCLI', 67_000_000),
  record('Barrow in Furness', 'PPL', 60_000),
  record('Smith', 'PPL', 900),
];
const country = record('United Kingdom', 'PCLI', 67_000_000);

const gazetteer: NameLookup = {
  lookup: (name) =>
    places
      .filter((place) => place.name.toLowerCase() === name.toLowerCase())
      .map((place) => ({ record: place, kind: 'exact', matchedName: place.name })),
  demonym: (word) =>
    word === 'British' || word === 'Russian' ? { word, place: country } : undefined,
  abbreviation: (text) => (text === 'N.C.' ? country : undefined),
};

function flagsOf(text: string, tokens: readonly Token[]): GazetteerFlags {
  return gazetteerFlags(text, tokens, gazetteer);
}

function tag(text: string): readonly TaggedSpan[] {
  const tokens = tokenise(text);
  return recogniser.tag(text, tokens, flagsOf(text, tokens));
}

const best = (text: string): readonly TaggedSpan[] => tag(text).filter(({ doubted }) => !doubted);
const found = (text: string): string[] =>
  best(text).map(({ start, end }) => text.slice(start, end));

describe('the recogniser', () => {
  it('finds the town within the name of its police, and not the person', () => {
    expect(
      found('The Springfield Police Department said John Smith was arrested in Ohio.'),
    ).toEqual(['Springfield', 'Ohio']);
  });

  it('takes the possessive off', () => {
    expect(found("Officials visited Michigan's largest city on Monday.")).toEqual(['Michigan']);
  });

  it('tells a demonym from a place', () => {
    const text = 'The British prime minister flew to Paris on Tuesday.';
    expect(best(text).map(({ demonym, use }) => [demonym, use])).toEqual([
      [true, 'associative'],
      [false, 'literal'],
    ]);
  });

  it('finds the place before a hyphen', () => {
    expect(found('A Paris-based company has cut jobs.')).toEqual(['Paris']);
  });

  it('tells also what it doubts, each span once and with a less probable reading', () => {
    const spans = tag('The University of North Florida Board met in Jacksonville on Friday.');
    const doubted = spans.filter((span) => span.doubted);
    expect(doubted.length).toBeGreaterThan(0);
    expect(doubted.every(({ probability }) => probability < 0.6)).toBe(true);
    const keys = spans.map(({ start, end }) => `${start}-${end}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('finds nothing where nothing is named', () => {
    expect(tag('')).toEqual([]);
    expect(best('the rain went on all day and nobody minded.')).toEqual([]);
  });

  it('keeps spans apart, inside the text and on whole tokens, whatever the text', () => {
    const piece = fc.constantFrom(
      'Paris',
      'PARIS',
      'of',
      ' ',
      '\n',
      '.',
      ',',
      'N.C.',
      '😀',
      '’s',
      'Smith',
      'X',
      '北京',
      '-',
      '12',
    );
    void fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 }))),
        (parts) => {
          const text = parts.join('');
          const starts = new Set(tokenise(text).map((token) => token.start));
          const spans = tag(text);
          const apart = spans.filter(({ doubted }) => !doubted);
          const wrong = spans.filter(
            (span) =>
              (!span.doubted && span.start < (apart[apart.indexOf(span) - 1]?.end ?? 0)) ||
              span.end <= span.start ||
              span.end > text.length ||
              !starts.has(span.start) ||
              !(span.probability > 0 && span.probability < 1.000001),
          );
          expect(wrong).toEqual([]);
          expect(tag(text)).toEqual(spans);
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);

  it('says the same of a text however it was asked before', () => {
    const text = 'Fire crews from Springfield, Ohio, were sent to Paris.';
    const before = tag(text);
    for (let index = 0; index < 50; index++) tag(`Word${index} met Paris${index}x in Ohio.`);
    expect(tag(text)).toEqual(before);
  });

  it('reads a megabyte of one letter and a hundred thousand capitalised words', () => {
    expect(tag('A'.repeat(1_000_000))).toEqual([]);
    const text = 'Smith Paris '.repeat(50_000);
    const spans = tag(text);
    expect(spans.length).toBeGreaterThan(0);
    const cut = spans.filter(
      ({ start, end }) => !/^(?:Smith|Paris)(?: (?:Smith|Paris))*$/.test(text.slice(start, end)),
    );
    expect(cut).toEqual([]);
  }, 60_000);

  it.each([
    ['an empty file', () => new Uint8Array(0)],
    ['another file', () => new TextEncoder().encode('{"type":"FeatureCollection","features":[]}')],
    ['a truncated file', () => bytes.slice(0, bytes.length - 10)],
    ['a damaged file', () => bytes.map((byte, index) => (index === 5000 ? byte ^ 1 : byte))],
    [
      'a file of another version',
      () => bytes.map((byte, index) => (index === 8 ? byte + 1 : byte)),
    ],
  ])('refuses %s', (_, make) => {
    expect(() => readRecogniser(make())).toThrow(RecogniserError);
  });
});

describe('flagNames', () => {
  it('asks for runs of capitalised words, and not for the lower-case words between names', () => {
    const text = 'He left Barrow in Furness, and met Smith.';
    const names = flagNames(text, tokenise(text));
    expect(names).toContain('Barrow');
    expect(names).toContain('Smith');
    expect(names).not.toContain('left');
    expect(names).not.toContain('Barrow in');
  });

  it('asks for the longer words of a text without capitals', () => {
    const text = 'fire crews in paris said so';
    expect(flagNames(text, tokenise(text))).toContain('paris');
  });
});
