import { withText } from '../../geojson/documented-article.ts';
import { looksOf } from '../../geojson/look-of.ts';
import { serialize } from '../../geojson/write-document.ts';
import { toDocumented } from '../../mapped-article/as-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { drawnFeature } from '../writing/drawn-style.ts';
import { simplestyleOf } from '../writing/mark-style.ts';
import { type Outlines, outlineFeatures } from '../writing/outlined.ts';

/**
 * The places document itself, with the article's text, and for programs that draw it a title, a caption and a
 * colour for each place, and where it reaches and all that is drawn as features of their own (simplestyle 1.1, https://github.com/mapbox/simplestyle-spec): of members that readers do not know, none
 * comes back.
 */
export function writeGeoJson(mapped: MappedArticle, outlines: Outlines = new Map()): string {
  const document = withText(toDocumented(mapped));
  // Checked as every document is before it is written.
  const written: unknown = JSON.parse(serialize(document));
  const base = typeof written === 'object' && written !== null ? written : {};
  const lookOf = looksOf(document.dateline);
  const features = document.features.map((feature) => {
    const look = lookOf(feature.properties.placeId);
    return {
      ...feature,
      properties: {
        ...simplestyleOf(feature.properties, look),
        ...feature.properties,
      },
    };
  });
  const drawn = (document.dateline.shapes ?? []).map(drawnFeature);
  return `${JSON.stringify({ ...base, features: [...outlineFeatures(document.features, outlines, lookOf), ...features, ...drawn] }, null, 2)}\n`;
}
