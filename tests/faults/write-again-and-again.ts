import { writeAtomically } from '../../src/cli/write-atomically.ts';

// Started by killed-writes.test.ts, to be killed: writes one file over and over, each time with another letter.
const [path = '', size = ''] = process.argv.slice(2);
for (let at = 0; ; at++) {
  await writeAtomically(path, String.fromCharCode(97 + (at % 26)).repeat(Number(size)));
  if (at === 0) process.send?.('written');
}
