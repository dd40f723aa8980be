/** What a host is to say with the site's files. */
interface HeaderRule {
  /** Paths below the site's folder; one that ends with '*' is for all that begin so. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

const ALWAYS_ASKED = 'no-cache';

/**
 * The headers of a built site, in one table: the file that some hosts read is made of it
 * (`headersFile`), the preview server answers by it, and docs/hosting.md says it of other hosts. No
 * path has one header twice: hosts join the two.
 * @param policy the Content-Security-Policy of the site's page. It is the page's alone: a published
 *   page that stands in the same folder has its own.
 */
export function responseHeaders(policy: string): readonly HeaderRule[] {
  return [
    {
      paths: ['*'],
      headers: {
        'X-Content-Type-Options': 'nosniff',
        // Street tiles, where they are switched on, are to be told which site asks for them.
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      },
    },
    { paths: ['', 'index.html'], headers: { 'Content-Security-Policy': policy } },
    // Their names tell their content.
    { paths: ['assets/*'], headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
    {
      // Kept by a cache, and asked for each time whether they are still the same: a newer build has
      // other content under the same names, and files of two builds do not go together.
      paths: [
        '',
        'index.html',
        'service-worker.js',
        'manifest.webmanifest',
        'published-page.json',
        'dateline-embed.js',
        'preview.html',
        'articles/*',
        'gazetteer/*',
        'outlines/*',
        'sums/*',
      ],
      headers: { 'Cache-Control': ALWAYS_ASKED },
    },
  ];
}

/**
 * What is added to the policy where a host can tell the editor's addresses from a reader's: no other
 * page may frame the editor. A reader's page may be framed, as the map within another page is one.
 */
export const EDITOR_FRAMING = "frame-ancestors 'none'";

/** The file `_headers`, which Netlify and Cloudflare Pages read from the folder that they serve. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const byPath = new Map<string, [name: string, value: string][]>();
  for (const { paths, headers } of rules) {
    for (const path of paths) {
      byPath.set(path, [...(byPath.get(path) ?? []), ...Object.entries(headers)]);
    }
  }
  return [...byPath]
    .map(([path, headers]) =>
      [`/${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** The headers that the rules have for a path below the site's folder. */
export function headersOf(
  path: string,
  rules: readonly HeaderRule[],
): Readonly<Record<string, string>> {
  const fitting = rules.filter(({ paths }) =>
    paths.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : path === one)),
  );
  return Object.assign({}, ...fitting.map(({ headers }) => headers));
}

/**
 * The Content-Security-Policy that a built page has in its `<meta>`.
 * @throws Error where it has none.
 */
export function policyOf(page: string): string {
  const tag = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page);
  if (tag?.[1] === undefined) throw new Error('the page has no Content-Security-Policy');
  return tag[1].replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
