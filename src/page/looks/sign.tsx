import { type CategorySign, categorySigns } from '../../geojson/category-signs.ts';

/** A category's sign as it stands on the map; who cannot see it is told the category by name. */
export function Sign({ sign }: { readonly sign: CategorySign }) {
  const { colour, corners } = categorySigns[sign];
  const points = corners?.map(([x, y]) => `${x},${y}`).join(' ');
  return (
    <svg className="category-sign" viewBox="-8 -8 116 116" aria-hidden="true">
      {points === undefined ? (
        <circle cx="50" cy="50" r="50" fill={colour} />
      ) : (
        <polygon points={points} fill={colour} />
      )}
    </svg>
  );
}
