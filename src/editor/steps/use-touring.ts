import { type RefObject, useMemo, useRef } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { StepBounds, TourStep } from '../../geojson/tour-step.ts';
import type { StepsEdit } from '../../mapped-article/edits/edit.ts';
import type { Editing } from '../edits/use-edits.ts';

/** The map that a tour's views are taken from. */
export interface ViewedMap {
  /** What of it is in view, free of what stands on it. */
  readonly view: () => StepBounds;
  readonly show: (bounds: StepBounds) => void;
}

/** The tour of a map that is being edited. */
export interface Touring {
  readonly steps: readonly TourStep[];
  /** The map beside the article, once it is there. */
  readonly map: RefObject<ViewedMap | null>;
  /** The place that is selected; null for none. */
  readonly placeId: PlaceId | null;
  readonly nameOf: (placeId: PlaceId) => string | null;
  readonly change: (change: StepsEdit['change'], steps: readonly TourStep[]) => void;
}

const NONE: readonly TourStep[] = [];

/** @param placeId of the place that is selected. */
export function useTouring(editing: Editing | null, placeId: PlaceId | null): Touring | null {
  const map = useRef<ViewedMap | null>(null);
  return useMemo(() => {
    if (editing === null) return null;
    const { mentions, info } = editing.map;
    return {
      steps: info.steps ?? NONE,
      map,
      placeId,
      nameOf: (wanted) =>
        mentions.find(({ place }) => place.properties.placeId === wanted)?.place.properties.name ??
        null,
      change: (what, steps) => editing.apply({ kind: 'steps', change: what, steps }),
    };
  }, [editing, placeId]);
}
