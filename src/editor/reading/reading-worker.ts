import { expose } from 'comlink';
import type { Article } from '../../article/article.ts';
import { readMappedArticle } from '../../geojson/import/read-mapped-article.ts';
import { articleOfForm } from '../bring-in/article-of-form.ts';
import { editedArticle } from '../correct/edited-article.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { openFile } from './open-file.ts';
import { readWebPage } from './read-web-page.ts';
import { answerOf } from './reading-answer.ts';
import { refuseTooMuch } from './too-much.ts';

/** What the page asks of the worker that reads: all of it takes the longer, the longer the text is. */
const service = {
  /** What is in a file. */
  file: (file: File) => answerOf(() => openFile(file)),

  /** The article of a passage that was copied from a web page. */
  passage: (html: string) => answerOf(() => checked(readWebPage(html, 'selection'))),

  /** The article of a form's text and facts. */
  form: (form: UnfinishedMap) => answerOf(() => checked(articleOfForm(form, null))),

  /** An article with the places of a file that has no article of its own. */
  places: (text: string, article: Article) =>
    answerOf(() => {
      const mapped = readMappedArticle(text, article);
      refuseTooMuch(mapped.article, mapped.places);
      return mapped;
    }),

  /** The article with what was changed in its form. */
  edited: (before: Article, form: UnfinishedMap) =>
    answerOf(() => checked(editedArticle(before, form))),
};

export type ReadingService = typeof service;

function checked(article: Article): Article {
  refuseTooMuch(article, null);
  return article;
}

expose(service);
