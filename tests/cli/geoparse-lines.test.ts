import { beforeAll, describe, expect, test } from 'vitest';
import {
  type GeoparsedLine,
  geoparseLines,
  type LineReader,
  type RefusedLine,
} from '../../src/cli/geoparse-lines.ts';
import { GazetteerError } from '../../src/gazetteer/source.ts';
import { openBuiltGazetteer, openShippedModels } from '../geoparser/open-built-models.ts';
import { dateline } from './dateline.ts';

let models: Omit<LineReader, 'givenMentions'>;
beforeAll(async () => {
  models = { gazetteer: await openBuiltGazetteer(), models: await openShippedModels() };
});

async function outcomes(lines: readonly unknown[], givenMentions = false) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return outcomesOf(text.join('\n'), { ...models, givenMentions });
}

async function outcomesOf(text: string, reader: LineReader) {
  const all: (GeoparsedLine | RefusedLine)[] = [];
  for await (const outcome of geoparseLines(chunksOf(Buffer.from(text)), reader)) all.push(outcome);
  return all;
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

function geoparsed(outcome: GeoparsedLine | RefusedLine | undefined): GeoparsedLine {
  if (outcome === undefined || 'error' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('geoparseLines', () => {
  test('gives each article its mentions, in order, with offsets into its text', async () => {
    const texts = ['Snow fell in Paris.', '👍 It thawed in Madrid, Spain.', 'Nobody came.'];
    const all = await outcomes(texts.map((text, index) => ({ id: `a${index}`, text })));
    expect(all.map(({ id }) => id)).toEqual(['"a0"', '"a1"', '"a2"']);
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
      ['"no text"', true],
      ['"empty"', true],
      [null, true],
      ['"good"', false],
    ]);
    expect(all.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []))).toEqual([
      expect.stringMatching(/^line 1: this is not JSON/),
      expect.stringMatching(/^line 2: text: it is missing/),
      expect.stringMatching(/^line 3: there is nothing in it/),
      expect.stringMatching(/^line 4: it has no "id"/),
    ]);
  });

  test('a fault of the program in one article is that line’s, one of the index is the stream’s', async () => {
    const line = JSON.stringify({ id: 1, text: 'Snow fell in Paris.' });
    const failing = (error: Error): LineReader => ({
      ...models,
      givenMentions: false,
      gazetteer: Object.create(models.gazetteer, { load: { value: () => Promise.reject(error) } }),
    });
    const read = (error: Error) => outcomesOf(line, failing(error));
    expect(await read(new RangeError('too much'))).toEqual([
      { id: '1', error: 'line 1: unexpected error: too much' },
    ]);
    await expect(read(new GazetteerError('names/0.bin', 'it is cut'))).rejects.toThrow('it is cut');
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

    test('takes the use of what was found there, whatever words of it are given', async () => {
      const words =
        'Moscow will not tolerate it. Snow fell in Paris, and Kyiv disagreed with Moscow.';
      const all = [...words.matchAll(/Moscow|Paris|Kyiv/g)].map(({ 0: name, index }) => ({
        start: index,
        end: index + name.length,
      }));
      const [found, given, parts] = await Promise.all([
        outcomes([{ id: 1, text: words }]),
        outcomes([{ id: 1, text: words, mentions: all }], true),
        outcomes(
          [
            {
              id: 1,
              text: words,
              mentions: all.map(({ start, end }) => ({ start, end: end - 2 })),
            },
          ],
          true,
        ),
      ]);
      const uses = (read: typeof found) => geoparsed(read[0]).mentions.map(({ use }) => use);
      expect(new Set(uses(found)).size).toBe(2);
      expect(uses(given)).toEqual(uses(found));
      expect(uses(parts)).toEqual(uses(found));
    });

    test('refuses a mention longer than any name, before it is looked up', async () => {
      const mention = { start: 0, end: 1_000_000 };
      const mentions = Array.from({ length: 10_000 }, () => mention);
      const [line] = await outcomes([{ id: 1, text: 'a '.repeat(500_000), mentions }], true);
      expect(line).toEqual({ id: '1', error: expect.stringMatching(/mentions\.0: .*longer than/) });
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
      expect(all.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    });
  });
});

describe('dateline geoparse --ndjson', { timeout: 60_000 }, () => {
  test('writes a line for a line and counts the refused on standard error', async () => {
    const stdin = `${JSON.stringify({ id: 'a', text: 'Snow fell in Paris.' })}\n{]\n`;
    const { status, stdout, stderr } = await dateline(['geoparse', '--ndjson'], { stdin });
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toBe('dateline: 1 of 2 lines refused\n');
  });

  test('gives ids back to the letter, and lines that no reader parts', async () => {
    const ids = [
      '9007199254740993',
      '-12345678901234567890.50',
      '1e400',
      '"\\u0041\\ud800"',
      '{"b": [ null ], "a":1.0}',
      'null',
      'true',
    ];
    const text = JSON.stringify('Rain in\u2028Paris\u2029\u0085and Rome.');
    const lines = ids.map((id) => `{"text": ${text}, "id" : ${id} }`);
    const stdin = `\uFEFF${lines.join('\r\n')}`;
    const { status, stdout, stderr } = await dateline(['geoparse', '--ndjson'], { stdin });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const written = stdout.trimEnd().split(/[\n\r\u0085\u2028\u2029]/);
    expect(written.map((line) => line.slice(0, line.indexOf(',"mentions"')))).toEqual(
      ids.map((id) => `{"id":${id}`),
    );
    for (const line of written) expect(JSON.parse(line).mentions).not.toEqual([]);
  });

  test('ends with 1 where it refused every line, and 0 where there was none', async () => {
    const refused = await dateline(['geoparse', '--ndjson'], { stdin: '{]\n[1]\n' });
    expect(refused.status).toBe(1);
    expect(refused.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(refused.stderr).toBe('dateline: 2 of 2 lines refused\n');
    expect(await dateline(['geoparse', '--ndjson'], { stdin: '\n \n' })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'dateline: there was no line to read\n',
    });
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
