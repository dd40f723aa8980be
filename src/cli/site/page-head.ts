import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
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
        const { first, late, styles } = map?.type === 'chunk' ? partsOf(map, bundle) : NOTHING;
        const script = await plainScript(join(project.root, 'src/app/before-paint.ts'));
        return [
          meta('Content-Security-Policy', contentSecurityPolicy(script)),
          // Before the style sheets, which a script would wait for.
          { tag: 'script', children: script, injectTo: 'head-prepend' },
          ...first.map((path) => link(path, { rel: 'modulepreload' })),
          ...late.map((path) => link(path, { rel: 'modulepreload', fetchpriority: 'low' })),
          ...styles.map((path) => link(path, { rel: 'preload', as: 'style' })),
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

/** The map's dynamic imports that every map makes. */
const LATE_LAYERS = /(basemap-layer|area-outlines)/;

interface Parts {
  readonly first: readonly string[];
  /** What it asks for itself once it runs. */
  readonly late: readonly string[];
  readonly styles: readonly string[];
}

const NOTHING: Parts = { first: [], late: [], styles: [] };

/** The files of a chunk and of what it imports, but for the entry, which the page names itself. */
function partsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Parts {
  const imported = (path: string): readonly string[] => {
    const file = bundle[path];
    return file?.type === 'chunk' && !file.isEntry ? [path] : [];
  };
  return {
    first: [chunk.fileName, ...chunk.imports.flatMap(imported)],
    late: chunk.dynamicImports.filter((path) => LATE_LAYERS.test(path)),
    styles: [...(chunk.viteMetadata?.importedCss ?? [])],
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
