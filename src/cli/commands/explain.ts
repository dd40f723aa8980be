import { type Command, InvalidArgumentError } from 'commander';
import { fullName } from '../../gazetteer/full-name.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type FocusMention, focusOf } from '../../geoparser/focus/focus.ts';
import { focusMention } from '../../geoparser/focus/focus-mention.ts';
import type { Focus } from '../../geoparser/geoparse-result.ts';
import type { ExplainedCandidate, Explanation } from '../../geoparser/resolve/explain.ts';
import { FEATURE_WORDS } from '../../geoparser/resolve/feature-words.ts';
import type { ResolvedMention } from '../../geoparser/resolve/resolved-mention.ts';
import type { LeftOut } from '../../geoparser/verify/explain-left-out.ts';
import { CommandError } from '../command-error.ts';
import { explainArticle, type MostTold } from '../explain-article.ts';
import { openModels } from '../open-models.ts';
import { readArticleAt } from '../read-article-at.ts';
import { writeOutput } from '../standard-output.ts';
import { tell } from '../tell.ts';

interface ExplainOptions {
  readonly at?: number;
  readonly source?: string;
  readonly places?: readonly string[];
}

/** Names that are told of, to the end of the stretch they are in: about 2 kB each. */
const MOST_TOLD = 20_000;
const MOST: MostTold = { candidates: 4, contributions: 7, against: 3 };
/** A feature that tells a candidate from the others by less is not worth a line. */
const LEAST_LEAD = 0.05;

/** `dateline explain ARTICLE`: why each name was placed where it was. */
export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .summary('tell why each name was placed where it was')
    .description(
      "Tells each mention's candidates, what speaks for and against each beside the others, and without what the choice would have been another; and what was left out for no mention.",
    )
    .argument(
      '<article>',
      "file of plain text, Markdown, HTML or a Word document; '-' for standard input",
    )
    .option('--at <offset>', 'only the mention at this offset of the text', toOffset)
    .option(
      '--places <file...>',
      'lists of places of your own that hold for this run (CSV, GeoJSON, Linked Places)',
    )
    .option('--source <source>', 'who published it, or its address')
    .option('--debug', 'show where an error comes from')
    .action(run);
}

async function run(path: string, { at, source, places = [] }: ExplainOptions): Promise<void> {
  const article = await readArticleAt({ path }, source === undefined ? {} : { source });
  const { gazetteer, models } = await openModels({ places });
  const placed: FocusMention[] = [];
  let told = 0;
  let read = 0;
  for await (const part of explainArticle(article, gazetteer, models, MOST, at)) {
    const { explanations, leftOut, resolved } = part;
    const shown = new Map(resolved.map((mention) => [mention.start, mention]));
    const records = explanations.flatMap(({ candidates }) =>
      candidates.map(({ record }) => record),
    );
    await gazetteer.loadAdminNames(records);
    // A stretch at a time: all of a long text would take as much memory again as finding its names.
    await writeOutput(textsOf(explanations, leftOut, shown, gazetteer));
    for (const mention of resolved) placed.push(...focusMention(mention, gazetteer));
    told += explanations.length + leftOut.length;
    read = part.end;
    if (told >= MOST_TOLD) break;
  }
  if (at !== undefined) {
    if (told > 0) return;
    throw new CommandError(`no place is named at offset ${at}. Leave --at out to see all.`);
  }
  const focus = focusOf(article, placed);
  if (focus.countries.length > 0) await writeOutput(`${describeFocus(focus)}\n`);
  if (told === 0 && focus.countries.length === 0) tell('dateline: no place is named in it');
  if (read < article.text.length) {
    tell(
      `dateline: only the names in the first ${read} of ${article.text.length} characters are told. Give --at to be told of another.`,
    );
  }
}

function* textsOf(
  explanations: readonly Explanation[],
  leftOut: readonly LeftOut[],
  shown: ReadonlyMap<number, ResolvedMention>,
  gazetteer: Gazetteer,
): Generator<string> {
  for (const explanation of explanations) {
    yield `${describe(explanation, shown.get(explanation.mention.start), gazetteer)}\n`;
  }
  for (const left of leftOut) yield `${describeLeftOut(left)}\n`;
}

function describeFocus({ countries, divisions, towns }: Focus): string {
  const told = [countries, divisions, towns].map((areas) =>
    areas.map(({ name, weight }) => `${name} ${weight.toFixed(2)}`).join(', '),
  );
  const [country, division, town] = told;
  return `What it is about\n  countries: ${country}\n  divisions: ${division}\n  towns: ${town}\n`;
}

function describe(
  { mention, confidence, candidates, decisive }: Explanation,
  shown: ResolvedMention | undefined,
  gazetteer: Gazetteer,
) {
  const where = shown?.outcome === 'unplaced' ? ', not on the map' : '';
  const lines = [
    `${mention.surface} (${mention.start}–${mention.end}), ${Math.round(100 * confidence)} % sure${where}`,
  ];
  const nameOf = ({ record, near }: ExplainedCandidate): string =>
    `${near ? 'near ' : ''}${fullName(record, gazetteer.adminNames(record))}`;
  for (const [index, candidate] of candidates.entries()) {
    const { record, score, contributions } = candidate;
    lines.push(
      `  ${index + 1}. ${nameOf(candidate)}  ${record.featureCode}  ${record.id}  score ${score.toFixed(2)}`,
    );
    for (const { feature, value, lead } of contributions) {
      if (Math.abs(lead) < LEAST_LEAD) continue;
      const sign = lead > 0 ? '+' : '−';
      lines.push(
        `     ${sign}${Math.abs(lead).toFixed(2)}  ${value === 0 ? 'not: ' : ''}${FEATURE_WORDS[feature]} (${feature})`,
      );
    }
  }
  const [, second] = candidates;
  if (second === undefined) {
    lines.push('  There is no other candidate.');
  } else {
    const reasons = decisive.slice(0, 3).map((feature) => `'${FEATURE_WORDS[feature]}'`);
    lines.push(
      decisive.length === 0
        ? '  No one feature decided it.'
        : `  Without ${reasons.join(', or without ')}, it would have been ${nameOf(second)}.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function describeLeftOut({ surface, start, end, probability, against }: LeftOut): string {
  const lines = [
    `${surface} (${start}–${end}), left out: ${Math.round(100 * probability)} % sure that it names a place`,
  ];
  for (const { feature, words, value, added } of against) {
    if (-added < LEAST_LEAD) continue;
    lines.push(
      `     −${Math.abs(added).toFixed(2)}  ${value === 0 ? 'not: ' : ''}${words} (${feature})`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function toOffset(text: string): number {
  const offset = Number(text);
  if (!Number.isInteger(offset) || offset < 0) {
    throw new InvalidArgumentError('An offset is a whole number from 0, in UTF-16 code units.');
  }
  return offset;
}
