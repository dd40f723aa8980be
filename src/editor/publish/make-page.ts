import type { MappedArticle } from '../../geojson/mapped-article.ts';
import { checkedOutline } from '../../map/load-outline.ts';
import type { MapFiles } from '../../map/map-files.ts';
import { outlineKeys } from '../../publish/page-content.ts';
import { type PageTemplate, readPageTemplate, TEMPLATE_FILE } from '../../publish/page-template.ts';
import { writePage } from '../../publish/write-page.ts';
import { PublishError } from './publish-error.ts';
import { renderStill } from './render-still.tsx';
import { texts } from './texts.ts';

interface Publication {
  readonly mapped: MappedArticle;
  readonly title: string;
  readonly link: string;
}

/**
 * The HTML file of an article and its map.
 * @throws PublishError where what it is made with cannot be loaded.
 */
export async function makePage(
  { mapped, title, link }: Publication,
  files: MapFiles,
): Promise<string> {
  const [template, outlines] = await Promise.all([loadTemplate(), loadOutlines(mapped, files)]);
  return writePage(template, { mapped, title, link, outlines }, renderStill(mapped));
}

async function loadTemplate(): Promise<PageTemplate> {
  try {
    const response = await fetch(new URL(TEMPLATE_FILE, document.baseURI));
    if (response.ok) return readPageTemplate(await response.json());
  } catch {
    // Told below, as it is where the server has no such file.
  }
  throw new PublishError(texts.templateMissing);
}

/** The outlines that can be had; an area without one is marked all the same. */
async function loadOutlines(
  mapped: MappedArticle,
  files: MapFiles,
): Promise<Record<string, unknown>> {
  const loaded = await Promise.all(
    outlineKeys(mapped).map(async (key): Promise<readonly [string, unknown][]> => {
      try {
        return [[key, await checkedOutline(key, files)]];
      } catch {
        return [];
      }
    }),
  );
  return Object.fromEntries(loaded.flat());
}
