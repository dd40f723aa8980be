import type { Article } from '../../article/article.ts';
import { readPlainArticle } from '../../article/plain-article.ts';
import { restoreArticle } from '../../article/restore-article.ts';
import { withForm } from '../bring-in/with-form.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';

/**
 * The article as its form shows it.
 * @param link its address on the web; '' for none.
 */
export function formOf({ title, date, source, text }: Article, link = ''): UnfinishedMap {
  // A text field knows line feeds only.
  const lines = text.replace(/\r\n?/g, '\n');
  return { title: title ?? '', date: date ?? '', source: source ?? '', text: lines, link };
}

/**
 * The article with what was changed in its form. Where the text was changed its paragraphs are found
 * anew, and what was a heading and still stands is one.
 * @throws ArticleError where there is no text any more, or a fact cannot be.
 */
export function editedArticle(before: Article, form: UnfinishedMap): Article {
  const { title, date, source } = before;
  const emptied = {
    ...before,
    title: form.title.trim() === '' ? null : title,
    date: form.date.trim() === '' ? null : date,
    source: form.source.trim() === '' ? null : source,
  };
  const withFacts = withForm(form, emptied);
  if (form.text === formOf(before).text) return withFacts;
  const headings = new Set(
    before.paragraphs
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end }) => before.text.slice(start, end)),
  );
  const { text, paragraphs } = readPlainArticle(form.text);
  return restoreArticle({
    ...withFacts,
    text,
    paragraphs: paragraphs.map((paragraph) =>
      headings.has(text.slice(paragraph.start, paragraph.end))
        ? { ...paragraph, kind: 'heading' }
        : paragraph,
    ),
  });
}
