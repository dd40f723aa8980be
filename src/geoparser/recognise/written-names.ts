import type { Article, Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ArticleCountries } from './article-countries.ts';
import { bracketedNames } from './bracketed-names.ts';
import { coordinations } from './coordination.ts';
import { heldNames, ownedNames } from './held-names.ts';
import type { KnownRuns } from './known-runs.ts';
import { linkedNames } from './linked-names.ts';
import type { Token } from './model/tokens.ts';
import { namesBehindIn } from './names-behind-in.ts';
import { neighbours } from './neighbours.ts';
import { pairedNames, pairReadings } from './paired-names.ts';
import { namesOfRivers, riversByArticle, riversIfNamed } from './rivers-by-article.ts';
import { shortKinds, valleysOf } from './short-kinds.ts';
import { type KindName, smallKindReadings, smallKinds } from './small-kinds.ts';
import type { TokenRange } from './token-range.ts';
import { atCapitals, atWords } from './token-walks.ts';
import { unseparatedNames } from './unseparated-names.ts';
import { namesBehindWordsOfPlace } from './words-of-place.ts';
import { writtenForms } from './written-forms.ts';

/** A name by the form in which it is written, with what it is to be looked up by where that is more. */
export interface WrittenName extends Span {
  readonly fullName?: string;
}

/** Names by their form: those that hold whatever the recogniser found, and those that tell of what it left. */
export interface WrittenNames {
  readonly sure: readonly WrittenName[];
  readonly more: readonly WrittenName[];
  /** Probably names: what they would mean has to fit. */
  readonly likely: readonly Span[];
  /** What is to be looked up by more than its words, if it is a name. */
  readonly ifNames: readonly WrittenName[];
}

/** The Union that news calls so; a town in Normandy is called the same. */
const UNION = { short: 'EU', fullName: 'European Union' };

/** What is left of an article before a hyphen: ''s-Hertogenbosch'. */
const ELIDED: ReadonlySet<string> = new Set(["'s", '’s']);

/** The names that `writtenNames` looks up, beyond the runs of capitalised words: load them first. */
export function namesOfForms(text: string, tokens: readonly Token[]): readonly string[] {
  return [
    ...coordinations(text, tokens)
      .flat(2)
      .map(({ fullName }) => fullName),
    ...bracketedNames(tokens).map(({ start, end }) => text.slice(start, end)),
    ...pairReadings(tokens)
      .flat()
      .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end)),
    ...smallKindReadings(text, tokens)
      .flat()
      .map(({ name }) => name),
    ...namesOfRivers(text, tokens),
    ...(tokens.some((token) => token.text === UNION.short) ? [UNION.fullName] : []),
    // The gazetteer writes straight apostrophes.
  ].map((name) => name.replaceAll('’', "'"));
}

/**
 * The names of an article by the forms in which they are written, each kind in reading order.
 * @param countries those that the article is of.
 */
export function writtenNames(
  article: Article,
  tokens: readonly Token[],
  runs: KnownRuns,
  gazetteer: Gazetteer,
  countries: ArticleCountries,
): WrittenNames {
  const { text } = article;
  const spanOf = ({ first, last }: TokenRange): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  const wordsOf = (range: TokenRange) => {
    const { start, end } = spanOf(range);
    return text.slice(start, end);
  };
  const shared = coordinations(text, tokens)
    .flatMap(
      (readings) =>
        readings.find((names) => names.every(({ fullName }) => runs.isName(fullName))) ?? [],
    )
    .map(({ range, fullName }) => ({ ...spanOf(range), fullName }));
  const pairs = unseparatedNames(tokens, runs).map((range, index, ranges) => {
    const outer = index % 2 === 0 ? ranges[index + 1] : undefined;
    const fullName =
      outer === undefined ? {} : { fullName: `${wordsOf(range)}, ${wordsOf(outer)}` };
    return { ...spanOf(range), ...fullName };
  });
  const kinds = [...smallKinds(text, tokens, runs), ...riversByArticle(text, tokens, runs)].map(
    byFullName,
  );
  const unions = tokens
    .filter(
      (token, at) =>
        token.text === UNION.short && tokens[at - 1]?.text !== '-' && tokens[at + 1]?.text !== '-',
    )
    .map(({ start, end }) => ({ start, end, fullName: UNION.fullName }));
  const bracketed = bracketedNames(tokens).filter(({ start, end }) =>
    runs.isTown(text.slice(start, end)),
  );
  const linked = atCapitals(tokens, (_, first) => {
    const span = linkedNames(tokens, first).find(({ start, end }) => {
      const name = text.slice(start, end);
      return isLinkedByMany(name) && runs.isTown(name);
    });
    return span === undefined ? [] : [span];
  });
  const elided = atWords(tokens, ELIDED, ({ start }, at) => {
    const last = tokens[at + 2];
    if (tokens[at + 1]?.text !== '-' || last === undefined) return [];
    const span = { start, end: last.end };
    return runs.goesOn(at + 2) || !isElided(text, span) || !runs.isTown(text.slice(start, last.end))
      ? []
      : [span];
  });
  return {
    sure: [
      ...pairedNames(tokens, runs, wordsOf).map(spanOf),
      ...kinds,
      ...bracketed,
      ...shared,
      ...pairs,
    ],
    more: [
      ...unions,
      ...elided,
      ...linked,
      ...[
        ...valleysOf(tokens),
        ...heldNames(text, tokens, runs, gazetteer),
        ...writtenForms(article, tokens, runs, countries),
        ...neighbours(tokens, runs),
      ].map(spanOf),
    ],
    likely: [
      ...ownedNames(tokens, runs),
      ...namesBehindIn(tokens, runs),
      ...namesBehindWordsOfPlace(tokens, runs),
      ...shortKinds(tokens),
    ]
      .map(spanOf)
      .sort((a, b) => a.start - b.start),
    ifNames: riversIfNamed(text, tokens, runs).map(byFullName),
  };
}

function byFullName({ start, end, name }: KindName): WrittenName {
  return { start, end, fullName: name };
}

/** ''s-Hertogenbosch' at the start of a word. */
function isElided(text: string, { start, end }: Span): boolean {
  return !/\p{L}/u.test(text.charAt(start - 1)) && /^['’]s-\p{Lu}/u.test(text.slice(start, end));
}

/** 'La Chaux-de-Fonds', 'Rio das Ostras', 'Torbat-e Jām', 'Koz’modem’yansk': no one else is called so. */
function isLinkedByMany(name: string): boolean {
  return (
    (name.match(/-/g) ?? []).length > 1 ||
    /^\p{Lu}\S* (?:das|dos|do|los|las|der|den|sul|sulla|pod|nad|aan|ob) /u.test(name) ||
    /\p{L}-(?:e|ye|i) \p{Lu}/u.test(name) ||
    /\p{L}[’‘'](?!s )\p{L}/u.test(name)
  );
}
