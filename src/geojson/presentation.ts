/** How a map is shown to readers, as its maker chose it; what is absent is as the page has it of itself. */
export interface Presentation {
  /** Where the map opens; absent where the page finds that for each reader. */
  readonly view?: OpeningView;
  /** Of the map where it stands by itself: in another page, as a picture, on paper. */
  readonly shape?: MapShape;
  /** Absent for the reader's own. */
  readonly theme?: 'light' | 'dark';
  /** What the page speaks beside the article; absent for the reader's own. */
  readonly language?: PageLanguage;
  /** Places that are only named as actors are marked from the start. */
  readonly actors?: true;
  /** Marks have no labels until they are pointed at. */
  readonly unlabelled?: true;
  readonly noLegend?: true;
  /** Without the small map that shows where in the world the view is. */
  readonly noInset?: true;
  /** Plain text that stands before the credit for the map's data, which stays as licences ask. */
  readonly credit?: string;
}

/** A map's middle in degrees WGS 84 and its Web Mercator zoom level, and the map's size that they were chosen in. */
export interface OpeningView {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** CSS pixels; absent where the zoom level holds for maps of every size. */
  readonly size?: MapSize;
}

/** CSS pixels. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

export type MapShape = keyof typeof SHAPES | MapSize;

/** The shapes that have a name, as large as their pictures. */
export const SHAPES = {
  wide: { width: 1280, height: 800 },
  square: { width: 1080, height: 1080 },
  tall: { width: 1080, height: 1350 },
} as const satisfies Readonly<Record<string, MapSize>>;

/** The languages that a page can be made to speak. */
export const PAGE_LANGUAGES = ['en', 'de', 'ar'] as const;
type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** A map of one's own size is no smaller and no larger on a side, in CSS pixels. */
export const LEAST_SIDE = 240;
export const LARGEST_MAP_SIDE = 2_400;
/** The longest credit that is read, in UTF-16 units. */
export const LONGEST_CREDIT = 200;
/** The nearest zoom level that a view is kept at. */
export const NEAREST_ZOOM = 24;

/** What is changed of a presentation; null takes away. */
export type PresentationChange = {
  readonly [Key in keyof Presentation]?: Presentation[Key] | null;
};

/** The map's size in a shape; the wide one's for none. */
export function sizeOf(shape: MapShape | undefined): MapSize {
  return typeof shape === 'object' ? shape : SHAPES[shape ?? 'wide'];
}

/** The zoom level at which a map of this size shows what the view showed where it was chosen. */
export function zoomIn({ zoom, size }: OpeningView, { width, height }: MapSize): number {
  if (size === undefined) return zoom;
  return zoom + Math.log2(Math.min(width / size.width, height / size.height));
}

/** The presentation with a change laid over it; undefined where nothing is left of it. */
export function changedPresentation(
  presentation: Presentation | undefined,
  change: PresentationChange,
): Presentation | undefined {
  const left = Object.entries({ ...presentation, ...change }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return left.length === 0 ? undefined : Object.fromEntries(left);
}
