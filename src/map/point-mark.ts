/** A place, or several that crowd, drawn at the one that most articles name. */
export interface PointMark {
  readonly rank: number;
  /** Of that place. */
  readonly articles: number;
  /** How it changed, where two times are compared: then `articles` says by how much. */
  readonly change?: 'more' | 'fewer';
  /** Drawn as this one. */
  readonly places: number;
  /** Whether its point only stands for an area. */
  readonly isArea: boolean;
  /** Degrees WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
  /** The zoom level at which a group parts; null for one place. */
  readonly partsAt: number | null;
}

/** What is drawn. */
export interface DrawnPoints {
  readonly marks: readonly PointMark[];
  /** Articles of the place that most name: its mark is the largest. */
  readonly most: number;
  readonly selected: number | null;
  /** What is written beside a mark; null where that is not known. */
  readonly nameOf: (mark: PointMark) => string | null;
}
