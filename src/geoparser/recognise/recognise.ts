import type { Article, Span } from '../../article/article.ts';
import { spanKey } from '../../article/span-key.ts';
import { firstEndingAfter, overlapsAny } from '../../article/spans-in-order.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Mention, Use } from '../geoparse-result.ts';
import { words } from '../lexicon.ts';
import { articleCountries } from './article-countries.ts';
import { isCalledAfter, isClub } from './called-after.ts';
import { isCapitalised } from './capitalised.ts';
import { datelines } from './datelines.ts';
import { isDirection } from './directions.ts';
import { isDisease } from './diseases.ts';
import { KnownRuns } from './known-runs.ts';
import { gazetteerFlags, nameStarts } from './model/gazetteer-flags.ts';
import type { Recogniser } from './model/recogniser.ts';
import type { Token } from './model/tokens.ts';
import { isNamesake } from './namesakes.ts';
import { isPerson } from './people.ts';
import type { RecognitionPlan } from './recognition-plan.ts';
import { withoutScore } from './scores.ts';
import { actingSeats } from './seats-of-power.ts';
import { institutionName, isBehindStreet, siteName, withOwner } from './site-name.ts';
import { standsForOther, withoutStandIn } from './stands-for.ts';
import { surnames } from './surnames.ts';
import type { TokenRange } from './token-range.ts';
import { wholeName } from './whole-names.ts';
import { isBehindWordOfPlace, namesJoinedTo } from './words-of-place.ts';
import { writtenNames } from './written-names.ts';

/** A mention that the recogniser proposes; what it would mean tells whether it is one. */
export interface ProposedMention extends Mention {
  /** That the span, all of it and no more, names a place: 0 to 1, as the recogniser or a list has it. */
  readonly probability: number;
  /**
   * `listed`: a closed list or a form of writing says so, whatever it means. `found`: the best
   * reading of the text has it. `doubted`: that reading does not, though it is not improbable.
   */
  readonly standing: 'listed' | 'found' | 'doubted';
}

/** That an acting seat of power is a mention: the recogniser, which leaves it out, was not asked. */
const SEAT_PROBABILITY = 0.9;

/** That a dateline's town is a mention; of those in annotated news 52 of 54 are. */
const DATELINE_PROBABILITY = 0.96;

/** That what is written as a place's name is, and is known as one, is a mention. */
const FORM_PROBABILITY = 0.9;

/** That what is probably written as one is; the recogniser did not think so. */
const LIKELY_PROBABILITY = 0.5;

/** Between the hyphens of a name: 'Ashby-de-la-Zouch'. */
const SMALL_WORDS = new Set([...words('small-words-in-names'), ...words('words-between-hyphens')]);

/** Of a name that stands bare behind a word of place, or is joined to one that does. */
const LED_PROBABILITY = 0.85;

/** What tells that a span which was taken for a place's name is of something else. */
const NO_PLACES = [isDisease, isNamesake, isDirection, isCalledAfter, isClub];

/**
 * Proposes the mentions of places in an article, in reading order: those of the learned recogniser, and
 * around them what closed lists and the gazetteer know better. But for the doubted, which may
 * overlap any, they are apart from each other.
 * @param gazetteer with the plan's `names` loaded.
 * @throws Error where one of them was not.
 */
export function recognise(
  plan: RecognitionPlan,
  gazetteer: Gazetteer,
  recogniser: Recogniser,
): readonly ProposedMention[] {
  const { article, tokens } = plan;
  const { text } = article;
  const paragraphStarts = new Set(article.paragraphs.map(({ start }) => start));
  const people = surnames(text);
  const runs = new KnownRuns(text, tokens, gazetteer);
  const starts = nameStarts(tokens);
  const isOther = (range: TokenRange) =>
    isPerson(text, tokens, range, gazetteer) || NO_PLACES.some((isNone) => isNone(tokens, range));
  const tagged: ProposedMention[] = [];
  const foundAt: TokenRange[] = [];
  const doubted: ProposedMention[] = [];
  const doubtedAt: TokenRange[] = [];
  /** What a doubted part would be the whole of, if it is a site's name. */
  const sites = new Map<string, string>();
  for (const span of recogniser.tag(text, tokens, gazetteerFlags(text, tokens, gazetteer))) {
    const opening = firstEndingAfter(tokens, span.start);
    const closing = firstEndingAfter(tokens, span.end - 1);
    if (tokens[opening]?.start !== span.start || tokens[closing]?.end !== span.end) continue;
    const ranges = partedByParagraphs(tokens, opening, closing, paragraphStarts).flatMap((range) =>
      partedByState(tokens, range, gazetteer),
    );
    if (span.doubted && ranges.length > 1) continue;
    for (const given of ranges) {
      const own = withOwner(tokens, given);
      const scored = withoutStandIn(tokens, withoutScore(tokens, own, runs), runs);
      const range = { first: scored.first, last: endOfHyphens(tokens, scored.last) };
      if (isOther(range)) continue;
      const part = spanOf(tokens, range);
      if (people.has(text.slice(part.start, part.end)) && !isBehindStreet(tokens, range)) continue;
      if (span.doubted) {
        const isLikely =
          institutionName(tokens, range) === null && isBehindWordOfPlace(tokens, range);
        const probability = isLikely
          ? Math.max(span.probability, LED_PROBABILITY)
          : span.probability;
        const use = standsForOther(tokens, range) ? 'associative' : span.use;
        const site = institutionName(tokens, range) ?? siteName(tokens, range);
        doubted.push(proposed(text, part, use, probability, 'doubted'));
        doubtedAt.push(range);
        sites.set(spanKey(part), spanKey(site));
        continue;
      }
      const institution = span.demonym ? null : institutionName(tokens, range);
      const known = span.demonym ? part : wholeName(text, tokens, range, starts, gazetteer);
      const whole =
        institution ??
        (span.demonym || known.end - known.start > part.end - part.start
          ? known
          : siteName(tokens, range));
      const previous = tagged.at(-1);
      if (previous !== undefined && whole.start < previous.end) continue;
      const use = standsForOther(tokens, range)
        ? 'associative'
        : (sharedUse(text, previous, whole) ?? span.use);
      const standing = institution === null ? 'found' : 'listed';
      tagged.push(proposed(text, whole, use, span.probability, standing));
      foundAt.push(range);
    }
  }
  const joined = namesJoinedTo(tokens, [...foundAt, ...doubtedAt])
    .filter((range) => !isOther(range))
    .map((range) => spanOf(tokens, range));
  const { sure, more, likely, ifNames } = writtenNames(
    article,
    tokens,
    runs,
    gazetteer,
    articleCountries(foundAt, runs),
  );
  const isNobody = ({ start, end }: Span) => !people.has(text.slice(start, end));
  const written = apart([
    ...sure,
    ...more.filter((name) => isNobody(name) && !isPartOfName(name, tagged)),
  ]);
  const listed = written.map((span) =>
    proposed(
      text,
      span,
      around(span, tagged)?.use ?? 'literal',
      FORM_PROBABILITY,
      'listed',
      span.fullName,
    ),
  );
  const filedFrom = datelines(article, plan.datelines, gazetteer);
  const towns = filedFrom.map((town) =>
    proposed(
      text,
      around(town, listed) ?? wholeOf(town, tagged, filedFrom),
      'literal',
      DATELINE_PROBABILITY,
      'listed',
    ),
  );
  const others = tagged.filter(
    (mention) => !overlapsAny(towns, mention) && !overlapsAny(listed, mention),
  );
  const alsoListed = listed.filter((mention) => !overlapsAny(towns, mention));
  const found = [...others, ...alsoListed, ...towns];
  const seats = actingSeats(text, tokens, gazetteer)
    .map((range) => spanOf(tokens, range))
    .filter((seat) => [others, alsoListed, towns].every((part) => !overlapsAny(part, seat)))
    .map((seat) => proposed(text, seat, 'associative', SEAT_PROBABILITY, 'listed'));
  const doubtedOf = (span: Span, probability: number) =>
    proposed(text, span, 'literal', probability, 'doubted');
  const firm = [...found, ...seats];
  const known = new Set(firm.map(spanKey));
  const unsettled = [
    ...doubted.filter(
      (span) => !overlapsAny(likely, span) && !known.has(sites.get(spanKey(span)) ?? ''),
    ),
    ...likely.filter(isNobody).map((span) => doubtedOf(span, LIKELY_PROBABILITY)),
    ...joined.filter(isNobody).map((span) => doubtedOf(span, LED_PROBABILITY)),
  ].filter((span) => !known.has(spanKey(span)));
  const fullNames = new Map(ifNames.map((name) => [spanKey(name), name.fullName]));
  return inParagraphs(
    article,
    [...firm, ...unsettled]
      .map((name) => ({ ...name, fullName: name.fullName ?? fullNames.get(spanKey(name)) }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );
}

/**
 * A headline's last word and the dateline below it make no one name. A line break alone may stand
 * inside a name, where a text is wrapped; the paragraphs know which it is.
 */
function partedByParagraphs(
  tokens: readonly Token[],
  first: number,
  last: number,
  paragraphStarts: ReadonlySet<number>,
): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = first;
  for (let index = first + 1; index <= last; index += 1) {
    if (!paragraphStarts.has(tokens[index]?.start ?? -1)) continue;
    ranges.push({ first: from, last: index - 1 });
    from = index;
  }
  return [...ranges, { first: from, last }];
}

/** 'In Weed, Calif. Ft. Wayne won': what stands behind a state's short form begins anew. */
function partedByState(
  tokens: readonly Token[],
  range: TokenRange,
  gazetteer: Gazetteer,
): readonly TokenRange[] {
  const { first, last } = range;
  const opening = tokens[first]?.text ?? '';
  if (last === first || !/\p{Ll}\.$/u.test(opening)) return [range];
  if (gazetteer.abbreviation(opening) === undefined) return [range];
  return [
    { first, last: first },
    { first: first + 1, last },
  ];
}

/** The last token of a name that hyphens and small words go on with: 'Bourton-on-the-Hill' from 'Bourton'. */
function endOfHyphens(tokens: readonly Token[], last: number): number {
  const joins = (at: number) =>
    tokens[at]?.text === '-' &&
    tokens[at]?.start === tokens[at - 1]?.end &&
    tokens[at + 1]?.start === tokens[at]?.end;
  let at = last + 1;
  while (joins(at) && SMALL_WORDS.has(tokens[at + 1]?.text ?? '')) at += 2;
  return at > last + 1 && joins(at) && isCapitalised(tokens[at + 1]) ? at + 1 : last;
}

/** Whether a name was found around a span, and is not two that a dash or a slash joins. */
function isPartOfName(span: Span, tagged: readonly Mention[]): boolean {
  const whole = around(span, tagged);
  return whole !== undefined && !/[–/]/.test(whole.surface);
}

/** Spans in reading order; of those that overlap, the one that was given first. */
function apart<Part extends Span>(spans: readonly Part[]): readonly Part[] {
  const rank = new Map(spans.map((span, index) => [span, index]));
  const kept: Part[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= span.start) kept.push(span);
    else if ((rank.get(span) ?? 0) < (rank.get(last) ?? 0)) kept[kept.length - 1] = span;
  }
  return kept;
}

/** The one of the spans, which are in order and apart, that holds another. */
function around<Part extends Span>(span: Span, spans: readonly Part[]): Part | undefined {
  const whole = spans[firstEndingAfter(spans, span.start)];
  return whole !== undefined && contains(whole, span) ? whole : undefined;
}

/** The name that was found around a dateline's town, unless it holds another dateline's too. */
function wholeOf(town: Span, tagged: readonly Span[], filedFrom: readonly Span[]): Span {
  const whole = around(town, tagged);
  if (whole === undefined) return town;
  let first = firstEndingAfter(filedFrom, whole.start);
  for (; (filedFrom[first]?.start ?? whole.end) < whole.end; first++) {
    const part = filedFrom[first];
    if (part !== undefined && part !== town && contains(whole, part)) return town;
  }
  return whole;
}

function contains(whole: Span, part: Span): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}

function proposed(
  text: string,
  { start, end }: Span,
  use: Use,
  probability: number,
  standing: ProposedMention['standing'],
  fullName?: string,
): ProposedMention {
  return { start, end, surface: text.slice(start, end), fullName, use, probability, standing };
}

function spanOf(tokens: readonly Token[], { first, last }: TokenRange): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

/**
 * Names that a list joins are used alike ('led by Britain and France'): the first, which what
 * stands before the list decides, tells of the rest.
 */
function sharedUse(text: string, previous: Mention | undefined, { start }: Span): Use | undefined {
  if (previous === undefined || start - previous.end > ' and the '.length) return undefined;
  return /^(?: (?:and|or|&)|,(?: and| or)?) (?:the )?$/.test(text.slice(previous.end, start))
    ? previous.use
    : undefined;
}

/** Both in reading order; what lies in no paragraph (an article's date) names nothing. */
function inParagraphs<Part extends Span>(
  { paragraphs }: Article,
  spans: readonly Part[],
): readonly Part[] {
  let index = 0;
  return spans.filter(({ start, end }) => {
    while ((paragraphs[index]?.end ?? Number.POSITIVE_INFINITY) < end) index += 1;
    const paragraph = paragraphs[index];
    return paragraph !== undefined && paragraph.start <= start;
  });
}
