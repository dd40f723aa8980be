import { ArticleError } from './article-error.ts';
import { calendarDate } from './calendar-date.ts';
import { withoutCredentials } from './web-address.ts';

/** What is known of an article beside its text; absent where not known. */
export interface ArticleFacts {
  readonly title?: string;
  /** 'YYYY-MM-DD'. */
  readonly date?: string;
  /** Who published it, or where: a name or a URL. */
  readonly source?: string;
  /** Who wrote it: names, as the article gives them. */
  readonly author?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
}

/** One line of text without runs of white space, as a title or a name is written; undefined if empty. */
export function oneLine(text: string | undefined): string | undefined {
  const line = text?.split(/\s+/u).filter(Boolean).join(' ');
  return line === '' ? undefined : line;
}

/**
 * Facts with the empty, the impossible and the undefined left out, so that one source of facts can
 * be laid over another by spreading; of a source's address without the password that may be in it.
 */
export function cleanFacts(
  facts: { [Key in keyof ArticleFacts]?: string | undefined },
): ArticleFacts {
  const title = oneLine(facts.title);
  const date = calendarDate(facts.date ?? '');
  const source = oneLine(withoutCredentials(facts.source?.trim() ?? ''));
  const author = oneLine(facts.author);
  const language = canonicalLanguage(facts.language);
  return {
    ...(title !== undefined && { title }),
    ...(date !== null && { date }),
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(language !== null && { language }),
  };
}

/** What an article says of itself, as facts. */
export function factsOf({
  title,
  date,
  source,
  language,
}: { readonly [Key in Exclude<keyof ArticleFacts, 'author'>]-?: string | null }): ArticleFacts {
  return cleanFacts({
    title: title ?? undefined,
    date: date ?? undefined,
    source: source ?? undefined,
    language: language ?? undefined,
  });
}

/**
 * Facts a person gave, which must hold.
 * @throws ArticleError where the date is not a calendar date or the language not a BCP 47 tag.
 */
export function givenFacts(facts: ArticleFacts): ArticleFacts {
  if (facts.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(facts.date.trim())) {
    throw new ArticleError(`the date '${facts.date}' is not written YYYY-MM-DD, as 2025-03-20 is`);
  }
  if (facts.date !== undefined && calendarDate(facts.date) === null) {
    throw new ArticleError(`there is no day ${facts.date.trim()} in the calendar`);
  }
  if (facts.language !== undefined && canonicalLanguage(facts.language) === null) {
    throw new ArticleError(
      `'${facts.language}' is not a BCP 47 language tag, as 'en' or 'en-GB' is`,
    );
  }
  return cleanFacts(facts);
}

/** Whether it is a BCP 47 language tag, which all that formats and sorts text may be given; with blanks about it it is none. */
export function isLanguageTag(tag: string): boolean {
  return tag.trim() === tag && canonicalLanguage(tag) !== null;
}

function canonicalLanguage(tag: string | undefined): string | null {
  const trimmed = tag?.trim();
  if (trimmed === undefined || trimmed === '') return null;
  try {
    return Intl.getCanonicalLocales(trimmed)[0] ?? null;
  } catch {
    return null;
  }
}
