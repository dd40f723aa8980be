import { expose } from 'comlink';
import type { DetailFile } from '../../basemap/detail/detail-file.ts';
import { formats } from '../../formats/formats.ts';
import { writeJoinedGeoJson } from '../../formats/joined-files.ts';
import type { Outlines } from '../../formats/writing/outlined.ts';
import { parseOutline } from '../../gazetteer/outline.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import type { DocumentInfo } from '../../geojson/places-document.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import { type ArticlePart, joinArticles } from '../../mapped-article/join-articles.ts';
import type { CutForPage } from '../../publish/cut-for-page.ts';
import { outlineKeys } from '../../publish/page-content.ts';
import { type PageTemplate, readPageTemplate, TEMPLATE_FILE } from '../../publish/page-template.ts';
import { renderStill } from '../../publish/render-still.tsx';
import { type StillPage, writePage } from '../../publish/write-page.ts';
import { type Lines, readLines } from '../away/lines.ts';
import { KeptOutlines } from '../place-index/kept-outlines.ts';

const outlines = new KeptOutlines();

/** What a page is called, and where its article can be read. */
interface PageFacts {
  /** More detail around its places; null for the world map alone. */
  readonly detail: DetailFile | null;
  readonly title: string;
  /** '' for none. */
  readonly link: string;
}

/** What the page asks of the worker that writes files: each takes the longer, the longer the article is. */
const service = {
  /**
   * A file of places in one of the formats; null where an outline that is to be in it cannot be loaded.
   * @param base the site's address, for areas as areas; null for points alone.
   */
  async places(
    id: string,
    lines: Lines<DocumentedArticle>,
    base: string | null,
  ): Promise<Blob | null> {
    const format = formats.find((one) => one.id === id);
    if (format === undefined) throw new Error(`there is no format ${id}`);
    const mapped = await readLines(lines);
    const outlines = await everyOutline(mapped, base);
    return (
      outlines &&
      new Blob([await format.write(fromDocumented(mapped), outlines)], { type: format.mediaType })
    );
  },

  /**
   * Several articles as GeoJSON; null where an outline that is to be in it cannot be loaded.
   * @param lines they, and what the map of all says of itself, such as how its places look.
   * @param base the site's address, for areas as areas; null for points alone.
   */
  async joined(
    lines: Lines<TogetherPublication & { readonly info: DocumentInfo }>,
    base: string | null,
  ): Promise<Blob | null> {
    const { parts, title, info } = await readLines(lines);
    const joined = joinArticles(parts, title);
    const { article, places } = joined.mapped;
    const mapped = { article, places: { ...places, dateline: info } };
    const outlines = await everyOutline(mapped, base);
    if (outlines === null) return null;
    const file = writeJoinedGeoJson({ ...joined, mapped }, outlines);
    return new Blob([file], { type: 'application/geo+json' });
  },

  /**
   * The HTML file of an article and its map; null where what it is made with cannot be loaded.
   * @param base the site's address.
   */
  async page(
    base: string,
    lines: Lines<DocumentedArticle>,
    facts: PageFacts,
  ): Promise<Blob | null> {
    const mapped = await readLines(lines);
    const { title, link } = facts;
    const [template, areas, cut] = await Promise.all([
      loadTemplate(base),
      loadOutlines(outlineKeys(mapped), base),
      // A file that cannot be read any more leaves the page the world.
      facts.detail && cutDetail(facts.detail, mapped).catch(() => null),
    ]);
    if (template === null) return null;
    const content = {
      mapped,
      outlines: areas,
      title,
      link,
      ...(cut !== null && { detail: cut.detail }),
    };
    const page = writePage(template, content, renderStill(mapped), cut?.base64);
    return new Blob([...page], { type: 'text/html' });
  },

  /**
   * The HTML file of several articles and the map of all; null where what it is made with cannot be loaded.
   * @param base the site's address.
   */
  async together(base: string, lines: Lines<TogetherPublication>): Promise<Blob | null> {
    const { parts, title } = await readLines(lines);
    const { mapped, parts: order } = joinArticles(parts, title);
    const articles = order.flatMap(({ given }) => parts[given] ?? []);
    const [template, areas] = await Promise.all([
      loadTemplate(base),
      loadOutlines(outlineKeys(mapped), base),
    ]);
    if (template === null) return null;
    const content = { mapped, outlines: areas, title, link: '', articles };
    const page = writePage(template, content, stillOfAll(mapped, articles));
    return new Blob([...page], { type: 'text/html' });
  },
};

/** Several articles that are published as one page. */
export interface TogetherPublication {
  readonly parts: readonly ArticlePart[];
  readonly title: string;
}

async function cutDetail(file: DetailFile, mapped: DocumentedArticle): Promise<CutForPage | null> {
  // Asked for by whose map has a file of its own.
  const [{ openDetail }, { cutForPage }] = await Promise.all([
    import('../../basemap/detail/open-detail.ts'),
    import('../../publish/cut-for-page.ts'),
  ]);
  return cutForPage(await openDetail(file), mapped);
}

/** What a page of several shows before its script has run: one article after the other. */
function stillOfAll(mapped: DocumentedArticle, articles: readonly ArticlePart[]): StillPage {
  function* all(): Generator<string> {
    for (const { mapped: one } of articles) {
      yield* renderStill({ ...one, article: { sentences: [], ...one.article } }).article;
    }
  }
  return { article: all(), places: renderStill(mapped).places };
}

export type WritingService = typeof service;

async function loadTemplate(base: string): Promise<PageTemplate | null> {
  try {
    const response = await fetch(new URL(TEMPLATE_FILE, base));
    return response.ok ? readPageTemplate(await response.json()) : null;
  } catch {
    return null;
  }
}

/** The outlines of a document's areas by their keys; none without an address, null where one cannot be loaded. */
async function everyOutline(
  mapped: DocumentedArticle,
  base: string | null,
): Promise<Outlines | null> {
  if (base === null) return new Map();
  const keys = outlineKeys(mapped);
  const loaded = Object.entries(await loadOutlines(keys, base));
  if (loaded.length < keys.length) return null;
  return new Map(loaded.map(([key, outline]) => [key, parseOutline(outline)]));
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
