import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/evaluate/corpus.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Miss } from '../../src/evaluate/miss.ts';
import { scoreTable } from '../../src/evaluate/table.ts';
import { isWorldName } from '../../src/evaluate/world-names.ts';
import { openShippedModels } from '../geoparser/open-built-models.ts';
import { fakeGazetteer } from '../geoparser/resolve/fake-gazetteer.ts';

const gazetteer = fakeGazetteer();
const models = await openShippedModels();
const text = 'Ministers from France met in Paris, then near Xyzzyville.';
const toponym = (name: string, lat: number, lon: number) => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, text: name, lat, lon };
};
const articles = readCorpus(
  JSON.stringify({
    id: 'a',
    text,
    toponyms: [
      toponym('France', 46, 2),
      toponym('Paris', 48.85, 2.35),
      toponym('Xyzzyville', 10, 10),
    ],
  }),
  'x',
);

describe('evaluate', () => {
  it('leaves countries out of the local score, but not a country with the name of a state', async () => {
    const { given } = await evaluate(articles, gazetteer, models, { givenMentions: true });
    expect(given.all.toponyms).toBe(3);
    expect(given.local.toponyms).toBe(2);
    expect(isWorldName('France', gazetteer)).toBe(true);
    expect(isWorldName('Georgia', gazetteer)).toBe(false);
  });

  it('tells of every miss, with the sentence and what it was taken for', async () => {
    const misses: Miss[] = [];
    await evaluate(articles, gazetteer, models, {
      givenMentions: true,
      onMiss: (miss) => misses.push(miss),
    });
    const missed = misses.find(({ surface }) => surface === 'Xyzzyville');
    expect(missed?.sentence).toContain('near Xyzzyville');
    expect(missed?.point).toEqual([10, 10]);
    expect(misses.some(({ surface }) => surface === 'Paris')).toBe(false);
  });

  it('counts the articles as they are done', async () => {
    const done: number[] = [];
    await evaluate([...articles, ...articles], gazetteer, models, {
      givenMentions: true,
      onArticle: (count) => done.push(count),
    });
    expect(done).toEqual([1, 2]);
  });
});

describe('scoreTable', () => {
  it('has a column a corpus, and no line for what was not measured', async () => {
    const score = await evaluate(articles, gazetteer, models, { givenMentions: true });
    const table = scoreTable(
      new Map([
        ['one', score],
        ['another', score],
      ]),
    );
    expect(table.split('\n')[0]).toMatch(/^ +one +another$/);
    expect(table).not.toContain('Recognition');
    expect(table).not.toContain('End to end');
    expect(table).toMatch(/^ {2}toponyms +2 +2$/m);
  });
});
