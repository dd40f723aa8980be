import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/evaluate/corpus.ts';
import {
  annotatedNames,
  withHiddenRecords,
} from '../../../tools/train/resolver/annotated-names.ts';
import { scoreHidden } from '../../../tools/train/resolver/hidden-score.ts';
import { fakeGazetteer } from './fake-gazetteer.ts';

const line = (text: string, toponyms: readonly [string, number, number][]) =>
  JSON.stringify({
    id: 1,
    text,
    toponyms: toponyms.map(([name, lat, lon]) => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, text: name, lat, lon };
    }),
  });

async function names(text: string, toponyms: readonly [string, number, number][]) {
  const [article] = readCorpus(line(text, toponyms), 'own');
  if (article === undefined) throw new Error('no article');
  return annotatedNames(article, null, fakeGazetteer());
}

const divisions = (options: readonly { readonly admin1: string }[] | undefined) =>
  options?.map(({ admin1 }) => admin1).sort();

describe('withHiddenRecords', () => {
  const read = () =>
    names('Springfield met Ohio.', [
      ['Springfield', 39.92, -83.81],
      ['Ohio', 40.25, -83],
    ]);
  const of = (all: Awaited<ReturnType<typeof read>>, name: string) =>
    all.groups.find((group) => group.name === name)?.options;

  it('takes out what lies where the annotators say, and leaves the namesakes', async () => {
    const hidden = withHiddenRecords(
      await read(),
      () => true,
      () => false,
    );
    expect(divisions(of(hidden, 'springfield'))).toEqual(['US.IL']);
    expect(hidden.hidden.size).toBe(1);
  });

  it('takes out small namesakes too where nothing but the famous is to be left', async () => {
    const all = await names('Paris slept.', [['Paris', 39.61, -87.7]]);
    const hidden = withHiddenRecords(
      all,
      () => true,
      () => true,
    );
    expect(divisions(of(hidden, 'paris'))).toEqual(['FR.11']);
  });

  it('hides no state, which no index lacks', async () => {
    const hidden = withHiddenRecords(
      await read(),
      ({ name }) => name === 'ohio',
      () => true,
    );
    expect(hidden.hidden.size).toBe(0);
  });
});

describe('scoreHidden', () => {
  const gold = (confidence: number, error: number, around: number | null) => ({
    surface: '',
    best: null,
    second: null,
    near: false,
    hidden: true,
    trust: confidence,
    confidence,
    error,
    around,
  });

  it('counts what falls short of the least confidence by what stands around it', () => {
    const hidden = [gold(0.2, 9e6, 1000), gold(0.2, 9e6, 9e6), gold(0.9, 9e6, 1000)];
    const shown = [gold(0.2, 0, null), gold(0.9, 0, null)];
    const scores = new Map(scoreHidden(hidden, shown).map((score) => [score.least, score]));
    expect(scores.get(0)).toMatchObject({ asserted: 1, nearRight: 0, right: 1 });
    const half = scores.get(0.5);
    expect(half?.asserted).toBeCloseTo(1 / 3);
    expect(half?.nearRight).toBeCloseTo(1 / 3);
    expect(half?.nearWrong).toBeCloseTo(1 / 3);
    expect(half?.right).toBe(0.5);
  });
});
