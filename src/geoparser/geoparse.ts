import type { Article } from '../article/article.ts';
import { spanKey } from '../article/span-key.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type FocusMention, focusOf, focusPlaceOf } from './focus/focus.ts';
import type { Geoparse, Mention, Place } from './geoparse-result.ts';
import type { Models } from './models.ts';
import { Outcomes } from './outcomes.ts';
import { type PlainArticle, plainArticle } from './plain-characters.ts';
import { recognise } from './recognise/recognise.ts';
import { planRecognition } from './recognise/recognition-plan.ts';
import { unplaceAloneAbroad } from './resolve/alone-abroad.ts';
import { planResolution } from './resolve/resolution-plan.ts';
import { resolve } from './resolve/resolve.ts';
import { type ResolvedMention, resolvedMention } from './resolve/resolved-mention.ts';
import type { Resolver } from './resolve/resolver.ts';
import { movedBy, stretchesOf, withinStretch } from './stretches.ts';
import type { ReadProposal } from './verify/proposal-features.ts';
import { type RecognisedMention, verify } from './verify/verify.ts';

/**
 * What is found and placed in one text: more than 10 MB of news has, which is 55,000 mentions and 28,000 names. A list
 * of names has more, and is read as far as that goes.
 */
const MOST_MENTIONS = 100_000;
/** Names that are placed, of each stretch apart: it is they that take the time. */
const MOST_PLACED = 40_000;

/**
 * Finds every place the article names and resolves each to one place on Earth.
 * Does no I/O but through the gazetteer; the same article, gazetteer and models give the same result.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function geoparse(
  article: Article,
  gazetteer: Gazetteer,
  models: Models,
  limits: Limits = {},
): Promise<Geoparse> {
  const outcomes = new Outcomes(article);
  let readTo = 0;
  for await (const { mentions, resolved, end } of readStretches(
    article,
    gazetteer,
    models,
    limits,
  )) {
    readTo = end;
    outcomes.add(mentions, resolved);
  }
  await gazetteer.loadAdminNames(outcomes.records());
  const named = outcomes.named(gazetteer);
  return {
    article,
    gazetteer: gazetteer.version,
    ...named,
    focus: focusOf(article, focusMentions(named)),
    ...(readTo < article.text.length && { readTo }),
  };
}

/** What tells of an article's focus, in reading order. */
function focusMentions({ places, near }: Pick<Geoparse, 'places' | 'near'>): FocusMention[] {
  const weighed = (near: boolean) => (named: Pick<Place, 'record' | 'adminNames' | 'mentions'>) => {
    const place = focusPlaceOf(named.record, named.adminNames);
    return named.mentions.map(({ start, end, use, confidence }) => ({
      start,
      end,
      use,
      confidence,
      place,
      near,
    }));
  };
  return [...places.flatMap(weighed(false)), ...near.flatMap(weighed(true))].sort(
    (a, b) => a.start - b.start,
  );
}

/** How much is looked for in one text. */
export interface Limits {
  /** Mentions, after which no further stretch of the text is read. */
  readonly mostMentions?: number;
}

/** An article's mentions, and what each means. */
export interface ReadMentions {
  /** In reading order and apart. */
  readonly mentions: readonly RecognisedMention[];
  /** Those that have a candidate, in the same order; their confidence is that span and place are right. */
  readonly resolved: readonly ResolvedMention[];
}

/** The mentions of one stretch of an article; offsets are into the whole's text. */
export interface ReadStretch extends ReadMentions {
  /** Where the next stretch starts. */
  readonly end: number;
}

/**
 * Finds an article's mentions and resolves them: what may be one is proposed, resolved with the
 * rest, and kept where what it would mean fits. One stretch after the other, so that a long text
 * costs no more memory than its mentions take; the last stretch ends before the text does where
 * that has more names than are looked for.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function* readStretches(
  article: Article,
  gazetteer: Gazetteer,
  models: Models,
  { mostMentions = MOST_MENTIONS }: Limits = {},
): AsyncGenerator<ReadStretch> {
  let mentionsLeft = mostMentions;
  let namesLeft = MOST_PLACED;
  for (const stretch of stretchesOf(article)) {
    if (mentionsLeft <= 0 || namesLeft <= 0) return;
    const read = await readProposals(stretch.article, gazetteer, models);
    const mentions = verify(read, models.verifier);
    const resolved = resolvedOf(read, mentions);
    mentionsLeft -= mentions.length;
    namesLeft -= new Set(read.map(({ proposal }) => proposal.surface)).size;
    yield {
      mentions: mentions.map((mention) => movedBy(mention, stretch.start)),
      resolved: resolved.map((mention) => movedBy(mention, stretch.start)),
      end: stretch.start + stretch.article.text.length,
    };
  }
}

/**
 * What the mentions that were kept mean, those that have a candidate: as sure as both span and place are, and not placed where
 * nothing speaks for a namesake abroad.
 */
export function resolvedOf(
  read: readonly ReadProposal[],
  mentions: readonly RecognisedMention[],
): readonly ResolvedMention[] {
  const bySpan = new Map(read.map(({ proposal, resolved }) => [spanKey(proposal), resolved]));
  const resolved = mentions.flatMap((mention) => {
    const of = bySpan.get(spanKey(mention));
    if (!of) return [];
    const { outcome, relation, isSaid, candidates } = of;
    const confidence = of.confidence * mention.probability;
    return [resolvedMention(of, { confidence, outcome, relation, isSaid, candidates })];
  });
  return unplaceAloneAbroad(resolved);
}

/**
 * The mentions of an article, all of its stretches together.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function readMentions(
  article: Article,
  gazetteer: Gazetteer,
  models: Models,
): Promise<ReadMentions> {
  const mentions: RecognisedMention[] = [];
  const resolved: ResolvedMention[] = [];
  for await (const stretch of readStretches(article, gazetteer, models)) {
    for (const mention of stretch.mentions) mentions.push(mention);
    for (const mention of stretch.resolved) resolved.push(mention);
  }
  return { mentions, resolved };
}

/** The models that propose mentions and say what each would mean. */
type Readers = Pick<Models, 'recogniser' | 'resolver'>;

/**
 * What may be a mention, with what it would mean, in reading order.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function readProposals(
  article: Article,
  gazetteer: Gazetteer,
  models: Readers,
): Promise<readonly ReadProposal[]> {
  const plain = plainArticle(article);
  if (plain === null) return readPlainProposals(article, gazetteer, models);
  const own = ownWords(article, plain);
  const read = await readPlainProposals(plain.article, gazetteer, models);
  return read.map(({ proposal, resolved, demonym }) => ({
    proposal: own(proposal),
    resolved: resolved === null ? null : own(resolved),
    demonym,
  }));
}

/** Gives what was read in plain characters the words of the article's own text. */
function ownWords({ text }: Article, { toOwn }: PlainArticle) {
  return <Part extends Mention>(part: Part): Part => {
    const own = toOwn(part);
    return { ...own, surface: text.slice(own.start, own.end) };
  };
}

async function readPlainProposals(
  article: Article,
  gazetteer: Gazetteer,
  { recogniser, resolver }: Readers,
): Promise<readonly ReadProposal[]> {
  const reading = planRecognition(article);
  await gazetteer.load(reading.names);
  const proposals = recognise(reading, gazetteer, recogniser);
  const firm = proposals.filter(({ standing }) => standing !== 'doubted');
  const doubted = proposals.filter(({ standing }) => standing === 'doubted');
  const plan = planResolution(article, firm, doubted);
  await gazetteer.load(plan.names);
  const resolved = new Map(resolve(plan, gazetteer, resolver).map((of) => [spanKey(of), of]));
  return proposals.map((proposal) => ({
    proposal,
    resolved: resolved.get(spanKey(proposal)) ?? null,
    demonym: gazetteer.demonym(proposal.surface) !== undefined,
  }));
}

/**
 * Resolves mentions that are given, one stretch of the article after the other: each that has a
 * candidate with its candidates, in their order within a stretch.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function* resolveMentions(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  { resolver }: Pick<Models, 'resolver'>,
): AsyncGenerator<readonly ResolvedMention[]> {
  for (const stretch of stretchesOf(article)) {
    const given = stretch.article === article ? mentions : withinStretch(stretch, mentions);
    const resolved = await resolveTogether(stretch.article, given, gazetteer, resolver);
    yield resolved.map((mention) => movedBy(mention, stretch.start));
  }
}

async function resolveTogether(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
  resolver: Resolver,
): Promise<readonly ResolvedMention[]> {
  const plain = plainArticle(article);
  if (plain === null) {
    const given = planResolution(article, mentions);
    await gazetteer.load(given.names);
    return resolve(given, gazetteer, resolver);
  }
  const { text } = plain.article;
  const written = mentions.map(plain.toPlain).map((mention) => ({
    ...mention,
    surface: text.slice(mention.start, mention.end),
  }));
  const resolved = await resolveTogether(plain.article, written, gazetteer, resolver);
  return resolved.map(ownWords(article, plain));
}
