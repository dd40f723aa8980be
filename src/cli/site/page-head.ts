import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { project } from '../project.ts';
import { readFirstStory } from './first-story.ts';
import { plainScript } from './plain-script.ts';

/**
 * Adds to the built page's head what the development server could not serve under (a content
 * security policy) or does not need: the script that runs before anything is painted, and the map's
 * code and style and the first article, which are asked for with the page and not when the script
 * that wants them has run.
 */
export function pageHead(): Plugin {
  return {
    name: 'dateline-page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (_html, { bundle = {} }) => {
        const map = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('article-map.tsx'),
        );
        const styles = map?.type === 'chunk' ? (map.viteMetadata?.importedCss ?? []) : [];
        const script = await plainScript(join(project.root, 'src/app/before-paint.ts'));
        return [
          meta('Content-Security-Policy', contentSecurityPolicy(script)),
          // Before the style sheets, which a script would wait for.
          { tag: 'script', children: script, injectTo: 'head-prepend' },
          ...(map === undefined ? [] : [link(map.fileName, { rel: 'modulepreload' })]),
          ...[...styles].map((path) => link(path, { rel: 'preload', as: 'style' })),
          ...(readFirstStory()?.paths ?? []).map((path) =>
            link(path, { rel: 'preload', as: 'fetch' }),
          ),
        ];
      },
    },
  };
}

/**
 * What the built page may load: its own files, that one script which stands in it, and street tiles
 * for who switches them on.
 */
function contentSecurityPolicy(script: string): string {
  const digest = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${digest}'`,
    "img-src 'self' data: https://tile.openstreetmap.org",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
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
