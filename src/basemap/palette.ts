export type BasemapTheme = 'light' | 'dark';

/** The colours of one theme. Labels have a contrast of at least 4.5:1 on the ground they lie on. */
export interface Palette {
  readonly water: string;
  readonly land: string;
  readonly river: string;
  readonly border: string;
  readonly borderCasing: string;
  readonly division: string;
  /** Meridians and parallels. */
  readonly graticule: string;
  readonly countryLabel: string;
  readonly cityLabel: string;
  readonly landHalo: string;
  readonly waterLabel: string;
  readonly waterHalo: string;
}

export const PALETTES: Readonly<Record<BasemapTheme, Palette>> = {
  light: {
    water: '#d3dfe5',
    land: '#f5f2eb',
    river: '#abc6d8',
    border: '#aaa0a6',
    borderCasing: '#e9e4df',
    division: '#c0b5b2',
    graticule: '#3c465018',
    countryLabel: '#6b636c',
    cityLabel: '#65605d',
    landHalo: '#f5f2ebd9',
    waterLabel: '#43627a',
    waterHalo: '#d3dfe5cc',
  },
  dark: {
    water: '#171d23',
    land: '#262a2f',
    river: '#17293a',
    border: '#6a666e',
    borderCasing: '#2f3238',
    division: '#4d4f56',
    graticule: '#dce6f014',
    countryLabel: '#9c97a0',
    cityLabel: '#9b9b9c',
    landHalo: '#262a2fd9',
    waterLabel: '#7d97a8',
    waterHalo: '#171d23cc',
  },
};
