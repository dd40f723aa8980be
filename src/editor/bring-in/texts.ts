import type { Role } from '../../formats/csv/table-columns.ts';
import { spoken, type Wording } from '../language/spoken.ts';

const english = {
  columns: 'What the columns hold',
  columnsHint: 'What each column holds was guessed. Change what is wrong before the map is made.',
  whatHolds: (column: string): string => `What ‘${column}’ holds`,
  nothing: 'not taken',
  roles: {
    name: 'name',
    otherNames: 'other names',
    latitude: 'latitude',
    longitude: 'longitude',
    coordinates: 'both coordinates',
    kind: 'kind of place',
    country: 'country code',
    description: 'description',
    address: 'GeoNames or Wikidata',
  } satisfies Readonly<Record<Role, string>>,
} as const;

export type BringInTexts = Wording<typeof english>;

/** What is said to people who bring a table of places in. */
export const bringInTexts: BringInTexts = spoken('bringIn', english);
