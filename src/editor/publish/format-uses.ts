import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { texts } from './texts.ts';

/** What each format is for, by its id, and what of this map is not seen in it. */
export function formatUses({
  places: { dateline },
}: DocumentedArticle): Readonly<Record<string, string>> {
  const isDrawn = dateline.shapes !== undefined || dateline.steps !== undefined;
  if (!isDrawn) return texts.formatIs;
  return Object.fromEntries(
    Object.entries(texts.formatIs).map(([id, use]) => {
      const lack = texts.formatLacks[id];
      return [id, lack === undefined ? use : `${use}. ${lack}`];
    }),
  );
}
