import { Marked } from 'marked';
import { ArticleError } from './article-error.ts';

const marked = new Marked({ gfm: true, async: false });

/**
 * Markdown (CommonMark and GitHub's additions) as HTML, to be read as such: it is not made safe.
 * @throws ArticleError where it is nested so deep that it cannot be parsed.
 */
export function markdownToHtml(markdown: string): string {
  try {
    return marked.parse(markdown, { async: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ArticleError(
      'its Markdown is nested too deep to be read: give it as plain text instead',
      { cause: error },
    );
  }
}
