import { CommandError, systemCode } from '../../command-error.ts';

/** An error as one thread tells another of it: of what crosses over no more is left than that it was an error. */
export interface ToldFault {
  readonly message: string;
  readonly stack: string | undefined;
  /** It is for people, who can mend it. */
  readonly isForPeople: boolean;
  /** What the system tells of its errors: code, call and path. */
  readonly system: Readonly<Record<string, unknown>>;
}

export function toldFault(error: unknown): ToldFault {
  return {
    message: error instanceof Error ? error.message : String(error),
    stack: error instanceof Error ? error.stack : undefined,
    isForPeople: error instanceof CommandError,
    system: systemCode(error) === undefined ? {} : { ...(error as object) },
  };
}

/** The error that a thread told of, for who waits for its work. */
export function thrownAgain({ message, stack, isForPeople, system }: ToldFault): Error {
  const error = isForPeople ? new CommandError(message) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return Object.assign(error, system);
}
