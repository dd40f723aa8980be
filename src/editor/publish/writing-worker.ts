import { expose } from 'comlink';
import { exportFormats } from '../../geojson/export/export-formats.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import { outlineKeys } from '../../publish/page-content.ts';
import { type PageTemplate, readPageTemplate, TEMPLATE_FILE } from '../../publish/page-template.ts';
import { renderStill } from '../../publish/render-still.tsx';
import { writePage } from '../../publish/write-page.ts';
import { type Lines, readLines } from '../away/lines.ts';
import { KeptOutlines } from '../place-index/kept-outlines.ts';

const outlines = new KeptOutlines();

/** What a page is called, and where its article can be read. */
interface PageFacts {
  readonly title: string;
  /** '' for none. */
  readonly link: string;
}

/** What the page asks of the worker that writes files: each takes the longer, the longer the article is. */
const service = {
  /** A file of places in one of the formats. */
  async places(id: string, lines: Lines<MappedArticle>): Promise<Blob> {
    const format = exportFormats.find((one) => one.id === id);
    if (format === undefined) throw new Error(`there is no format ${id}`);
    return new Blob([format.write(await readLines(lines))], { type: format.mediaType });
  },

  /**
   * The HTML file of an article and its map; null where what it is made with cannot be loaded.
   * @param base the site's address.
   */
  async page(base: string, lines: Lines<MappedArticle>, facts: PageFacts): Promise<Blob | null> {
    const mapped = await readLines(lines);
    const [template, areas] = await Promise.all([
      loadTemplate(base),
      loadOutlines(outlineKeys(mapped), base),
    ]);
    if (template === null) return null;
    const page = writePage(template, { mapped, outlines: areas, ...facts }, renderStill(mapped));
    return new Blob([...page], { type: 'text/html' });
  },
};

export type WritingService = typeof service;

async function loadTemplate(base: string): Promise<PageTemplate | null> {
  try {
    const response = await fetch(new URL(TEMPLATE_FILE, base));
    return response.ok ? readPageTemplate(await response.json()) : null;
  } catch {
    return null;
  }
}

/** The outlines that can be had; an area without one is marked all the same. */
async function loadOutlines(
  keys: readonly string[],
  base: string,
): Promise<Readonly<Record<string, unknown>>> {
  const loaded = await Promise.all(
    keys.map(async (key): Promise<readonly [string, unknown][]> => {
      try {
        // What was kept and is damaged is kept no more, and had from the site.
        return [[key, await outlines.read(base, key).catch(() => outlines.read(base, key))]];
      } catch {
        return [];
      }
    }),
  );
  return Object.fromEntries(loaded.flat());
}

expose(service);
