import type { Command } from 'commander';

/** Where an article is: in a file ('-': on standard input), or at an address of the web. */
export type ArticlePlace = { readonly path: string } | { readonly url: string };

/** Where the command's arguments say that the article is; ends the command where they say none or two. */
export function articlePlace(
  path: string | undefined,
  url: string | undefined,
  command: Command,
): ArticlePlace {
  if (path === undefined) {
    if (url === undefined) command.error("error: missing required argument 'article'");
    return { url };
  }
  if (url !== undefined) {
    command.error('error: an article is read from a file or from --url, not from both');
  }
  return { path };
}
