import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { project } from '../project.ts';
import { readFirstStory } from './first-story.ts';

const EMPTY_ROOT = /<div id="root"><\/div>\s*<noscript>[^<]*<\/noscript>/;
const TITLE = /<title>[^<]*<\/title>/;
const HTML = /<html (?=lang="en">)/;

/**
 * Writes the newest article into the built page, so that it is read before any script has run. Only
 * that one: the others have the same address but for its query, which a static host does not see.
 */
export function prerenderedArticle(): Plugin {
  return {
    name: 'dateline-prerendered-article',
    apply: 'build',
    transformIndexHtml: async (page) => {
      const story = readFirstStory();
      if (story === null) return page;
      const { module } = await runnerImport<typeof import('../../app/prerender.tsx')>(
        join(project.root, 'src/app/prerender.tsx'),
        { root: project.root, configFile: false, logLevel: 'error' },
      );
      const { title, html } = module.prerender(story.folder, story.files);
      const titled = replaceOnce(page, TITLE, `<title>${escapeHtml(title)}</title>`);
      const named = replaceOnce(titled, HTML, `<html data-article="${escapeHtml(story.folder)}" `);
      return replaceOnce(named, EMPTY_ROOT, `<div id="root">${html}</div>`);
    },
  };
}

function replaceOnce(page: string, place: RegExp, text: string): string {
  if (!place.test(page)) {
    throw new Error(`index.html has nothing like ${place}, where the article is to be written`);
  }
  // A function, as the article's own '$&' is no pattern.
  return page.replace(place, () => text);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
