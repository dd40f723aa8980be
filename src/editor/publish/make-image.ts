import { mapPlacesOf } from '../../app/map-places.ts';
import { BasemapError } from '../../basemap/tile-file-source.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import { dataCredits } from '../../map/data-credits.ts';
import { paintMapImage } from '../../map/image/paint-map-image.ts';
import type { MapFiles } from '../../map/map-files.ts';
import { directionOf } from '../../reader/text-direction.ts';
import type { Texts } from '../../texts/english.ts';
import { PublishError } from './publish-error.ts';
import { texts } from './texts.ts';

/**
 * A PNG of the map, with the article's title and credit for the map's data.
 * @throws PublishError where the basemap cannot be loaded or the browser makes no picture of it.
 */
export async function makeImage(
  { article, places }: MappedArticle,
  title: string,
  files: MapFiles,
  readerTexts: Texts,
): Promise<Blob> {
  const canvas = await paintMapImage({
    places: mapPlacesOf(places.features, new Map(), readerTexts),
    caption: {
      title,
      facts: [article.source, article.date].filter((fact) => fact !== null).join(' · '),
      credits: texts.credits(dataCredits.map(({ text }) => text).join('; ')),
    },
    direction: directionOf(article.language) === 'rtl' ? 'rtl' : 'ltr',
    theme: 'light',
    files,
  }).catch((error: unknown) => {
    if (error instanceof BasemapError)
      throw new PublishError(texts.basemapMissing, { cause: error });
    throw error;
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new PublishError('this browser makes no picture of its size.');
  return blob;
}
