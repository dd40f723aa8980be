import type { Article, Span } from '../article/article.ts';
import { excerpt } from '../article/excerpt.ts';
import { contextOf, findQuotes, type WantedQuote } from '../article/quote.ts';
import { spanKey } from '../article/span-key.ts';
import { SpanSet } from '../article/spans-in-order.ts';
import type {
  Decision,
  DocumentInfo,
  LostDecision,
  MentionProperties,
  NotPlace,
  PlaceDescription,
} from '../geojson/places-document.ts';
import { textDigest } from '../geojson/text-digest.ts';
import { placeByPlace } from './by-place.ts';
import {
  inReadingOrder,
  type MappedArticle,
  type MappedPlaces,
  type PlacedMention,
} from './mapped-article.ts';
import { refocused } from './refocused.ts';

/**
 * Lays what people decided over what the machine found anew, so that no machine overrides a person:
 * - a mention keeps what was decided of it, and all of it where it was verified; what was not
 *   decided is the machine's, as far as it found a mention of the same words;
 * - what was said to be no place stays none, and no found mention overlaps what a person decided;
 * - a point put by hand stays where it was put.
 * Where the text was edited, each decision is found again by its words and those around them; those
 * that are not are listed in `info.lost`, and found again when their words come back.
 * What the article is about is weighed again.
 * @param corrected what people corrected, of the article as it was found or an earlier text of it
 * @param found the article as it was geoparsed
 */
export function mergeCorrections(corrected: MappedPlaces, found: MappedArticle): MappedArticle {
  const { article, mentions: machine } = found;
  const decisions = decisionsOf(corrected);
  const spans = anchor(decisions, corrected.info, article);

  const kept: { readonly span: Span; readonly decision: PersonsDecision }[] = [];
  const lost: LostDecision[] = [];
  for (const [index, decision] of decisions.entries()) {
    const span = spans[index] ?? null;
    if (span === null) lost.push(lostOf(decision));
    else kept.push({ span, decision });
  }

  const keptSpans = new SpanSet(kept.map(({ span }) => span));
  const untouched = machine.filter(({ mention }) => !keptSpans.overlaps(mention));
  const bySpan = new Map(machine.map((placed) => [spanKey(placed.mention), placed]));
  const decided = kept.flatMap(({ span, decision }) => {
    const same = bySpan.get(spanKey(span));
    return decision.place === null ? [] : [mergeMention(decision, span, same, article)];
  });
  const notPlaces = kept.flatMap(({ span, decision }) =>
    decision.place === null ? [notPlaceOf(decision, span, article)] : [],
  );

  const { notPlaces: _notPlaces, lost: _lost, ...info } = found.info;
  return refocused({
    article,
    mentions: inReadingOrder(
      withHandPlacedPoints([...untouched, ...decided], corrected.mentions, machine),
    ),
    info: {
      ...info,
      licences: mergeLicences(corrected.info, info),
      ...(notPlaces.length > 0 && {
        notPlaces: notPlaces.sort((a, b) => a.start - b.start),
      }),
      ...(lost.length > 0 && { lost }),
      ...madeIn(corrected.info),
    },
  });
}

/** How a person had places look and the map shown, and what they drew: no machine changes that. */
function madeIn({ categories, looks, shapes, steps, presentation }: DocumentInfo) {
  return {
    ...(categories !== undefined && { categories }),
    ...(looks !== undefined && { looks }),
    ...(shapes !== undefined && { shapes }),
    ...(steps !== undefined && { steps }),
    ...(presentation !== undefined && { presentation }),
  };
}

/** What a person decided of some words, with the place they then named, or null for none. */
interface PersonsDecision extends WantedQuote {
  readonly place: PlaceDescription | null;
  readonly use: MentionProperties['use'];
  readonly confidence: number;
  readonly byPerson: readonly Decision[];
  readonly verified: boolean;
  readonly note: string | undefined;
}

function decisionsOf({ mentions, info }: MappedPlaces): PersonsDecision[] {
  const { notPlaces = [], lost = [] } = info;
  const mentioned = placeByPlace(mentions)
    .filter(({ mention }) => isTouched(mention))
    .map(({ mention, place }): PersonsDecision => {
      const { start, use, confidence, byPerson = [], verified = false, note } = mention;
      const { prefix = '', suffix = '' } = mention.context ?? {};
      const quote = { exact: mention.surface, prefix, suffix, start };
      return { ...quote, place, use, confidence, byPerson, verified, note };
    });
  const withdrawn = notPlaces.map(({ surface, context, start, note }) =>
    decisionOf({ surface, context, place: null, ...(note !== undefined && { note }) }, start),
  );
  return [...mentioned, ...withdrawn, ...lost.map((decision) => decisionOf(decision, 0))];
}

/** Whether a person decided, checked or noted anything of the mention. */
export function isTouched({ byPerson, verified, note }: MentionProperties): boolean {
  return byPerson !== undefined || verified === true || note !== undefined;
}

function decisionOf(decision: LostDecision, start: number): PersonsDecision {
  const { surface, context, place, use = 'literal', byPerson = [], note } = decision;
  const quote = { exact: surface, ...context, start };
  const verified = decision.verified === true;
  return { ...quote, place, use, confidence: 1, byPerson, verified, note };
}

/** Where each decision's words stand now; the same text holds all where they were. */
function anchor(
  decisions: readonly PersonsDecision[],
  info: DocumentInfo,
  article: Article,
): readonly (Span | null)[] {
  if (info.article.digest !== textDigest(article.text)) {
    return findQuotes(article.text, decisions);
  }
  const standing = decisions.length - (info.lost?.length ?? 0);
  const held = decisions
    .slice(0, standing)
    .map(({ start, exact }) => ({ start, end: start + exact.length }));
  const heldSpans = new SpanSet(held);
  const returned = findQuotes(article.text, decisions.slice(standing)).map((span) =>
    span !== null && heldSpans.overlaps(span) ? null : span,
  );
  return [...held, ...returned];
}

function mergeMention(
  decision: PersonsDecision,
  span: Span,
  found: PlacedMention | undefined,
  article: Article,
): PlacedMention {
  const { byPerson, verified, note } = decision;
  const holds = (part: Decision) => verified || byPerson.includes(part);
  const place = holds('place') ? decision.place : (found?.place ?? decision.place);
  if (place === null) throw new Error('a mention names a place');
  const isFound = found !== undefined && !holds('place');
  const touched = byPerson.length > 0 || verified || note !== undefined;
  const mention: MentionProperties = {
    start: span.start,
    end: span.end,
    surface: article.text.slice(span.start, span.end),
    use: holds('use') ? decision.use : (found?.mention.use ?? decision.use),
    confidence: isFound ? found.mention.confidence : decision.confidence,
    excerpt: excerpt(article, span),
    ...(byPerson.length > 0 && { byPerson }),
    ...(verified && { verified }),
    ...(note !== undefined && { note }),
    ...(touched && { context: contextOf(article.text, span) }),
  };
  return { mention, place };
}

function notPlaceOf({ note }: PersonsDecision, span: Span, { text }: Article): NotPlace {
  return {
    start: span.start,
    end: span.end,
    surface: text.slice(span.start, span.end),
    context: contextOf(text, span),
    ...(note !== undefined && { note }),
  };
}

function lostOf(decision: PersonsDecision): LostDecision {
  const { exact, prefix, suffix, place, use, byPerson, verified, note } = decision;
  return {
    surface: exact,
    context: { prefix, suffix },
    place,
    ...(place !== null && { use }),
    ...(byPerson.length > 0 && { byPerson }),
    ...(verified && { verified }),
    ...(note !== undefined && { note }),
  };
}

/** The mentions with each place described as the machine has it now, but where a person put its point. */
function withHandPlacedPoints(
  mentions: readonly PlacedMention[],
  corrected: readonly PlacedMention[],
  found: readonly PlacedMention[],
): readonly PlacedMention[] {
  const newest = new Map(found.map(({ place }) => [place.id, place]));
  const handPlaced = new Map(
    corrected
      .filter(({ place }) => place.properties.handPlaced)
      .map(({ place }) => [place.id, place.geometry]),
  );
  return mentions.map(({ mention, place: own }) => {
    const place = newest.get(own.id) ?? own;
    const geometry = handPlaced.get(place.id);
    return geometry === undefined
      ? { mention, place }
      : {
          mention,
          place: { ...place, geometry, properties: { ...place.properties, handPlaced: true } },
        };
  });
}

/** The sources of what was found, and those of what people keep that came from others. */
function mergeLicences(corrected: DocumentInfo, { licences }: DocumentInfo) {
  const named = new Set(licences.map(({ name }) => name));
  return [...licences, ...corrected.licences.filter(({ name }) => !named.has(name))];
}
