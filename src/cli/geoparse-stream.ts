import { once } from 'node:events';
import { geoparseLines } from './geoparse-lines.ts';
import { openModels } from './open-models.ts';

/**
 * Geoparses the articles on standard input, one JSON object a line, to standard output; says on
 * standard error how many lines were refused.
 * @throws GazetteerError, BuildError in words for people.
 */
export async function geoparseStream({
  givenMentions = false,
}: {
  readonly givenMentions?: boolean;
}): Promise<void> {
  const models = await openModels();
  let refused = 0;
  for await (const outcome of geoparseLines(process.stdin, { ...models, givenMentions })) {
    if ('error' in outcome) refused += 1;
    if (!process.stdout.write(`${JSON.stringify(outcome)}\n`)) await once(process.stdout, 'drain');
  }
  if (refused > 0) {
    process.stderr.write(`dateline: ${refused} ${refused === 1 ? 'line' : 'lines'} refused\n`);
  }
}
