import type { Article } from '../article/article.ts';
import { spanKey } from '../article/span-key.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type FocusMention, focusOf, focusPlaceOf } from './focus/focus.ts';
import type { Geoparse, Mention, Place } from './geoparse-result.ts';
import { Outcomes } from './outcomes.ts';
import { type PlainArticle, plainArticle } from './plain-characters.ts';
import { namesToLoad, recognise } from './recognise/recognise.ts';
import type { RankerModel } from './resolve/ranker.ts';
import { namesToLoad as namesToLoadFor, outcomeOf, resolve } from './resolve/resolve.ts';
import type { ResolvedMention } from './resolve/resolved-mention.ts';
import { movedBy, stretchesOf, withinStretch } from './stretches.ts';
import type { Tagger } from './tagger/tagger.ts';
import { builtInVerifier } from './verify/built-in-verifier.ts';
import type { ReadProposal } from './verify/proposal-features.ts';
import type { Verifier } from './verify/verifier.ts';
import { type RecognisedMention, verify } from './verify/verify.ts';

/**
 * What is found and placed in one text: about twice as much as 10 MB of news has. A list of names has
 * more, and is read as far as that goes.
 */
const MOST_MENTIONS = 100_000;
/** Names that are placed, of each stretch apart: it is they that take the time. */
const MOST_PLACED = 60_000;

/**
 * Finds every place the article names and resolves each to one place on Earth.
 * Does no I/O but through the gazetteer; the same article, gazetteer and tagger give the same result.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function geoparse(
  article: Article,
  gazetteer: Gazetteer,
  tagger: Tagger,
  options: Models & Limits = {},
): Promise<Geoparse> {
  const outcomes = new Outcomes(article);
  let readTo = 0;
  for await (const { mentions, resolved, end } of readStretches(
    article,
    gazetteer,
    tagger,
    options,
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
    return named.mentions.map((mention) => ({ ...mention, place, near }));
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

/** Weights other than those that come with the program. */
export interface Models {
  readonly ranker?: RankerModel | undefined;
  readonly verifier?: Verifier | undefined;
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
  tagger: Tagger,
  { ranker, verifier = builtInVerifier(), mostMentions = MOST_MENTIONS }: Models & Limits = {},
): AsyncGenerator<ReadStretch> {
  let mentionsLeft = mostMentions;
  let namesLeft = MOST_PLACED;
  for (const stretch of stretchesOf(article)) {
    if (mentionsLeft <= 0 || namesLeft <= 0) return;
    const read = await readProposals(stretch.article, gazetteer, tagger, ranker);
    const mentions = verify(read, verifier);
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

/** What the mentions that were kept mean, those that have a candidate: as sure as both span and place are. */
export function resolvedOf(
  read: readonly ReadProposal[],
  mentions: readonly RecognisedMention[],
): readonly ResolvedMention[] {
  const bySpan = new Map(read.map(({ proposal, resolved }) => [spanKey(proposal), resolved]));
  return mentions.flatMap((mention) => {
    const of = bySpan.get(spanKey(mention));
    if (!of) return [];
    const confidence = of.confidence * mention.probability;
    const outcome =
      of.outcome === 'unplaced' ? of.outcome : outcomeOf(of.relation, of.isSaid, confidence);
    return [{ ...of, confidence, outcome }];
  });
}

/**
 * The mentions of an article, all of its stretches together.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function readMentions(
  article: Article,
  gazetteer: Gazetteer,
  tagger: Tagger,
  models: Models = {},
): Promise<ReadMentions> {
  const mentions: RecognisedMention[] = [];
  const resolved: ResolvedMention[] = [];
  for await (const stretch of readStretches(article, gazetteer, tagger, models)) {
    for (const mention of stretch.mentions) mentions.push(mention);
    for (const mention of stretch.resolved) resolved.push(mention);
  }
  return { mentions, resolved };
}

/**
 * What may be a mention, with what it would mean, in reading order.
 * @param ranker the resolver's weights; absent: those that come with the program.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function readProposals(
  article: Article,
  gazetteer: Gazetteer,
  tagger: Tagger,
  ranker?: RankerModel,
): Promise<readonly ReadProposal[]> {
  const plain = plainArticle(article);
  if (plain === null) return readPlainProposals(article, gazetteer, tagger, ranker);
  const own = ownWords(article, plain);
  const read = await readPlainProposals(plain.article, gazetteer, tagger, ranker);
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
  tagger: Tagger,
  ranker: RankerModel | undefined,
): Promise<readonly ReadProposal[]> {
  await gazetteer.load(namesToLoad(article));
  const proposals = recognise(article, gazetteer, tagger);
  const firm = proposals.filter(({ standing }) => standing !== 'doubted');
  const doubted = proposals.filter(({ standing }) => standing === 'doubted');
  await gazetteer.load(namesToLoadFor(article, firm, doubted));
  const resolved = new Map(
    resolve(article, firm, gazetteer, ranker, doubted).map((of) => [spanKey(of), of]),
  );
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
): AsyncGenerator<readonly ResolvedMention[]> {
  for (const stretch of stretchesOf(article)) {
    const given = stretch.article === article ? mentions : withinStretch(stretch, mentions);
    const resolved = await resolveTogether(stretch.article, given, gazetteer);
    yield resolved.map((mention) => movedBy(mention, stretch.start));
  }
}

async function resolveTogether(
  article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): Promise<readonly ResolvedMention[]> {
  const plain = plainArticle(article);
  if (plain === null) {
    await gazetteer.load(namesToLoadFor(article, mentions));
    return resolve(article, mentions, gazetteer);
  }
  const { text } = plain.article;
  const written = mentions.map(plain.toPlain).map((mention) => ({
    ...mention,
    surface: text.slice(mention.start, mention.end),
  }));
  const resolved = await resolveTogether(plain.article, written, gazetteer);
  return resolved.map(ownWords(article, plain));
}
