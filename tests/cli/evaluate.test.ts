import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import weights from '../../models/resolver.json' with { type: 'json' };
import { foldOf } from '../../src/evaluate/cross-validation.ts';
import { dateline } from './dateline.ts';

const text = 'Snow fell in Paris, France.';
const articles = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((id) => ({
  id,
  text,
  toponyms: [{ start: 13, end: 18, text: 'Paris', lat: 48.85, lon: 2.35 }],
}));

let folder = '';
let corpus = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  corpus = await file('corpus.jsonl', articles.map((line) => JSON.stringify(line)).join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe.concurrent('dateline evaluate', () => {
  test('--fold scores the articles of one fold', async () => {
    const { status, stdout } = await dateline(['evaluate', corpus, '--fold', '1/5']);
    const held = articles.filter(({ id }) => foldOf(id) === 0).length;
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(articles.length);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Articles +${held}$`, 'm'));
  });

  test('--resolver places with the weights it is given', async () => {
    // A forest of none and weights of nothing leave every candidate alike: none is sure enough to be said.
    const nothing = {
      ...weights,
      alone: zeros(weights.alone),
      together: zeros(weights.together),
      surrounded: zeros(weights.surrounded),
      forest: { roots: '', feature: '', threshold: '', left: '', value: '' },
      calibration: { shares: '0 1', probabilities: '0 0' },
    };
    const given = ['evaluate', corpus, '--given-mentions'];
    const resolver = await file('nothing.json', JSON.stringify(nothing));
    const own = await dateline(given);
    const other = await dateline([...given, '--resolver', resolver]);
    expect([own.status, other.status]).toEqual([0, 0]);
    expect(other.stdout).toMatch(/within 161 km +0\.000/);
    expect(own.stdout).not.toMatch(/within 161 km +0\.000/);
  });

  test.each([
    [
      'text that is not UTF-8',
      Buffer.from('{"id":"\xe9"}', 'latin1'),
      /corpus: .*not text in UTF-8/,
    ],
    ['JSON of any depth', `${'['.repeat(1e5)}${']'.repeat(1e5)}`, /corpus:1: .*nested/],
    [
      'an article without text',
      JSON.stringify({ id: 'a', text: ' ', toponyms: [] }),
      /the article a: there is nothing in it/,
    ],
  ])('refuses %s in one line', async (name, content, message) => {
    const bad = await file(`${name.replaceAll(' ', '-')}-corpus`, content);
    const { status, stdout, stderr } = await dateline(['evaluate', bad]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(message);
    expect(stderr).toMatch(/^dateline: /m);
    expect(stderr).not.toMatch(/unexpected|\n {4}at /);
  });

  test.each([
    ['--recogniser', /bad: [^\n]*weights/],
    ['--resolver', /bad: /],
  ])('%s refuses what are no weights, in one line', async (option, message) => {
    const { status, stdout, stderr } = await dateline([
      'evaluate',
      corpus,
      option,
      await file('bad', 'no weights'),
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dateline: [^\n]+\n$/);
  });
});

function zeros(numbers: string): string {
  return numbers.replace(/[^ ]+/g, '0');
}
