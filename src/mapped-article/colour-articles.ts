import type { PlaceId } from '../gazetteer/place-record.ts';
import { type CategorySign, SIGNS } from '../geojson/category-signs.ts';
import { LONGEST_LABEL, type PlaceCategory, type PlaceLook } from '../geojson/place-look.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import type { JoinedArticles, JoinedPart } from './join-articles.ts';

/** What the colours of a map of several articles stand for. */
export type ColourBy = 'article' | 'source' | 'none';

/** The sign of what several groups name, and those of one group each. */
const SEVERAL: CategorySign = 'blue';
const GROUP_SIGNS = SIGNS.filter((sign) => sign !== SEVERAL);
/** So many groups can be told apart by their colours. */
export const MOST_GROUPS = GROUP_SIGNS.length;

/** A joined map with its colours, and the sign of each of its articles. */
export interface ColouredArticles {
  readonly document: PlacesDocument;
  /** By the parts' order; null where the colours do not tell it from others. */
  readonly signs: readonly (CategorySign | null)[];
  /** Of the places that several groups name; null where there is none. */
  readonly several: CategorySign | null;
}

/** What the colours can stand for: always one colour, and articles and sources where they are few enough. */
export function coloursFor(parts: readonly JoinedPart[]): readonly ColourBy[] {
  const sources = new Set(parts.map(({ source }) => source));
  return [
    ...(parts.length > 1 && parts.length <= MOST_GROUPS ? (['article'] as const) : []),
    ...(sources.size > 1 && sources.size <= MOST_GROUPS && !sources.has(null)
      ? (['source'] as const)
      : []),
    'none',
  ];
}

/**
 * Colours the places of a joined map by the articles, or their sources, that name them, as categories that the map's
 * legend, pictures and exports have. Places that several name have a sign of their own: no mark says more than it knows.
 * @param severalName what the category of those is called.
 * @param isShown whether a part, by its index, is among those that count.
 */
export function colourArticles(
  { mapped, parts, namings }: JoinedArticles,
  by: ColourBy,
  severalName: string,
  isShown: (part: number) => boolean = () => true,
): ColouredArticles {
  const { places } = mapped;
  if (by === 'none') return { document: places, signs: parts.map(() => null), several: null };
  const groups = new Map<string, CategorySign>();
  const names: string[] = [];
  const signs = parts.map((part, index) => {
    const key = by === 'article' ? String(index) : (part.source ?? '');
    const known = groups.get(key);
    if (known !== undefined) return known;
    const sign = GROUP_SIGNS[groups.size] ?? null;
    if (sign === null) return null;
    groups.set(key, sign);
    names.push(cut(by === 'article' ? part.title : key));
    return sign;
  });
  const looks = new Map<PlaceId, PlaceLook>(
    (places.dateline.looks ?? []).map((look) => [look.placeId, look]),
  );
  let isSeveral = false;
  for (const [placeId, own] of namings) {
    const shown = own.filter(({ part }) => isShown(part)).map(({ part }) => signs[part] ?? null);
    const [first] = shown;
    if (first === undefined) continue;
    const isOne = shown.every((sign) => sign === first);
    const category = isOne ? first : SEVERAL;
    isSeveral ||= !isOne;
    if (category !== null) looks.set(placeId, { ...looks.get(placeId), placeId, category });
  }
  const categories: PlaceCategory[] = [...groups.values()].map((sign, index) => ({
    sign,
    name: names[index] ?? '',
  }));
  if (isSeveral) categories.push({ sign: SEVERAL, name: severalName });
  return {
    document: {
      ...places,
      dateline: { ...places.dateline, categories, looks: [...looks.values()] },
    },
    signs,
    several: isSeveral ? SEVERAL : null,
  };
}

/** A title as a legend has room for it, cut at a word. */
function cut(title: string): string {
  if (title.length <= LONGEST_LABEL) return title;
  const words = title.slice(0, LONGEST_LABEL - 1);
  const end = words.lastIndexOf(' ');
  return `${(end > 0 ? words.slice(0, end) : words).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
