import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { dateline } from './dateline.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe.concurrent('explains itself', () => {
  test('--help on standard output, with the commands and examples', async () => {
    const { status, stdout, stderr } = await dateline(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/Usage: dateline/);
    expect(stdout).toMatch(/geoparse[\s\S]*build[\s\S]*Examples:[\s\S]*Exit status/);
  });

  test.each(['geoparse', 'publish', 'build'])('%s --help has examples of it', async (command) => {
    const { status, stdout } = await dateline([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`$ dateline ${command}`);
  });

  test('--version is that of the package', async () => {
    expect(await dateline(['--version'])).toEqual({
      status: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
  });

  test.each([
    [[], /Usage:/],
    [['geoparce', 'x'], /Did you mean geoparse/],
    [['geoparse'], /missing required argument/],
    [['geoparse', 'a', 'b'], /too many arguments/],
    [['geoparse', 'a', '--format', 'pdf'], /text, markdown, html/],
    [['geoparse', 'a', '--wat'], /unknown option/],
    [['evaluate', 'a', '--fold', '6/5'], /1\/5 for the first of five/],
  ])('what it does not understand is status 2 and words on standard error: %j', async (args, message) => {
    const { status, stdout, stderr } = await dateline(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe.concurrent('refuses what is no article with status 1, one line and nothing on standard output', () => {
  const cases: readonly (readonly [string, () => Promise<readonly string[]>, RegExp])[] = [
    ['a file that is not there', async () => [join(folder, 'none.txt')], /no such file/],
    ['a folder', async () => [folder], /folder/],
    ['an empty file', async () => [await file('empty.txt', '')], /empty\.txt: there is nothing/],
    [
      'an image',
      async () => [await file('i.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))],
      /PNG/,
    ],
    [
      'Windows-1252',
      async () => [await file('w.txt', new Uint8Array([0x43, 0xe9, 0x20]))],
      /UTF-8/,
    ],
    ['more than 10 MB', async () => [await file('big.txt', 'a '.repeat(5_000_001))], /10 MB/],
    ['a page without text', async () => [await file('p.html', '<script>x</script>')], /no text/],
    [
      'a date that is none',
      async () => [await file('d.txt', 'Rain.'), '--date', '1 April'],
      /YYYY-MM-DD/,
    ],
    ['no standard input', async () => ['-'], /standard input: there is nothing/],
  ];
  test.each(cases)('%s', async (_, args, message) => {
    const { status, stdout, stderr } = await dateline(['geoparse', ...(await args())]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dateline: [^\n]+\n$/);
  });

  test.each([
    ['geoparse', '--language', '!!', /'!!' is not a BCP 47/],
    ['publish', '--language', '!!', /'!!' is not a BCP 47/],
    ['geoparse', '--date', '2025-99-99', /no day 2025-99-99/],
    ['publish', '--date', '2025-99-99', /no day 2025-99-99/],
  ])('dateline %s %s %s', async (command, option, value, message) => {
    // Named for the case: its fellows are written and read at the same time.
    const path = await file(`${command}${option}.txt`, 'Rain.');
    const { status, stdout, stderr } = await dateline([command, path, option, value]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dateline: [^\n]+\n$/);
  });

  test('no name at all', async () => {
    const { status, stderr } = await dateline(['geoparse', '']);
    expect(status).toBe(1);
    expect(stderr).toBe('dateline: the name of the file to read is missing\n');
  });

  test('a name that would part the line, or that a terminal would obey', async () => {
    const { status, stderr } = await dateline(['publish', join(folder, 'a\nb\u001b[2J\u202e.txt')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dateline: .*a\\nb\\x1b\[2J\\u202e\.txt cannot be read: [^\n]*\n$/);
  });

  test('what explain is given, too', async () => {
    const { status, stderr } = await dateline(['explain', await file('x.txt', ' ')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dateline: .*x\.txt: there is nothing in it[^\n]*\n$/);
  });

  test('--debug adds where it comes from', async () => {
    const { stderr } = await dateline(['geoparse', join(folder, 'none.txt'), '--debug']);
    expect(stderr).toMatch(/\n {4}at /);
    expect(stderr).toContain('Caused by Error: ENOENT');
  });

  test('and the file that would have been written stays as it was', async () => {
    const output = await file('places.geojson', 'old');
    const { status } = await dateline(['geoparse', await file('e.txt', ' '), '-o', output]);
    expect(status).toBe(1);
    expect(await readFile(output, 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
