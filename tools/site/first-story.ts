import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/cli/project.ts';

/** The story that the site opens with. */
interface FirstStory {
  readonly folder: string;
  readonly files: {
    readonly list: string;
    readonly article: Uint8Array;
    readonly places: string | null;
  };
}

/** Reads the newest of the articles that the site is built with; null for a site without any. */
export function readFirstStory(): FirstStory | null {
  const list = readText('index.json');
  const folder = list === null ? null : firstFolder(JSON.parse(list));
  if (list === null || folder === null) return null;
  const article = readFileSync(join(project.publicArticles, folder, 'article.txt'));
  const places = readText(`${folder}/places.geojson`);
  return { folder, files: { list, article, places } };
}

function readText(name: string): string | null {
  try {
    return readFileSync(join(project.publicArticles, name), 'utf8');
  } catch {
    return null;
  }
}

function firstFolder(list: unknown): string | null {
  const first: unknown = Array.isArray(list) ? list[0] : null;
  if (typeof first !== 'object' || first === null || !('folder' in first)) return null;
  return typeof first.folder === 'string' ? first.folder : null;
}
