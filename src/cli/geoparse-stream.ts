import type { Readable } from 'node:stream';
import { CommandError } from './command-error.ts';
import { type GeoparsedLine, geoparseLines, type RefusedLine } from './geoparse-lines.ts';
import { openModels } from './open-models.ts';
import { standardInput } from './standard-input.ts';
import { writeOutput } from './standard-output.ts';
import { tell } from './tell.ts';

/**
 * Geoparses the articles on standard input, one JSON object a line, to standard output; says on
 * standard error how many lines were refused.
 * @throws CommandError where standard input cannot be read, or all of its lines were refused.
 * @throws GazetteerError, BuildError in words for people.
 */
export async function geoparseStream({
  givenMentions = false,
  places = [],
}: {
  readonly givenMentions?: boolean;
  readonly places?: readonly string[];
}): Promise<void> {
  const input = bytesOf(standardInput());
  const models = await openModels({ places });
  let lines = 0;
  let refused = 0;
  for await (const outcome of geoparseLines(input, { ...models, givenMentions })) {
    lines += 1;
    if ('error' in outcome) refused += 1;
    await writeOutput(`${toJson(outcome)}\n`);
  }
  if (lines === 0) tell('dateline: there was no line to read');
  if (refused === 0) return;
  const count = `${refused} of ${lines} ${lines === 1 ? 'line' : 'lines'} refused`;
  if (refused === lines) throw new CommandError(count);
  tell(`dateline: ${count}`);
}

async function* bytesOf(input: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of input) yield Buffer.from(chunk);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`standard input cannot be read: ${reason}`, { cause });
  }
}

/** One line of JSON, also to readers that end a line at more than JSON's line ends. */
function toJson({ id, ...outcome }: GeoparsedLine | RefusedLine): string {
  const members = JSON.stringify(outcome).replace(/[\u0085\u2028\u2029]/g, escapeUnit);
  return `{"id":${id},${members.slice(1)}`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
