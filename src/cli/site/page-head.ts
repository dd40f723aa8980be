import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What the built page may load: its own files, and street tiles for who switches them on. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: https://tile.openstreetmap.org",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Adds to the built page's head what the development server could not serve under (a content
 * security policy) or does not need: the map's code and style and the first article are asked for
 * with the page, not when the script that wants them has run.
 */
export function pageHead(): Plugin {
  return {
    name: 'dateline-page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const map = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('article-map.tsx'),
        );
        const styles = map?.type === 'chunk' ? (map.viteMetadata?.importedCss ?? []) : [];
        return [
          meta('Content-Security-Policy', CONTENT_SECURITY_POLICY),
          ...(map === undefined ? [] : [link(map.fileName, { rel: 'modulepreload' })]),
          ...[...styles].map((path) => link(path, { rel: 'preload', as: 'style' })),
          ...firstArticleFiles().map((path) => link(path, { rel: 'preload', as: 'fetch' })),
        ];
      },
    },
  };
}

function meta(name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { 'http-equiv': name, content }, injectTo: 'head-prepend' };
}

function link(path: string, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { ...attrs, href: `./${path}`, crossorigin: true },
    injectTo: 'head',
  };
}

function firstArticleFiles(): readonly string[] {
  const folder = firstFolder();
  if (folder === null) return [];
  return ['index.json', `${folder}/article.txt`, `${folder}/places.geojson`].map(
    (name) => `articles/${name}`,
  );
}

/** The folder of the first article that the site is built with, or null for a site without any. */
function firstFolder(): string | null {
  try {
    const list: unknown = JSON.parse(readFileSync('public/articles/index.json', 'utf8'));
    const first: unknown = Array.isArray(list) ? list[0] : null;
    if (typeof first !== 'object' || first === null || !('folder' in first)) return null;
    return typeof first.folder === 'string' ? first.folder : null;
  } catch {
    return null;
  }
}
