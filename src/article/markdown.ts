import MarkdownIt, { type StateBlock, type StateInline } from 'markdown-it';
import { ArticleError } from './article-error.ts';

/** Quotes in quotes and lists (two levels each) in lists: each line is looked at once for every one it is in. */
export const DEEPEST_MARKDOWN = 24;
/** Blocks, words between marks, and the marks themselves: some 300 bytes each. */
export const MOST_MARKDOWN_PIECES = 1_000_000;

/**
 * Markdown (CommonMark, GitHub's tables, task lists and struck text) as HTML, to be read as such: it is
 * not made safe. Its time grows with the length of the text, whatever the text.
 * @throws ArticleError where it is nested more than 24 deep or made of more than a million pieces.
 */
export function markdownToHtml(markdown: string): string {
  return makeParser().render(markdown);
}

function makeParser() {
  let pieces = 0;
  const count = () => {
    if (++pieces > MOST_MARKDOWN_PIECES) {
      throw new ArticleError(
        `its Markdown is made of more than ${MOST_MARKDOWN_PIECES} pieces: give it as plain text instead`,
      );
    }
  };
  // What it would cut off at its own limit is refused before.
  const parser = new MarkdownIt({ html: true, maxNesting: DEEPEST_MARKDOWN + 3 });
  parser.validateLink = () => true;
  parser.block.State = class extends parser.block.State {
    override push(...piece: Parameters<StateBlock['push']>) {
      count();
      // A paragraph and its words are two levels more.
      if (this.level > DEEPEST_MARKDOWN + 1) {
        throw new ArticleError(
          `its Markdown is nested more than ${DEEPEST_MARKDOWN} deep: give it as plain text instead`,
        );
      }
      return super.push(...piece);
    }
  };
  parser.inline.State = class extends parser.inline.State {
    override push(...piece: Parameters<StateInline['push']>) {
      count();
      return super.push(...piece);
    }
    override pushPending() {
      count();
      return super.pushPending();
    }
  };
  // Where links lead and what pictures show is no text; one long address may stand behind many links.
  for (const unread of ['link_open', 'link_close', 'image'])
    parser.renderer.rules[unread] = () => '';
  parser.core.ruler.after('block', 'task_list', ({ tokens }) => {
    for (const [at, token] of tokens.entries()) {
      if (token.type === 'inline' && tokens[at - 2]?.type === 'list_item_open') {
        token.content = token.content.replace(/^\[[ xX]\]\s+/, '');
      }
    }
  });
  return parser;
}
