import { expose } from 'comlink';
import type { Article } from '../../article/article.ts';
import { atOnce } from '../../article/at-leisure.ts';
import type { Columns } from '../../formats/csv/table-columns.ts';
import { readPlacesFile } from '../../formats/read-places-file.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import { type Lines, readLines, writeLines } from '../away/lines.ts';
import { articleOfForm } from '../bring-in/article-of-form.ts';
import { editedArticle } from '../correct/edited-article.ts';
import { readListFile, readListText } from '../lists/read-list-file.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import { openFile } from './open-file.ts';
import { readPassage } from './read-passage.ts';
import { answerOf, type ReadingAnswer } from './reading-answer.ts';
import { refuseTooMuch } from './too-much.ts';

/** What the page asks of the worker that reads: all of it takes the longer, the longer the text is. */
const service = {
  /** What is in a file. */
  file: (file: File) => answer(() => openFile(file)),

  /** The article of a passage that was copied from a web page. */
  passage: (html: string) => answer(() => checked(readPassage(html))),

  /** The article of a form's text and facts. */
  form: (form: UnfinishedMap) => answer(() => checked(articleOfForm(form))),

  /**
   * An article with the places of a file that has no article of its own.
   * @param columns of a table: what a person said that they hold.
   */
  places: (text: string, article: Lines<Article>, columns?: Columns) =>
    answer(async () => {
      const { leftOut, ...read } = await readPlacesFile(text, await readLines(article), {
        columns,
      });
      const documented = toDocumented(read);
      refuseTooMuch(documented.article, documented.places);
      return { ...documented, leftOut };
    }),

  /** The places of a file for a list of one's own. */
  list: (file: File) => answer(() => readListFile(file)),

  /** The same of a file's text, where a person said what its columns hold. */
  listText: (text: string, columns: Columns) => answer(() => readListText(text, columns)),

  /** The article with what was changed in its form. */
  edited: (before: Lines<Article>, form: UnfinishedMap) =>
    answer(async () => checked(editedArticle(await readLines(before), form))),
};

export type ReadingService = typeof service;

/** What was read, as lines: the page reads them without standing still. */
function answer<Value>(read: () => Value | Promise<Value>): Promise<ReadingAnswer<Lines<Value>>> {
  return answerOf(async () => atOnce(writeLines(await read())));
}

function checked(article: Article): Article {
  refuseTooMuch(article, null);
  return article;
}

expose(service);
