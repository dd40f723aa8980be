import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type GeoparsedLine,
  geoparseLines,
  type LineReader,
  type RefusedLine,
} from '../../src/cli/geoparse-lines.ts';
import { openBuiltGazetteer, openShippedTagger } from '../geoparser/open-built-models.ts';
import { dateline } from './dateline.ts';

let models: Omit<LineReader, 'givenMentions'>;
beforeAll(async () => {
  models = { gazetteer: await openBuiltGazetteer(), tagger: await openShippedTagger() };
});

async function outcomes(lines: readonly unknown[], givenMentions = false) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  const all: (GeoparsedLine | RefusedLine)[] = [];
  const input = Readable.from([text.join('\n')]);
  for await (const outcome of geoparseLines(input, { ...models, givenMentions })) all.push(outcome);
  return all;
}

function geoparsed(outcome: GeoparsedLine | RefusedLine | undefined): GeoparsedLine {
  if (outcome === undefined || 'error' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('geoparseLines', () => {
  test('gives each article its mentions, in order, with offsets into its text', async () => {
    const texts = ['Snow fell in Paris.', '👍 It thawed in Madrid, Spain.', 'Nobody came.'];
    const all = await outcomes(texts.map((text, index) => ({ id: `a${index}`, text })));
    expect(all.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2']);
    const mentions = all.map((outcome) => geoparsed(outcome).mentions);
    expect(mentions.map((some) => some.map(({ text }) => text))).toEqual([
      ['Paris'],
      ['Madrid', 'Spain'],
      [],
    ]);
    for (const [index, some] of mentions.entries()) {
      for (const { start, end, text } of some) expect(texts[index]?.slice(start, end)).toBe(text);
    }
    const paris = mentions[0]?.[0];
    expect(paris?.use).toBe('literal');
    expect(paris?.confidence).toBeGreaterThan(0.5);
    expect(paris?.place).toMatchObject({
      geonameId: 2988507,
      name: 'Paris',
      featureCode: 'PPLC',
      countryCode: 'FR',
    });
  });

  test('offsets count a byte order mark, as the text does', async () => {
    const text = '\uFEFFSnow fell in Paris.';
    const [mention] = geoparsed((await outcomes([{ id: 1, text }]))[0]).mentions;
    expect(text.slice(mention?.start, mention?.end)).toBe('Paris');
  });

  test('the address of an article tells which of two namesakes it means', async () => {
    const text = 'A fire damaged a barn in Springfield on Monday.';
    const [illinois, massachusetts] = await outcomes([
      { id: 1, text, url: 'https://www.sj-r.com/news/1' },
      { id: 2, text, url: 'https://www.masslive.com/news/1' },
    ]);
    const point = (outcome: GeoparsedLine | RefusedLine | undefined) =>
      geoparsed(outcome).mentions[0]?.place?.point;
    expect(point(illinois)).not.toEqual(point(massachusetts));
  });

  test('a bad line is refused in its place and the rest goes on', async () => {
    const all = await outcomes([
      'nonsense',
      { id: 'no text' },
      { id: 'empty', text: ' ' },
      { text: 'no id' },
      '',
      { id: 'good', text: 'Snow fell in Paris.' },
    ]);
    expect(all.map((outcome) => [outcome.id, 'error' in outcome])).toEqual([
      [null, true],
      ['no text', true],
      ['empty', true],
      [null, true],
      ['good', false],
    ]);
  });

  describe('with mentions given', () => {
    const text = 'The band plays in Springfield, Illinois, and French fans travel to Qwxyzville.';
    const span = (name: string) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    });

    test('resolves them as they are and looks for no other', async () => {
      const mentions = [span('French'), span('Springfield'), span('Qwxyzville')];
      const [line] = await outcomes([{ id: 1, text, mentions }], true);
      const read = geoparsed(line).mentions;
      expect(read.map((mention) => mention.text)).toEqual(['French', 'Springfield', 'Qwxyzville']);
      expect(read[0]).toMatchObject({ use: 'associative', place: { countryCode: 'FR' } });
      expect(read[1]?.place?.point[0]).toBeCloseTo(-89.64, 1);
    });

    test('refuses what is no stretch of the text, and a line without mentions', async () => {
      const all = await outcomes(
        [
          { id: 1, text, mentions: [{ start: 5, end: 5 }] },
          { id: 2, text, mentions: [{ start: 0, end: 1000 }] },
          { id: 3, text, mentions: [{ start: -1, end: 2 }] },
          { id: 4, text },
        ],
        true,
      );
      expect(all.every((outcome) => 'error' in outcome)).toBe(true);
      expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    });
  });
});

describe('dateline geoparse --ndjson', { timeout: 60_000 }, () => {
  test('writes a line for a line and counts the refused on standard error', async () => {
    const stdin = `${JSON.stringify({ id: 'a', text: 'Snow fell in Paris.' })}\n{]\n`;
    const { status, stdout, stderr } = await dateline(['geoparse', '--ndjson'], { stdin });
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/1 line refused/);
  });

  test.each([
    [['geoparse', '--ndjson', 'article.txt'], /name no file/],
    [['geoparse', '--ndjson', '--title', 'x'], /--title does not go with --ndjson/],
    [['geoparse', 'article.txt', '--given-mentions'], /goes with --ndjson only/],
  ])('refuses %j', async (args, message) => {
    const { status, stderr } = await dateline(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});
