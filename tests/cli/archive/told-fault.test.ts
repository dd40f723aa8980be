import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { thrownAgain, toldFault } from '../../../src/cli/archive/site/told-fault.ts';
import { CommandError } from '../../../src/cli/command-error.ts';
import { diskFault } from '../../../src/cli/write-fault.ts';

/** As another thread has it. */
const crossed = (error: unknown) => thrownAgain(structuredClone(toldFault(error)));

test('what a thread tells a person stays for people, and what is no such error does not become one', () => {
  const error = crossed(new CommandError('get it back from a backup'));
  expect(error).toBeInstanceOf(CommandError);
  expect(error.message).toBe('get it back from a backup');
  const other = crossed(new TypeError('x is not a function'));
  expect(other).not.toBeInstanceOf(CommandError);
  expect(other.stack).toContain('TypeError: x is not a function');
});

test('a fault of the disk is told as if no thread had been between', async () => {
  const cause: unknown = await readFile('/no/such/file').catch((error: unknown) => error);
  expect(diskFault(crossed(cause))).toBe(diskFault(cause));
  expect(diskFault(cause)).toContain('/no/such/file cannot be opened');
});
