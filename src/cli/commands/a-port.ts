import { InvalidArgumentError } from 'commander';

/** Reads the number of a port from the command line; 0 stands for one that is free. */
export function aPort(written: string): number {
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port > 65_535)
    throw new InvalidArgumentError('Give a port, from 1 to 65535; 0 for one that is free.');
  return port;
}
