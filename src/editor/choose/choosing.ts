import type { Span } from '../../article/article.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import type { OnMap } from './on-map.ts';
import type { LookedAt } from './rank-places.ts';

/** The words that a place is chosen for. */
export interface Target {
  readonly surface: string;
  readonly span: Span;
  /** What they name now; null where they are no mention. */
  readonly place: PlaceDescription | null;
}

/** What is chosen for, and whom the choice is told. */
export interface ChooserProps {
  readonly map: MappedArticle;
  readonly target: Target;
  /** Where the map stands; the same function as long as there is the map. */
  readonly lookedAt: () => LookedAt | null;
  /** Has the map show what is chosen from; null for nothing. The same function from one time to the next. */
  readonly show: (onMap: OnMap | null) => void;
  readonly onChoose: (place: PlaceDescription) => void;
  /** Told when the candidates are there. */
  readonly onReady?: (() => void) | undefined;
}
