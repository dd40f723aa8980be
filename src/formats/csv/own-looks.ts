import * as v from 'valibot';
import { placeIdOfUri } from '../../gazetteer/place-id.ts';
import type { PlaceCategory, PlaceLook, PlaceSays } from '../../geojson/place-look.ts';
import { categoriesSchema, saysSchema } from '../../geojson/places-schema.ts';
import type { LOOK_HEADER } from './table-header.ts';

type LookCell = (name: (typeof LOOK_HEADER)[number] | 'uri') => string;

/** The categories that rows of a table name, each sign by its first name. */
export function categoriesOfRows(rows: readonly LookCell[]): readonly PlaceCategory[] {
  const names = new Map<string, string>();
  for (const cell of rows) {
    const [sign, name] = [cell('category_sign'), cell('category')];
    if (sign !== '' && name !== '' && !names.has(sign)) names.set(sign, name);
  }
  return [...names].flatMap(([sign, name]) => {
    const read = v.safeParse(categoriesSchema, [{ sign, name }]);
    return read.success ? read.output : [];
  });
}

/** How the places of rows look; what a spreadsheet made of a cell that cannot be read is left out. */
export function looksOfRows(rows: readonly LookCell[]): readonly PlaceLook[] {
  return rows.flatMap((cell) => {
    const placeId = placeIdOfUri(cell('uri'));
    const says: PlaceSays = {
      ...part(saysSchema.label, 'label', cell('label')),
      ...part(saysSchema.category, 'category', cell('category_sign')),
      ...part(saysSchema.caption, 'caption', cell('caption')),
      ...part(saysSchema.link, 'link', cell('link')),
    };
    return placeId === undefined || Object.keys(says).length === 0 ? [] : [{ placeId, ...says }];
  });
}

function part<Key extends string, Value>(
  schema: v.GenericSchema<unknown, Value>,
  key: Key,
  written: string,
): { readonly [Name in Key]?: Value } {
  const read = v.safeParse(schema, written);
  return read.success ? ({ [key]: read.output } as { readonly [Name in Key]?: Value }) : {};
}
