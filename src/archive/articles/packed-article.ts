import * as v from 'valibot';
import type { Article, Paragraph } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { restoreArticle } from '../../article/restore-article.ts';

/** Kinds of paragraphs by their numbers. */
const KINDS = ['paragraph', 'heading', 'byline'] as const satisfies readonly Paragraph['kind'][];

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The members of a JSON object that an article is kept in. */
export const packedArticle = {
  title: v.nullable(v.string()),
  date: v.nullable(v.string()),
  source: v.nullable(v.string()),
  author: v.optional(v.string()),
  language: v.string(),
  /** Of each paragraph its start, its end and the number of its kind, one after the other. */
  paragraphs: v.array(offset),
  text: v.string(),
};

const schema = v.object(packedArticle);
export type PackedArticle = v.InferOutput<typeof schema>;

/** An article as JSON keeps it in an archive, without its sentences. */
export function packArticle(article: Article): PackedArticle {
  const { title, date, source, author, language, paragraphs, text } = article;
  const numbers = paragraphs.flatMap(({ start, end, kind }) => [start, end, KINDS.indexOf(kind)]);
  return { title, date, source, author, language, paragraphs: numbers, text };
}

/** The article of what `packArticle` made. @throws ArticleError where its paragraphs are no parts of its text. */
export function unpackArticle({ author, paragraphs: numbers, ...stored }: PackedArticle): Article {
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [start = 0, end = 0, number = -1] = numbers.slice(at, at + 3);
    const kind = KINDS[number];
    const before = paragraphs.at(-1)?.end ?? 0;
    if (kind === undefined || start < before || end < start || end > stored.text.length) {
      throw new ArticleError(
        'it is damaged in the archive: its paragraphs are no parts of its text',
      );
    }
    paragraphs.push({ start, end, kind });
  }
  return restoreArticle({ ...stored, ...(author !== undefined && { author }), paragraphs });
}
