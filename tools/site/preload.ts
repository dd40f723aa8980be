/**
 * What the page calls for each `import()` whose file needs others, in place of Vite's own (needed-preloads.ts puts it
 * there), which every visitor waited for: that one has nonces, an event of its own and ways for older browsers as well.
 */

/** What has been asked for, by address. */
const asked = new Map<string, Promise<void>>();

/**
 * Imports a file when its style sheets are there; its scripts are fetched meanwhile.
 * @param files addresses relative to the importer's.
 * @throws Error in the words that code-missing.ts knows, where a style sheet does not come; the next try asks for it anew.
 */
export async function __vitePreload<Imported>(
  load: () => Promise<Imported>,
  files: readonly string[] | undefined,
  importer: string,
): Promise<Imported> {
  await Promise.all(files?.map((file) => bring(new URL(file, importer).href)) ?? []);
  return load();
}

function bring(href: string): Promise<void> {
  const before = asked.get(href);
  if (before !== undefined) return before;
  const coming = isInHead(href) ? Promise.resolve() : ask(href);
  asked.set(href, coming);
  return coming;
}

function isStyle(href: string): boolean {
  return href.endsWith('.css');
}

/** Whether the page came with it: a style sheet that is only fetched ahead is not yet one of the page's. */
function isInHead(href: string): boolean {
  const links = [...document.querySelectorAll('link')];
  return links.some((link) => link.href === href && (link.rel === 'stylesheet' || !isStyle(href)));
}

function ask(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = isStyle(href) ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  document.head.append(link);
  // A script that does not come is told of by its import.
  if (!isStyle(href)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      asked.delete(href);
      reject(new Error(`Unable to preload CSS from ${href}`));
    });
  });
}
