import type { Article } from '../article/article.ts';
import { excerpt } from '../article/excerpt.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { Geoparse, Place } from './geoparse-result.ts';
import { namesToLoad, type RecognisedMention, recognise } from './recognise/recognise.ts';
import type { RankerModel } from './resolve/ranker.ts';
import { namesToLoad as namesToLoadFor, type ResolvedMention, resolve } from './resolve/resolve.ts';
import type { Tagger } from './tagger/tagger.ts';

const mostAlternatives = 5;

/**
 * Finds every place the article names and resolves each to one place on Earth.
 * Does no I/O but through the gazetteer; the same article, gazetteer and tagger give the same result.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function geoparse(
  article: Article,
  gazetteer: Gazetteer,
  tagger: Tagger,
): Promise<Geoparse> {
  const mentions = await findMentions(article, gazetteer, tagger);
  const resolved = await resolveMentions(article, mentions, gazetteer);
  await gazetteer.loadAdminNames(resolved.flatMap(namedRecords));
  const placed = new Set(resolved.map(({ start }) => start));
  return {
    article,
    gazetteer: gazetteer.version,
    places: groupByPlace(article, resolved, gazetteer),
    unresolved: mentions
      .filter(({ start }) => !placed.has(start))
      .map(({ start, end, surface, use }) => ({ start, end, surface, use })),
  };
}

/**
 * The first half of `geoparse`: the mentions of an article, in reading order.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function findMentions(
  article: Article,
  gazetteer: Gazetteer,
  tagger: Tagger,
): Promise<readonly RecognisedMention[]> {
  await gazetteer.load(namesToLoad(article));
  return recognise(article, gazetteer, tagger);
}

/**
 * The second half: each mention that has a candidate with its candidates, in the mentions' order.
 * Its confidence is that the span is a mention and the choice right.
 * @param model the resolver's weights; absent: those that come with the program.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function resolveMentions(
  article: Article,
  mentions: readonly RecognisedMention[],
  gazetteer: Gazetteer,
  model?: RankerModel,
): Promise<readonly ResolvedMention[]> {
  await gazetteer.load(namesToLoadFor(article, mentions));
  const probabilities = new Map(mentions.map((mention) => [mention.start, mention.probability]));
  return resolve(article, mentions, gazetteer, model).map((mention) => ({
    ...mention,
    confidence: mention.confidence * (probabilities.get(mention.start) ?? 1),
  }));
}

/** The records of a mention that the result names: the choice and its alternatives. */
function namedRecords({ candidates }: ResolvedMention) {
  return candidates.slice(0, mostAlternatives + 1).map(({ record }) => record);
}

function groupByPlace(
  article: Article,
  resolved: readonly ResolvedMention[],
  gazetteer: Gazetteer,
): readonly Place[] {
  const groups = new Map<PlaceId, ResolvedMention[]>();
  for (const mention of resolved) {
    const choice = mention.candidates[0];
    if (choice === undefined) continue;
    const group = groups.get(choice.record.id);
    if (group === undefined) groups.set(choice.record.id, [mention]);
    else group.push(mention);
  }
  return [...groups.values()].map((mentions) => placeOf(article, mentions, gazetteer));
}

function placeOf(
  article: Article,
  mentions: readonly ResolvedMention[],
  gazetteer: Gazetteer,
): Place {
  const best = mentions.reduce((chosen, mention) =>
    mention.confidence > chosen.confidence ? mention : chosen,
  );
  const [choice, ...others] = best.candidates;
  if (choice === undefined) throw new Error('A resolved mention has at least one candidate.');
  return {
    record: choice.record,
    adminNames: gazetteer.adminNames(choice.record),
    confidence: best.confidence,
    alternatives: others
      .slice(0, mostAlternatives)
      .map((candidate) => ({ ...candidate, adminNames: gazetteer.adminNames(candidate.record) })),
    mentions: mentions.map(({ start, end, surface, use, confidence }) => ({
      start,
      end,
      surface,
      use,
      confidence,
      excerpt: excerpt(article, { start, end }),
    })),
  };
}
