import { useMemo, useState } from 'react';
import { type DrawnShape, kindOf } from '../../geojson/drawn-shape.ts';
import type { PlaceCategory } from '../../geojson/place-look.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ShapeSign } from './shape-sign.tsx';
import { Sign } from './sign.tsx';
import { lookTexts } from './texts.ts';

/** What the signs on the map stand for: the categories that it has places of, and what is drawn on it. It folds away, and is folded on a small screen. */
export function Legend({ document }: { readonly document: PlacesDocument }) {
  const texts = useTexts();
  const shown = useMemo(() => shownCategories(document), [document]);
  const drawn = useMemo(() => shownShapes(document), [document]);
  // As it is at first: whoever folds it or opens it has it so.
  const [isRoomy] = useState(
    () => matchMedia('(min-width: 35rem) and (min-height: 30rem)').matches,
  );
  if (shown.length === 0 && drawn.length === 0) return null;
  const words = lookTexts(texts.tag);
  return (
    <details className="map-legend" open={isRoomy} dir={texts.direction}>
      <summary>{drawn.length === 0 ? words.categories : words.legend}</summary>
      <ul>
        {shown.map(({ sign, name }) => (
          <li key={sign}>
            <Sign sign={sign} />
            <bdi>{name}</bdi>
          </li>
        ))}
        {drawn.map((shape) => (
          <li key={shape.id}>
            <ShapeSign shape={shape} />
            <bdi>{shape.properties.name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The categories of which the map shows a place, in their order. */
export function shownCategories({
  dateline: { categories = [], looks = [] },
  features,
}: PlacesDocument): readonly PlaceCategory[] {
  const marked = new Set(
    features.flatMap(({ geometry, properties }) => (geometry === null ? [] : [properties.placeId])),
  );
  const used = new Set(
    looks.flatMap(({ placeId, category, hidden }) =>
      category !== undefined && hidden !== true && marked.has(placeId) ? [category] : [],
    ),
  );
  return categories.filter(({ sign }) => used.has(sign));
}

/** The lines and areas that have a name, each name with a look once; a free label says itself what it is. */
export function shownShapes({ dateline: { shapes = [] } }: PlacesDocument): readonly DrawnShape[] {
  const known = new Set<string>();
  return shapes.filter((shape) => {
    const kind = kindOf(shape);
    if (kind === 'label' || shape.properties.name === '') return false;
    const key = JSON.stringify([kind, shape.properties]);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
