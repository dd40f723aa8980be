import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { dateline } from '../cli/dateline.ts';
import { type RangeAnswers, serveFolder } from './static-server.ts';

/** Articles of eight months on the rain in towns, of two papers: Paris in each, the others by turns; France in some. */
export function someNews(): string {
  const towns = ['Madrid', 'Oslo', 'Lagos', 'Berlin'];
  return Array.from({ length: 160 }, (_, number) => {
    const town = towns[number % 4] ?? '';
    const month = 1 + (number % 8);
    return `${JSON.stringify({
      id: `n${number}`,
      title: `Rain, day ${number}`,
      date: `2024-0${month}-${String(1 + (number % 28)).padStart(2, '0')}`,
      source: number % 4 === 0 ? 'The Herald' : 'The Post',
      text: `Rain fell in ${town} on day ${number} of the long wet year that the weather service had told of. The river rose in ${town}, and then in Paris.${number % 4 === 1 && number < 32 ? ' All of France was wet.' : ''}`,
    })}\n`;
  }).join('');
}

/**
 * Brings articles into an archive, geoparses them and builds its site, all by the command, for the tests of a file.
 * @returns its address, on hosts that answer ranges in different ways.
 */
export function withArchiveSite(): {
  readonly url: (ranges?: RangeAnswers) => Promise<string>;
  readonly folder: () => string;
} {
  let folder = '';
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-'));
    const archive = join(folder, 'news');
    await writeFile(join(folder, 'in.ndjson'), someNews());
    for (const args of [
      ['add', archive, join(folder, 'in.ndjson')],
      ['run', archive, '--threads', '1'],
      ['build', archive, '-o', join(folder, 'site'), '--title', 'The long rain'],
    ]) {
      const { status, stderr } = await dateline(['archive', ...args]);
      if (status !== 0) throw new Error(stderr);
    }
  }, 240_000);
  afterAll(async () => {
    for (const close of closing) await close();
    await rm(folder, { recursive: true });
  });
  return {
    url: async (ranges = 'honoured') => {
      const server = await serveFolder(join(folder, 'site'), { at: '/a/folder/', ranges });
      closing.push(server.close);
      return server.url;
    },
    folder: () => join(folder, 'site'),
  };
}
