/** A stretch of text as UTF-16 offsets, end exclusive: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Span {
  /** A byline says who wrote the article: it is shown, and no sentence lies in it, so that no place is read in it. */
  readonly kind: 'paragraph' | 'heading' | 'byline';
}

/**
 * An article as everything after it sees it. `text` is never renormalised once it is made: all
 * offsets, here and in what is published, are into it.
 */
export interface Article {
  /** Plain text in: the file's text to the letter. HTML or Markdown in: the text it says. */
  readonly text: string;
  readonly title: string | null;
  /** ISO 8601 calendar date, 'YYYY-MM-DD'. */
  readonly date: string | null;
  /** Who published it, or where: a name or a URL. */
  readonly source: string | null;
  /** Who wrote it, as it says itself; absent where it does not. */
  readonly author?: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** In order, apart from each other; a leading 'date …' belongs to none of them. */
  readonly paragraphs: readonly Paragraph[];
  /** In order; each lies inside one paragraph that is no byline. */
  readonly sentences: readonly Span[];
}

/** An article as it is kept and shown: only who looks for places asks for its sentences. */
export type ShownArticle = Omit<Article, 'sentences'>;
