import { BasemapError } from '../../../basemap/tile-file-source.ts';
import type { PlaceId } from '../../../gazetteer/place-record.ts';
import { categorySigns } from '../../../geojson/category-signs.ts';
import type { DocumentedArticle } from '../../../geojson/documented-article.ts';
import { looksOf } from '../../../geojson/look-of.ts';
import { type MapSize, type Presentation, sizeOf, zoomIn } from '../../../geojson/presentation.ts';
import { dataCredits } from '../../../map/data-credits.ts';
import { layOutMapImage, type MapImage } from '../../../map/image/lay-out-map-image.ts';
import type { MapFiles } from '../../../map/map-files.ts';
import { dressPlaces } from '../../../page/looks/dress-places.ts';
import { shownCategories } from '../../../page/looks/legend.tsx';
import { mapShapesOf } from '../../../page/looks/map-shapes.ts';
import { mapPlacesOf } from '../../../page/map-places.ts';
import { directionOf } from '../../../reader/text-direction.ts';
import type { Texts } from '../../../texts/english.ts';
import { PublishError } from '../publish-error.ts';
import { pictureTexts } from './texts.ts';

/** What is drawn, and in whose words. */
interface Drawn {
  readonly mapped: DocumentedArticle;
  readonly title: string;
  readonly files: MapFiles;
  readonly readerTexts: Texts;
  /** What the reader's pages say in a language. Rejects with a PublishError where that cannot be had. */
  readonly textsIn: (language: NonNullable<Presentation['language']>) => Promise<Texts>;
}

/** What a picture is for, where that is not a screen. */
export interface PictureUse {
  /** Has it light, whatever colours the map's page has. */
  readonly onPaper?: boolean;
  /** A sheet with the article below: how wide the map is on it, in CSS pixels, and what its places are numbered. */
  readonly sheet?: { readonly width: number; readonly numbers: ReadonlyMap<PlaceId, number> };
}

/**
 * The picture of a map as its readers are to see it, but light on paper, with the article's title and credit for the map's data.
 * @throws PublishError where the basemap cannot be loaded.
 */
export async function layOutPicture(
  { mapped: { article, places }, title, files, readerTexts: own, textsIn }: Drawn,
  { onPaper = false, sheet }: PictureUse = {},
): Promise<MapImage> {
  const { presentation = {} } = places.dateline;
  const { view, language, credit } = presentation;
  const shape = sizeOf(presentation.shape);
  const size = sheet === undefined ? shape : scaledTo(sheet.width, shape);
  const readerTexts = language === undefined ? own : await textsIn(language);
  const credits = pictureTexts.credits(dataCredits.map(({ text }) => text).join('; '));
  return layOutMapImage({
    places: dressPlaces(
      mapPlacesOf(places.features, sheet?.numbers ?? new Map(), readerTexts),
      looksOf(places.dateline),
      null,
    ),
    categories: shownCategories(places).map(({ sign, name }) => ({
      ...categorySigns[sign],
      id: sign,
      name,
    })),
    shapes: mapShapesOf(places.dateline.shapes ?? []),
    caption: {
      // A sheet has them over its article.
      title: sheet === undefined ? title : '',
      facts:
        sheet === undefined
          ? [article.source, article.date].filter((fact) => fact !== null).join(' · ')
          : '',
      beyond: readerTexts.beyondView,
      credits: credit === undefined ? credits : `${credit} · ${credits}`,
    },
    direction: directionOf(article.language) === 'rtl' ? 'rtl' : 'ltr',
    theme: (onPaper ? undefined : presentation.theme) ?? 'light',
    files,
    size,
    view: view === undefined ? null : { ...view, zoom: zoomIn(view, size) },
    actorsToo: presentation.actors === true,
    isLabelled: presentation.unlabelled !== true,
    isNumbered: sheet !== undefined,
    hasLegend: presentation.noLegend !== true,
  }).catch((error: unknown) => {
    if (error instanceof BasemapError)
      throw new PublishError(pictureTexts.basemapMissing, { cause: error });
    throw error;
  });
}

function scaledTo(width: number, size: MapSize): MapSize {
  return { width, height: Math.round((width * size.height) / size.width) };
}
