import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import type { ArticleFacts } from './article-facts.ts';
import { readHead } from './article-head.ts';
import { decodeArticle, type WrittenAs } from './charset.ts';
import { readHtml } from './html.ts';
import { markdownToHtml } from './markdown.ts';
import { pageArticle } from './page-article.ts';
import { makeArticle, readPlainArticle } from './plain-article.ts';
import { sniffFormat } from './sniff-format.ts';
import { readWebPage } from './web/read-web-page.ts';

export interface ReadArticleOptions extends ArticleFacts, WrittenAs {
  /** Where a web page was found: its address may tell its date. */
  readonly address?: string;
}

/**
 * Reads an article from plain text, Markdown or HTML. Facts given in the options hold over those
 * that the article itself says.
 * @param input the text, or its bytes: in UTF-8, or in what a byte order mark, `charset` or the
 *   HTML itself says.
 * @throws ArticleError where it is empty, binary, not in its charset, over 10 MB, says nothing, or an option
 *   is not what it has to be; the message is meant for people.
 */
export function readArticle(
  input: string | Uint8Array,
  { format, charset, address, ...given }: ReadArticleOptions = {},
): Article {
  const text = decodeArticle(input, { ...(format && { format }), ...(charset && { charset }) });
  refuseMail(text);
  switch (format ?? sniffFormat(text)) {
    case 'text':
      return readPlainArticle(text, given);
    case 'markdown': {
      const head = readHead(text);
      const page = readHtml(markdownToHtml(text.slice(head.end)));
      return pageArticle(page, head.facts, given);
    }
    case 'html': {
      const page = readWebPage(text, { address });
      return makeArticle(page.text, page.paragraphs, page.facts, given);
    }
  }
}

/** A saved e-mail, or a page saved with all that belongs to it (.mht), begins with the lines of RFC 5322 and 2045. */
function refuseMail(text: string): void {
  const head = /^(?:[\w-]{1,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n)*){2,100}/.exec(
    text.slice(0, 20_000),
  );
  if (head === null || !/^MIME-Version:/im.test(head[0])) return;
  throw new ArticleError(
    'this is a saved e-mail or web archive (.eml, .mht), which is not read: open it and copy its text, or save the page as HTML only',
  );
}
