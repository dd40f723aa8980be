import { CommandError } from '../command-error.ts';

/** The address of a database or of a store of queues. */
export interface ServiceUrl {
  readonly kind: 'postgres' | 'redis';
  /** With all that is needed to log in. */
  readonly url: string;
  /** What is shown to people: without the password. */
  readonly shown: string;
}

const KINDS: ReadonlyMap<string, ServiceUrl['kind']> = new Map([
  ['postgres:', 'postgres'],
  ['postgresql:', 'postgres'],
  ['redis:', 'redis'],
  ['rediss:', 'redis'],
]);

/**
 * Reads an address such as postgres://user:password@host:5432/database or redis://host:6379.
 * @param option the option that it was given with, for the message.
 * @throws CommandError where it is none, or not of these kinds.
 */
export function serviceUrl(
  written: string,
  option: string,
  kinds: readonly ServiceUrl['kind'][] = ['postgres', 'redis'],
): ServiceUrl {
  const parsed = URL.canParse(written) ? new URL(written) : null;
  const kind = parsed === null ? undefined : KINDS.get(parsed.protocol);
  if (parsed === null || kind === undefined || !kinds.includes(kind)) {
    const examples = { postgres: 'postgres://user@host/database', redis: 'redis://host:6379' };
    throw new CommandError(
      `${option}: give an address as ${kinds.map((one) => examples[one]).join(' or ')}`,
    );
  }
  const database = parsed.pathname === '/' ? '' : parsed.pathname;
  return { kind, url: written, shown: `${parsed.protocol}//${parsed.host}${database}` };
}
