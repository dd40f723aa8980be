import type { PlaceFeature } from '../../../geojson/places-document.ts';
import { mapPlacesOf } from '../../../page/map-places.ts';
import { withoutTitle } from '../../../reader/article-frame.tsx';
import { namedSpans } from '../../../reader/named-span.ts';
import { inListOrder, placeNumbers } from '../../../reader/place-numbers.ts';
import { directionOf } from '../../../reader/text-direction.ts';
import type { Texts } from '../../../texts/english.ts';
import { layOutPicture } from '../picture/lay-out-picture.ts';
import { makeSvg } from '../picture/make-picture.ts';

/** CSS pixels of the map on its sheet: its letters are some 8 points high where the sheet is A4 or Letter. */
const MAP_WIDTH = 860;

/** A stretch of a paragraph; with the number of the place that it names, where the map has that. */
export interface SheetPiece {
  readonly text: string;
  readonly number: number | null;
}

/** What is printed: the map, and below it the article, whose names have the numbers of the marks. */
export interface Sheet {
  /** The map as SVG, with the credit for its data. */
  readonly map: string;
  readonly title: string;
  /** Who published it, who wrote it, and when. */
  readonly facts: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly paragraphs: readonly {
    readonly isHeading: boolean;
    readonly pieces: readonly SheetPiece[];
  }[];
  /** The marked places by their numbers. */
  readonly places: readonly { readonly number: number; readonly name: string }[];
}

/**
 * Lays out an article and its map to be printed together.
 * @throws PublishError where what the map is drawn of cannot be loaded.
 */
export async function layOutSheet(drawn: Parameters<typeof layOutPicture>[0]): Promise<Sheet> {
  const { mapped, title, readerTexts } = drawn;
  const { article, places } = mapped;
  const actorsToo = places.dateline.presentation?.actors === true;
  const hidden = new Set(
    places.dateline.looks?.flatMap((look) => (look.hidden === true ? [look.placeId] : [])),
  );
  const shown = places.features.filter(
    ({ properties: { use, placeId } }) => (use === 'literal' || actorsToo) && !hidden.has(placeId),
  );
  const numbers = placeNumbers(places.features, shown);
  const image = await layOutPicture(drawn, {
    onPaper: true,
    sheet: { width: MAP_WIDTH, numbers },
  });
  const names = namedSpans(shown);
  return {
    map: await makeSvg(image, title, { isGrey: false }),
    title,
    facts: [article.source, article.author, article.date].filter(Boolean).join(' · '),
    language: article.language,
    direction: directionOf(article.language) === 'rtl' ? 'rtl' : 'ltr',
    paragraphs: withoutTitle(article, article.title).map(({ start, end, kind }) => ({
      isHeading: kind === 'heading',
      pieces: piecesOf(article.text, { start, end }, names, numbers),
    })),
    places: listed(shown, numbers, readerTexts),
  };
}

function piecesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  names: ReturnType<typeof namedSpans>,
  numbers: ReturnType<typeof placeNumbers>,
): readonly SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let at = start;
  for (const name of names) {
    if (name.start < at || name.end > end) continue;
    if (name.start > at) pieces.push({ text: text.slice(at, name.start), number: null });
    pieces.push({
      text: text.slice(name.start, name.end),
      number: numbers.get(name.placeId) ?? null,
    });
    at = name.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), number: null });
  return pieces;
}

function listed(
  shown: readonly PlaceFeature[],
  numbers: ReturnType<typeof placeNumbers>,
  texts: Texts,
): Sheet['places'] {
  return inListOrder(shown).flatMap((place) => {
    const number = numbers.get(place.properties.placeId);
    const [marked] = mapPlacesOf([place], numbers, texts);
    if (number === undefined || marked === undefined) return [];
    const name = texts.placeName(place.properties);
    return [{ number, name: marked.where === null ? name : `${name}, ${marked.where}` }];
  });
}
