import { CommandError, systemCode } from '../command-error.ts';

/** Whether a fault of a database may be over when it is tried again: it was away, full, or standing in its own way. */
export function isPassing(fault: unknown): boolean {
  const cause = fault instanceof CommandError ? fault.cause : fault;
  const code = systemCode(cause);
  // Of a connection that ends without a word the driver gives no code.
  return code === undefined
    ? cause instanceof Error && /connection|timeout/i.test(cause.message)
    : /^(?:E[A-Z]|08|53|57P|40)/.test(code);
}
