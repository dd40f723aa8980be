import type { BringInTexts } from './texts.ts';

export const german: BringInTexts = {
  columns: 'Was in den Spalten steht',
  columnsHint:
    'Was in jeder Spalte steht, ist erraten. Ändern Sie, was nicht stimmt, bevor die Karte entsteht.',
  whatHolds: (column) => `Was in „${column}“ steht`,
  nothing: 'wird nicht übernommen',
  roles: {
    name: 'Name',
    otherNames: 'andere Namen',
    latitude: 'geografische Breite',
    longitude: 'geografische Länge',
    coordinates: 'beide Koordinaten',
    kind: 'Art des Ortes',
    country: 'Ländercode',
    description: 'Beschreibung',
    address: 'GeoNames oder Wikidata',
  },
};
