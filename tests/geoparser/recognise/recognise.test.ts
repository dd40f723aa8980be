import { beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { readMentions } from '../../../src/geoparser/geoparse.ts';
import type { Mention } from '../../../src/geoparser/geoparse-result.ts';
import type { Models } from '../../../src/geoparser/models.ts';
import type { Recogniser } from '../../../src/geoparser/recognise/model/recogniser.ts';
import { recognise } from '../../../src/geoparser/recognise/recognise.ts';
import { planRecognition } from '../../../src/geoparser/recognise/recognition-plan.ts';
import { openBuiltGazetteer, openShippedModels } from '../open-built-models.ts';

describe('recognise', () => {
  let gazetteer: Gazetteer;
  let models: Models;
  let shipped: Recogniser;
  beforeAll(async () => {
    gazetteer = await openBuiltGazetteer();
    models = await openShippedModels();
    shipped = models.recogniser;
  });

  /** A recogniser that finds these words wherever they stand. */
  function finding(...names: readonly string[]): Recogniser {
    return {
      tag: (text) =>
        names
          .flatMap((name) =>
            [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
              start: index,
              end: index + name.length,
              use: 'literal' as const,
              demonym: false,
              probability: 0.8,
              doubted: false,
            })),
          )
          .sort((a, b) => a.start - b.start),
    };
  }

  /** What is proposed by these lists and this recogniser; of the shipped one, what is then verified. */
  const mentionsOf = async (text: string, recogniser: Recogniser): Promise<readonly Mention[]> => {
    const article = readArticle(text);
    if (recogniser === shipped) return (await readMentions(article, gazetteer, models)).mentions;
    const plan = planRecognition(article);
    await gazetteer.load(plan.names);
    return recognise(plan, gazetteer, recogniser);
  };
  const surfaces = async (text: string, recogniser: Recogniser) =>
    (await mentionsOf(text, recogniser)).map(({ surface }) => surface);
  const uses = async (text: string, recogniser: Recogniser) =>
    (await mentionsOf(text, recogniser)).map(({ use }) => use);

  describe('leaves out a disease that is called after a place', () => {
    test.each([
      ['Marburg virus was ruled out.', 'Marburg'],
      ['Rift Valley fever came back.', 'Rift Valley'],
      ['The West Nile virus spreads.', 'West Nile'],
      ['A case of St. Louis encephalitis.', 'St. Louis'],
      ['Ticks carry Lyme disease.', 'Lyme'],
      ['The Hong Kong flu of 1968 killed many.', 'Hong Kong'],
      ['The Ebola outbreak goes on.', 'Ebola'],
      ['MERS was found again.', 'MERS'],
    ])('%s', async (text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([]);
    });

    test.each([
      ['Marburg is a town in Hesse.', 'Marburg', 'Marburg'],
      ['Hong Kong reported the disease.', 'Hong Kong', 'Hong Kong'],
      ['They reached the Ebola River.', 'Ebola', 'Ebola River'],
      ['Congo virus hunters met in St. Louis.', 'St. Louis', 'St. Louis'],
      ['A Connecticut disease expert spoke.', 'Connecticut', 'Connecticut'],
    ])('but not the place: %s', async (text, name, whole) => {
      expect(await surfaces(text, finding(name))).toEqual([whole]);
    });
  });

  describe("leaves out what only bears a place's name", () => {
    test.each([
      ['A 2006 Dodge Dakota was parked outside.', 'Dakota'],
      ['A 2006 Dodge Dakota was parked outside.', 'Dodge Dakota'],
      ['A Dodge Durango stopped. Shots came from the Durango.', 'Durango'],
      ['A strong El Niño has a significant impact.', 'Niño'],
      ['He refused to join United Russia after the vote.', 'Russia'],
    ])('%s', async (text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([]);
    });

    test.each([
      ['He drove a Dodge to the Durango area.', 'Durango'],
      ['The Durango paper wrote of it.', 'Durango'],
      ['United Nations and Russia agreed.', 'Russia'],
      ['He left the Toyota. Sedona was far.', 'Sedona'],
    ])('but not the place: %s', async (text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([name]);
    });
  });

  describe('leaves out people who were named in full before', () => {
    test.each([
      ['Police accuse Elizabeth Fairfield. Fairfield declined to plead.', 'Fairfield'],
      ['A twist in Fairfield hearing. Elizabeth Fairfield is accused.', 'Fairfield'],
      ['Treasurer Thomas Ravenel left. The investigation of Ravenel goes on.', 'Ravenel'],
      ['Nine-year-old Georgia Stevens skates. Today Georgia won.', 'Georgia'],
      ['Kaye Paris, 43, was shot. Police went to Paris’ residence.', 'Paris'],
      ['Mr. Ravenel was freed, and Ravenel thanked them.', 'Ravenel'],
    ])('%s', async (text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([]);
    });

    test.each([
      ['Elizabeth Fairfield lives in Fairfield.', 'Fairfield'],
      ['Tom Fairfield spoke. He lives in Fairfield.', 'Fairfield'],
      ['A 25-year-old Carthage Police Officer spoke.', 'Carthage'],
    ])('but not the place of that name: %s', async (text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([name]);
    });

    test('but not the place of which a number is told as an age is', async () => {
      const text = 'Cases: South Africa, 25, Kenya, 12. Africa must act.';
      expect(await surfaces(text, finding('Africa'))).toEqual(['South Africa', 'Africa']);
    });
  });

  describe('finds where a report was filed', () => {
    test.each([
      ['Lokoja (AFP) — Thousands of people fled.', ['Lokoja']],
      ['KYIV/BERLIN (Reuters) - The talks failed.', ['KYIV', 'BERLIN']],
      ['SOUTH BEND, Ind. — A man was arrested.', ['SOUTH BEND', 'Ind.']],
      ['ST. LOUIS • A driver died.', ['ST. LOUIS']],
      ['FRANKLIN TOWNSHIP – A barn burned down.', ['FRANKLIN TOWNSHIP']],
      ['NEW DELHI, March 3 (Reuters) -- The rupee fell.', ['NEW DELHI']],
    ])('%s', async (text, towns) => {
      const mentions = await mentionsOf(text, finding());
      expect(mentions.map(({ surface }) => surface)).toEqual(towns);
      expect(mentions.every(({ use }) => use === 'literal')).toBe(true);
    });

    test('and takes it literally, whatever the recogniser does', async () => {
      const mentions = await mentionsOf('MONTGOMERY COUNTY, Md. (AP) — A man was sentenced.', {
        tag: () => [
          {
            start: 0,
            end: 17,
            use: 'associative',
            demonym: false,
            probability: 0.5,
            doubted: false,
          },
        ],
      });
      expect(mentions).toMatchObject([{ surface: 'MONTGOMERY COUNTY', use: 'literal' }]);
    });

    test('and not as the end of a headline', async () => {
      const text = 'Man arrested in Elkhart\n\nSOUTH BEND, Ind. — A man was arrested.';
      expect(await surfaces(text, finding('Elkhart\n\nSOUTH BEND'))).toEqual([
        'Elkhart',
        'SOUTH BEND',
        'Ind.',
      ]);
    });

    test('and two that the recogniser took for one', async () => {
      const text = 'KYIV/BERLIN (Reuters) - The talks failed.';
      expect(await surfaces(text, finding('KYIV/BERLIN'))).toEqual(['KYIV', 'BERLIN']);
    });

    test('and not half of its name', async () => {
      expect(await surfaces('ST. LOUIS — A driver died.', finding('ST', 'LOUIS'))).toEqual([
        'ST. LOUIS',
      ]);
    });

    test.each([
      ['a word that no place bears', 'BREAKING — The bridge is shut.'],
      ['a sentence with a dash', 'Paris was full — and so was Rome.'],
      ['a hyphenated word', 'ALBANY-based lawyers came.'],
    ])('but not %s', async (_, text) => {
      expect(await surfaces(text, finding())).toEqual([]);
    });
  });

  describe('gives the whole of a name', () => {
    test.each([
      ['He went to Barrow-in-Furness again.', 'Barrow', 'Barrow-in-Furness'],
      ['The waters of the north Atlantic were calm.', 'Atlantic', 'north Atlantic'],
      [
        'It reached the Democratic Republic of the Congo in May.',
        'Congo',
        'Democratic Republic of the Congo',
      ],
      ['Ships of the United States of America came.', 'United States', 'United States of America'],
    ])('%s', async (text, part, whole) => {
      expect(await surfaces(text, finding(part))).toEqual([whole]);
    });

    test.each([
      ['a side of a city', 'She moved to east London.', 'London'],
      ['a word that a hyphen joins', 'The London-based firm closed.', 'London'],
    ])('but not %s', async (_, text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([name]);
    });
  });

  test('gives two parts of one name as that name', async () => {
    const text = 'It reached the Democratic Republic of the Congo in May.';
    expect(await surfaces(text, finding('Democratic Republic', 'Congo'))).toEqual([
      'Democratic Republic of the Congo',
    ]);
  });

  describe('leaves people out', () => {
    test.each([
      ['Jack London wrote it.', 'London'],
      ['George Washington crossed the river.', 'George Washington'],
      ['Paris Hilton opened her shop.', 'Paris Hilton'],
      ['Lincoln told reporters that he was glad.', 'Lincoln'],
    ])('%s', async (text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([]);
    });

    test.each([
      ['a place that begins as a person does', 'They drove to Virginia Beach.', 'Virginia Beach'],
      [
        'a government that speaks',
        'Washington said it was ready, and that she was not.',
        'Washington',
      ],
      ['a place after a sentence that ends in a given name', 'I saw Jack. London slept.', 'London'],
    ])('but not %s', async (_, text, name) => {
      expect(await surfaces(text, finding(name))).toEqual([name]);
    });
  });

  describe('finds a seat of power that acts', () => {
    test('as an actor', async () => {
      const mentions = await mentionsOf('He claimed the Kremlin respected them.', finding());
      expect(mentions.map(({ surface, use }) => [surface, use])).toEqual([
        ['Kremlin', 'associative'],
      ]);
    });

    test('once, where the recogniser found it too', async () => {
      expect(await surfaces('The Kremlin said no.', finding('Kremlin'))).toEqual(['Kremlin']);
    });

    test('and none that only lies there', async () => {
      expect(await surfaces('Snow fell on the Kremlin all night.', finding())).toEqual([]);
    });
  });

  test('names that a list joins are used alike', async () => {
    const first: Recogniser = {
      tag: (text, ...rest) =>
        finding('Britain', 'France', 'Spain')
          .tag(text, ...rest)
          .map((span, index) => (index === 0 ? { ...span, use: 'associative' } : span)),
    };
    expect(await uses('It was led by Britain, France and Spain.', first)).toEqual([
      'associative',
      'associative',
      'associative',
    ]);
    expect(await uses('Led by Britain, it met in France.', first)).toEqual([
      'associative',
      'literal',
    ]);
  });

  test('tells a country that acts from the same country where one is', async () => {
    const text = 'France said it would veto the plan. Tourists in France were stranded.';
    expect(await uses(text, shipped)).toEqual(['associative', 'literal']);
  });

  test('a place in the line that only dates an article is no mention', async () => {
    const text = 'date 2025-03-20 Snow fell on Paris.\n\nRome had none of it.';
    expect(await surfaces(text, shipped)).toEqual(['Paris', 'Rome']);
    expect(await surfaces(text, finding('date'))).toEqual([]);
  });
});
