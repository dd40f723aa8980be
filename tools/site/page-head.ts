import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { project } from '../../src/cli/project.ts';
import { readSiteConfig, tileOrigins } from '../../src/cli/site-config.ts';
import { sitePolicy } from './content-policy.ts';
import { plainScript } from './plain-script.ts';
import { STORY_FILE } from './prerendered-article.ts';

/**
 * Adds to the built page's head what the development server could not serve under (a content
 * security policy) or does not need: the script that runs before anything is painted, and the one
 * that then asks for the page's code, the map's code and style and the first article all at once,
 * and not each when the script that wants it has run.
 */
export function pageHead(): Plugin {
  return {
    name: 'dateline-page-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (page, { bundle = {} }) => {
        const map = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('article-map.tsx'),
        );
        const { scripts, styles } = map?.type === 'chunk' ? partsOf(map, bundle) : NOTHING;
        const before = await plainScript(join(project.root, 'src/page/before-paint.ts'));
        const after = await plainScript(join(project.root, 'src/page/after-paint.ts'));
        const config = await readSiteConfig(project.siteConfig);
        const { html, style } = withStyleInside(page, bundle);
        const { rest, script, imports } = withoutCode(html);
        const files = [
          ...[script, ...imports, ...scripts].map((path) => link(path, { rel: 'modulepreload' })),
          ...styles.map((path) => link(path, { rel: 'preload', as: 'style' })),
          ...storiesOf(bundle).map((path) => link(path, { rel: 'preload', as: 'fetch' })),
        ];
        const tags: HtmlTagDescriptor[] = [
          meta('Content-Security-Policy', sitePolicy([before, after], style, tileOrigins(config))),
          // Before the style sheets, which a script would wait for.
          { tag: 'script', children: before, injectTo: 'head-prepend' },
          template('page-files', files),
          template('page-script', [moduleScript(script)]),
          { tag: 'script', children: after, injectTo: 'head' },
        ];
        return { html: rest, tags };
      },
    },
  };
}

/** The map's dynamic imports that every map makes. */
const LATE_LAYERS = /(basemap-layer|area-outlines)/;

/** The page with its style sheet written into it, so that the text waits for no second file. */
function withStyleInside(page: string, bundle: Rolldown.OutputBundle) {
  const [tag, path = ''] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/.exec(page) ?? [];
  const sheet = bundle[path];
  if (tag === undefined || sheet?.type !== 'asset') return { html: page, style: '' };
  const style = String(sheet.source).trim();
  if (/url\((?!["']?data:)|<\//.test(style)) {
    throw new Error(`${path} names another file or ends a tag: it cannot stand in the page`);
  }
  return { html: page.replace(tag, () => `<style>${style}</style>`), style };
}

function storiesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  return Object.values(bundle)
    .filter((file) => file.type === 'asset' && file.names.includes(STORY_FILE))
    .map(({ fileName }) => fileName);
}

/** The page without the tags by which Vite has it ask for its code, and what those name. */
function withoutCode(page: string) {
  const scripts: string[] = [];
  const imports: string[] = [];
  const rest = page.replace(
    /\s*<(?:script type="module"|link rel="modulepreload")[^>]* (src|href)="\.\/([^"]+)">(?:<\/script>)?/g,
    (_tag, attribute: string, path: string) => {
      (attribute === 'src' ? scripts : imports).push(path);
      return '';
    },
  );
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) throw new Error('the page has not one script');
  return { rest, script, imports };
}

interface Parts {
  /** With what the chunk asks for itself once it runs, which comes last. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const NOTHING: Parts = { scripts: [], styles: [] };

/** The files of a chunk and of what it imports, but for the entry and its own, which the page names itself. */
function partsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Parts {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const byName = new Map(chunks.map((file) => [file.fileName, file]));
  const withImports = (path: string, seen: Set<string>): readonly string[] => {
    const file = byName.get(path);
    if (file === undefined || seen.has(path)) return [];
    seen.add(path);
    return [path, ...file.imports.flatMap((imported) => withImports(imported, seen))];
  };
  const named = new Set<string>();
  for (const { isEntry, fileName } of chunks) if (isEntry) withImports(fileName, named);
  const first = withImports(chunk.fileName, named);
  const late = chunk.dynamicImports
    .filter((path) => LATE_LAYERS.test(path))
    .flatMap((path) => withImports(path, named));
  return { scripts: [...first, ...late], styles: [...(chunk.viteMetadata?.importedCss ?? [])] };
}

function meta(name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { 'http-equiv': name, content }, injectTo: 'head-prepend' };
}

/** Tags that stand in the page and do nothing until they are taken out of it. */
function template(id: string, children: HtmlTagDescriptor[]): HtmlTagDescriptor {
  return { tag: 'template', attrs: { id }, children, injectTo: 'head' };
}

function moduleScript(path: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', crossorigin: true, src: `./${path}` } };
}

/** The text is read without any of it, and does not share a slow line with what comes after it. */
function link(path: string, attrs: Readonly<Record<string, string>>): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { ...attrs, fetchpriority: 'low', href: `./${path}`, crossorigin: true },
  };
}
