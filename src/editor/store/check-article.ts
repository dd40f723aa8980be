import * as v from 'valibot';
import { describeIssue, show } from '../../geojson/describe-issue.ts';
import { articleSchema } from './record-schemas.ts';

/** So many small things are checked before others get their turn. */
const AT_ONCE = 500;

/**
 * Checks a kept article. It is a generator so that whoever runs it can let other work in between.
 * @returns what is wrong, as the end of a sentence; null where nothing is.
 */
export function* checkArticle(value: unknown): Generator<undefined, string | null> {
  const parsed = v.safeParse(articleSchema, value, { abortEarly: true });
  if (!parsed.success) return `article.${describeIssue(parsed.issues[0])}`;
  const { text, language, paragraphs, sentences } = parsed.output;
  if (!isLanguage(language)) return `article.language is ${show(language)}, which is no language`;
  const kinds = yield* checkSpans('paragraphs', paragraphs, text.length, true);
  return kinds ?? (yield* checkSpans('sentences', sentences, text.length, false));
}

/** Spans in order, apart from each other and within the text. */
function* checkSpans(
  name: string,
  spans: readonly unknown[],
  length: number,
  haveKinds: boolean,
): Generator<undefined, string | null> {
  let before = 0;
  for (const [index, span] of spans.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    const fault = spanFault(span, before, length) ?? (haveKinds ? kindFault(span) : null);
    if (fault !== null) return `article.${name}[${index}] ${fault}`;
    before = isSpan(span) ? span.end : before;
  }
  return null;
}

function spanFault(span: unknown, before: number, length: number): string | null {
  if (!isSpan(span)) return `is ${show(span)}, which is no stretch of text`;
  const { start, end } = span;
  return start < before || end < start || end > length
    ? `is from ${start} to ${end}, which is not after ${before} and within the ${length} units of text`
    : null;
}

function kindFault(span: unknown): string | null {
  const kind = typeof span === 'object' && span !== null && 'kind' in span ? span.kind : undefined;
  return kind === 'paragraph' || kind === 'heading' || kind === 'byline'
    ? null
    : `is of the kind ${show(kind)}`;
}

function isSpan(value: unknown): value is { readonly start: number; readonly end: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'start' in value &&
    'end' in value &&
    Number.isSafeInteger(value.start) &&
    Number.isSafeInteger(value.end)
  );
}

/** Whether a language tag is one that Intl takes. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
