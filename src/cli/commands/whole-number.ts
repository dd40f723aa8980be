import { InvalidArgumentError } from 'commander';

/** An option's whole number from 1 on. @throws InvalidArgumentError where it is none. */
export function wholeNumber(written: string): number {
  const count = Number(written);
  if (!/^\d{1,4}$/.test(written) || count === 0)
    throw new InvalidArgumentError('Give a whole number from 1 on.');
  return count;
}
