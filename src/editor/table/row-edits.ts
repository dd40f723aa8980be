import { type CategorySign, SIGNS } from '../../geojson/category-signs.ts';
import type { LookChange, PlaceCategory } from '../../geojson/place-look.ts';
import type { Edit, PartEdit } from '../../mapped-article/edits/edit.ts';
import type { NameRow } from './name-rows.ts';

/** Says of all mentions of these names that they are right; null where that is said already. */
export function acceptRows(rows: readonly NameRow[]): Edit | null {
  return together(
    rows
      .filter(({ state }) => state !== 'settled')
      .map(({ name, mentions }) => ({
        kind: 'verify',
        surface: name,
        spans: mentions,
        verified: true,
      })),
  );
}

/** Says of these names that they stand for the place itself, or for what belongs to it. */
export function changeUseOf(rows: readonly NameRow[], use: NameRow['use']): Edit | null {
  return together(
    rows.map(({ name, mentions }) => ({ kind: 'use', surface: name, spans: mentions, use })),
  );
}

/** Says of these names that they are no places. */
export function withdrawRows(rows: readonly NameRow[]): Edit | null {
  return together(
    rows.map(({ name, mentions }) => ({ kind: 'not-place', surface: name, spans: mentions })),
  );
}

/** Changes how the places of these names look. */
export function changeLookOf(
  rows: readonly Pick<NameRow, 'name' | 'placeId'>[],
  change: LookChange,
): (Edit & { readonly kind: 'look' }) | null {
  const [first] = rows;
  if (first === undefined) return null;
  const places = [...new Set(rows.map(({ placeId }) => placeId))];
  return { kind: 'look', surface: first.name, places, change };
}

/** Gives the places of these names a category that is made for them; null where there is no sign left. */
export function giveNewCategory(
  rows: readonly Pick<NameRow, 'name' | 'placeId'>[],
  name: string,
  categories: readonly PlaceCategory[],
): Edit | null {
  const sign = freeSign(categories);
  const look = sign && changeLookOf(rows, { category: sign });
  if (!sign || !look) return null;
  return {
    kind: 'together',
    edits: [{ kind: 'categories', categories: [...categories, { sign, name }] }, look],
  };
}

/** The first sign that no category has. */
export function freeSign(categories: readonly PlaceCategory[]): CategorySign | undefined {
  const taken = new Set(categories.map(({ sign }) => sign));
  return SIGNS.find((sign) => !taken.has(sign));
}

/** One edit as it is, several as one. */
function together(edits: readonly PartEdit[]): Edit | null {
  const [first] = edits;
  if (first === undefined) return null;
  return edits.length === 1 ? first : { kind: 'together', edits };
}
