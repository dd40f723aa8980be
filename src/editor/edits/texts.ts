import type { Use } from '../../geoparser/geoparse-result.ts';

/** What edits are called. */
export const editTexts = {
  resolve: (surface: string, place: string): string => `‘${surface}’ is ${place}`,
  notPlace: (surface: string): string => `‘${surface}’ is not a place`,
  putBack: (surface: string): string => `‘${surface}’ put back`,
  respan: (surface: string, newSurface: string): string => `‘${surface}’ reads ‘${newSurface}’`,
  use: (surface: string, use: Use): string =>
    use === 'literal' ? `‘${surface}’ is the place itself` : `‘${surface}’ is not the place itself`,
  note: (surface: string): string => `note on ‘${surface}’`,
  noNote: (surface: string): string => `no note on ‘${surface}’`,
  verify: (surface: string): string => `‘${surface}’ is right`,
  unverify: (surface: string): string => `‘${surface}’ is to be checked`,
  restore: (surface: string): string => `‘${surface}’ found again`,
  dismiss: (surface: string): string => `correction of ‘${surface}’ dismissed`,
  geoparse: 'places found again',
  article: 'change of the article',
} as const;
