import * as v from 'valibot';
import { BuildError } from '../src/cli/build-error.ts';
import type { ApartMessage, MadeApart } from '../src/cli/builds/make-apart.ts';
import { CommandError } from '../src/cli/command-error.ts';
import { makers } from './makers.ts';

/*
 * Makes one build's outputs, as a process of its own that `makeApart` has started:
 * make.ts NAME {"output": "where it is staged"} WHAT-IT-IS-MADE-OF
 */
const [, , name = '', places = '{}', of = 'null'] = process.argv;
const staged = v.parse(v.record(v.string(), v.string()), JSON.parse(places));

// Whoever asked for it has been killed: another may be at work already, in the same places.
process.on('disconnect', () => process.exit(1));

try {
  if (!isMade(name)) throw new Error(`there is no build '${name}'`);
  const write = await makers[name]((step, done) => tellParent({ step, done }), JSON.parse(of));
  // That it was killed is heard only where the work lets it be.
  await new Promise((resolve) => setTimeout(resolve));
  await write((output) => {
    const place = staged[output];
    if (place === undefined) throw new Error(`${output} is no output of '${name}'`);
    return place;
  });
  tellParent({ done: true });
} catch (error) {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  tellParent({
    failed: {
      message,
      stack,
      isForPeople: error instanceof CommandError || error instanceof BuildError,
      ...valuesOf(error),
    },
  });
}
if (process.connected) process.disconnect();

function isMade(name: string): name is MadeApart {
  return Object.hasOwn(makers, name);
}

/** Where nobody is left to be told, there is nothing to say of that. */
function tellParent(message: ApartMessage): void {
  process.send?.(message, undefined, undefined, () => undefined);
}

/** What the system says of a failed call. */
function valuesOf(error: unknown): { readonly code?: string; readonly syscall?: string } {
  const parsed = v.safeParse(
    v.object({ code: v.string(), syscall: v.optional(v.string()) }),
    error,
  );
  if (!parsed.success) return {};
  const { code, syscall } = parsed.output;
  return { code, ...(syscall !== undefined && { syscall }) };
}
