import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { command, dateline } from './dateline.ts';

/** Only Linux has a device that is always full, and this way to have a terminal. */
const hasDevices = existsSync('/dev/full');

const stdin = 'Rain in Scotland.';

describe.runIf(hasDevices)('standard output', { concurrent: true }, () => {
  test.each([
    [['--help']],
    [['--version']],
    [['help', 'publish']],
    [['geoparse', '-']],
  ])('that is full is told, of %j', async (args) => {
    const { status, stderr } = await dateline(args, { stdin, stdoutTo: '/dev/full' });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'dateline: standard output cannot be written: the disk is full\n',
    });
  });

  test.each([
    [['--help']],
    [['geoparse', '-']],
    [['geoparse', '--ndjson']],
  ])('whose reader has gone is no fault to tell, and not all was written: %j', async (args) => {
    const lines = '{"id":1,"text":"Rain in Scotland."}\n'.repeat(10);
    const given = { stdin: args.includes('--ndjson') ? lines : stdin, unread: true };
    const { status, stderr } = await dateline(args, given);
    expect({ status, stderr }).toEqual({ status: 141, stderr: '' });
  });

  test.each(['-', '/dev/stdout', '/dev/fd/1'])('is what -o %s means', async (output) => {
    const { status, stdout } = await dateline(['geoparse', '-', '-o', output], { stdin });
    expect(status).toBe(0);
    expect(stdout).toBe((await dateline(['geoparse', '-'], { stdin })).stdout);
  });
});

describe.runIf(hasDevices)('standard error that cannot be written', () => {
  test.each(['/dev/full'])('changes no status: %s', async (stderrTo) => {
    const version = await dateline(['--version'], { stderrTo });
    expect(version).toMatchObject({ status: 0, stdout: `${packageJson.version}\n` });
    expect((await dateline(['geoparse', 'none.txt', '--debug'], { stderrTo })).status).toBe(1);
    expect((await dateline(['geoparse', '--wat'], { stderrTo })).status).toBe(2);
    const lines = '{"id":1,"text":"Rain in Scotland."}\nbad\n';
    const read = await dateline(['geoparse', '--ndjson'], { stdin: lines, stderrTo });
    expect(read.status).toBe(0);
    expect(read.stdout.trimEnd().split('\n')).toHaveLength(2);
  });
});

test.each([
  ['-'],
  ['--ndjson'],
])('standard input that is a folder is told: geoparse %s', async (how) => {
  const { status, stderr } = await dateline(['geoparse', how], { stdinFrom: '.' });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'dateline: standard input is a folder; give a file\n',
  });
});

test.runIf(hasDevices)('a terminal gets all of it', async () => {
  const shown = execFileSync(
    'script',
    ['-qec', `'${process.execPath}' '${command}' --help`, '/dev/null'],
    {
      encoding: 'utf8',
    },
  );
  const { stdout } = await dateline(['--help']);
  expect(plain(shown)).toBe(plain(stdout));
});

/** Without colours, and as wide as the terminal may be. */
function plain(text: string): string {
  return stripVTControlCharacters(text).split(/\s+/).join(' ').trim();
}
