import type { Article, Span } from '../article/article.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { readProposals, resolvedOf } from '../geoparser/geoparse.ts';
import type { Models } from '../geoparser/models.ts';
import { type Explanation, explain } from '../geoparser/resolve/explain.ts';
import { planResolution } from '../geoparser/resolve/resolution-plan.ts';
import type { ResolvedMention } from '../geoparser/resolve/resolved-mention.ts';
import { movedBy, stretchesOf } from '../geoparser/stretches.ts';
import { explainLeftOut, type LeftOut } from '../geoparser/verify/explain-left-out.ts';
import { verify } from '../geoparser/verify/verify.ts';

/** Why the names of one stretch of an article were placed where they were; offsets are into the whole. */
interface ExplainedStretch {
  readonly explanations: readonly Explanation[];
  readonly leftOut: readonly LeftOut[];
  /** What the map shows of the same names. */
  readonly resolved: readonly ResolvedMention[];
  /** Where the next stretch starts. */
  readonly end: number;
}

/** How much is told of a name: of all, a stretch of thousands of them would fill the memory. */
export interface MostTold {
  readonly candidates: number;
  /** Of a candidate: features, those that tell it most from the others. */
  readonly contributions: number;
  /** Features that speak against a name that was left out. */
  readonly against: number;
}

/**
 * Explains an article's names, one stretch of it after the other.
 * @param at the offset of the only name that is asked for, in UTF-16 units; undefined: all.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function* explainArticle(
  article: Article,
  gazetteer: Gazetteer,
  models: Models,
  most: MostTold,
  at: number | undefined,
): AsyncGenerator<ExplainedStretch> {
  const isAsked = ({ start, end }: Span) => at === undefined || (start <= at && at < end);
  for (const { article: part, start } of stretchesOf(article)) {
    const end = start + part.text.length;
    if (at !== undefined && (at < start || at >= end)) continue;
    const read = await readProposals(part, gazetteer, models);
    const mentions = verify(read, models.verifier);
    const plan = planResolution(part, mentions);
    await gazetteer.load(plan.names);
    yield {
      explanations: explain(plan, gazetteer, models.resolver, most.candidates, most.contributions)
        .map((of) => ({ ...of, mention: movedBy(of.mention, start) }))
        .filter(({ mention }) => isAsked(mention)),
      resolved: resolvedOf(read, mentions).map((of) => movedBy(of, start)),
      leftOut: explainLeftOut(read, mentions, models.verifier, most.against)
        .map((of) => movedBy(of, start))
        .filter(isAsked),
      end,
    };
  }
}
