import { ArticleError } from '../../article/article-error.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { readArticleBytes } from '../../article/read-bytes.ts';
import type { SourceFormat } from './source.ts';
import { documentId, wholeFile } from './whole-file.ts';

/** A file that is one article: plain text, Markdown or a web page. */
export const document: SourceFormat = {
  name: 'text, Markdown or HTML',
  matches: ({ name }) => /\.(?:te?xt|md|markdown|x?html?)$/i.test(name),
  async *read(input) {
    const where = 'the file';
    try {
      const article = await readArticleBytes(await wholeFile(input, LARGEST_ARTICLE), input.name);
      yield { where, id: documentId(input, article), article };
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      yield { where, fault: error.message };
    }
  },
};
