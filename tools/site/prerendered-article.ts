import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { project } from '../../src/cli/project.ts';
import { readFirstStory } from './first-story.ts';
import { lighterPackages } from './lighter-packages.ts';

const EMPTY_ROOT = /<div id="root"><\/div>\s*<noscript>[^<]*<\/noscript>/;
const TITLE = /<title>[^<]*<\/title>/;
const HTML = /<html (?=lang="en">)/;

/** The story's file in the build, but for the digest that is added to its name. */
export const STORY_FILE = 'story.json';

/**
 * Writes the newest article into the built page, so that it is read before any script has run, and
 * beside it what the script makes of it: read and checked here, so that the page need not. Only
 * that one: the others have the same address but for its query, which a static host does not see.
 */
export function prerenderedArticle(): Plugin {
  let made: ReturnType<typeof prerenderFirstStory> | undefined;
  const prerendered = () => {
    made ??= prerenderFirstStory();
    return made;
  };
  return {
    name: 'dateline-prerendered-article',
    apply: 'build',
    async buildStart() {
      const first = await prerendered();
      if (first === null) return;
      this.emitFile({ type: 'asset', name: STORY_FILE, source: JSON.stringify(first.story) });
    },
    transformIndexHtml: async (page, { bundle = {} }) => {
      const first = await prerendered();
      if (first === null) return page;
      const story = Object.values(bundle).find(
        (file) => file.type === 'asset' && file.names.includes(STORY_FILE),
      );
      if (story === undefined) throw new Error(`the build has no ${STORY_FILE}`);
      const article = `data-article="${escapeHtml(first.folder)}" data-story="./${story.fileName}"`;
      const titled = replaceOnce(page, TITLE, `<title>${escapeHtml(first.title)}</title>`);
      const named = replaceOnce(titled, HTML, `<html ${article} `);
      return replaceOnce(named, EMPTY_ROOT, `<div id="root">${first.html}</div>`);
    },
  };
}

async function prerenderFirstStory() {
  const story = readFirstStory();
  if (story === null) return null;
  const { module } = await runnerImport<typeof import('../../src/app/prerender.tsx')>(
    join(project.root, 'src/app/prerender.tsx'),
    // By the library that the page runs with, so that it is the same page.
    {
      root: project.root,
      configFile: false,
      logLevel: 'error',
      plugins: [lighterPackages()],
    },
  );
  return { folder: story.folder, ...module.prerender(story.folder, story.files) };
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
