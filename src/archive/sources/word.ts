import { ArticleError } from '../../article/article-error.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { wordHtml } from '../../article/docx.ts';
import { readHtml } from '../../article/html.ts';
import { pageArticle } from '../../article/page-article.ts';
import { isNexis, readNexis } from './nexis.ts';
import type { SourceFormat } from './source.ts';
import { documentId, wholeFile } from './whole-file.ts';

/** A Word document: one article, or the many of an export of Nexis Uni. */
export const word: SourceFormat = {
  name: 'Word',
  matches: ({ name, text }) =>
    text.startsWith('PK\x03\x04') &&
    (/\.docx$/i.test(name) || /^.{26,30}(?:\[Content_Types\]\.xml|_rels\/|word\/)/s.test(text)),
  async *read(input) {
    const where = 'the file';
    try {
      const html = await wordHtml(await wholeFile(input, LARGEST_ARTICLE));
      if (isNexis(html)) yield* readNexis(html);
      else {
        const article = pageArticle(readHtml(html), {}, {});
        yield { where, id: documentId(input, article), article };
      }
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      yield { where, fault: error.message };
    }
  },
};
