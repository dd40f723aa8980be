import { CommandError, systemCode } from '../command-error.ts';
import { diskFault } from '../write-fault.ts';
import type { ServiceUrl } from './service-url.ts';

/** What the codes of PostgreSQL and of the network say, and what to do. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there: start it, or mend the host and the port'],
  ['ENOENT', 'there is no such socket: start it, or mend the host'],
  ['ENOTFOUND', 'no host has that name'],
  ['EAI_AGAIN', 'the name of the host cannot be looked up now'],
  ['ETIMEDOUT', 'it does not answer: is a firewall between?'],
  ['ECONNRESET', 'it closed the connection: does it speak TLS, or only TLS?'],
  ['28P01', 'the password is wrong'],
  ['28000', 'it does not let this user in from here: see its pg_hba.conf'],
  ['3D000', 'there is no such database: createdb makes one'],
  ['42501', 'this user may not make tables there: GRANT CREATE ON DATABASE … TO …'],
  ['53300', 'it has as many connections as it takes: raise its max_connections'],
  ['53100', 'its disk is full'],
  ['25006', 'it takes no writes: it is a standby'],
  ['57P03', 'it is starting up, or shutting down: try again'],
]);

/** A fault of a service in words, with what to do. */
export function serviceFault({ shown }: ServiceUrl, cause: unknown): CommandError {
  return new CommandError(`${shown} cannot be used: ${faultInWords(cause)}`, { cause });
}

/** The fault alone. */
export function faultInWords(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  // A file that the address names, as one of certificates.
  const disk = diskFault(cause);
  if (disk !== undefined) return disk;
  const advice = ADVICE.get(systemCode(cause) ?? '');
  if (advice !== undefined) return advice;
  if (/WRONGPASS|invalid password/.test(message)) return 'the password is wrong';
  if (/NOAUTH/.test(message)) return 'it asks for a password: redis://:PASSWORD@host:6379';
  if (/timeout expired|connection timeout|timed out|Query read timeout/i.test(message))
    return 'it does not answer: is it this kind of service, or a firewall between?';
  if (/Protocol error/.test(message))
    return 'what answers there is no Redis: mend the host and the port';
  if (/Connection terminated|Connection is closed|closed the connection/i.test(message))
    return 'it closed the connection: does it speak TLS, or only TLS?';
  if (/password must be a string/.test(message))
    return 'it asks for a password: postgres://user:PASSWORD@host/database';
  // Of a name with several addresses: none of which answers.
  if (cause instanceof AggregateError) return faultInWords(cause.errors[0]);
  return message.split('\n', 1)[0] ?? message;
}
