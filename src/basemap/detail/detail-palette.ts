import type { BasemapTheme } from '../palette.ts';

/** What detail has beyond the world's colours: as quiet as those, so that the marks stand out. */
export interface DetailPalette {
  readonly green: string;
  readonly wood: string;
  readonly urban: string;
  readonly building: string;
  readonly road: string;
  readonly roadCasing: string;
  readonly highway: string;
  readonly highwayCasing: string;
  readonly path: string;
  readonly rail: string;
  readonly roadLabel: string;
}

export const DETAIL_PALETTES: Readonly<Record<BasemapTheme, DetailPalette>> = {
  light: {
    green: '#e9ecdf',
    wood: '#e2e7d6',
    urban: '#efebe3',
    building: '#e3ddd3',
    road: '#fffefb',
    roadCasing: '#ddd6cb',
    highway: '#fbf3e2',
    highwayCasing: '#cdc2b1',
    path: '#e2dbcf',
    rail: '#c9c3bd',
    roadLabel: '#65605d',
  },
  dark: {
    green: '#272f2c',
    wood: '#283129',
    urban: '#2b2f34',
    building: '#303439',
    road: '#3f444b',
    roadCasing: '#22262a',
    highway: '#4d5057',
    highwayCasing: '#202327',
    path: '#363b41',
    rail: '#4a4e55',
    roadLabel: '#a5a5a7',
  },
};
