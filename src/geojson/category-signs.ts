/** The ways in which a map's categories look: each has a colour and, for who does not tell colours apart, a shape. */
export type CategorySign =
  | 'orange'
  | 'sky-blue'
  | 'bluish-green'
  | 'yellow'
  | 'blue'
  | 'vermilion'
  | 'reddish-purple';

export interface SignLook {
  /** What people call the colour and the shape. */
  readonly colourName: string;
  readonly shapeName: string;
  /** '#rrggbb'. */
  readonly colour: string;
  /** Of what is written on the colour, with at least 4.5:1. */
  readonly onColour: '#000000' | '#ffffff';
  /** The corners of the shape in per cent of its box, from left and top; null for a circle. */
  readonly corners: readonly (readonly [x: number, y: number])[] | null;
  /** The shape as a character, where there are no colours. */
  readonly character: string;
}

/**
 * The colours of Okabe and Ito, that all kinds of colour vision tell apart, but black, which the map has for its text.
 * Source: M. Okabe and K. Ito, "Color Universal Design", 2008, https://jfly.uni-koeln.de/color/
 */
export const categorySigns: Readonly<Record<CategorySign, SignLook>> = {
  orange: {
    colourName: 'orange',
    shapeName: 'circle',
    colour: '#e69f00',
    onColour: '#000000',
    corners: null,
    character: '●',
  },
  'sky-blue': {
    colourName: 'sky blue',
    shapeName: 'square',
    colour: '#56b4e9',
    onColour: '#000000',
    corners: [
      [8, 8],
      [92, 8],
      [92, 92],
      [8, 92],
    ],
    character: '■',
  },
  'bluish-green': {
    colourName: 'green',
    shapeName: 'triangle',
    colour: '#009e73',
    onColour: '#000000',
    corners: [
      [50, 0],
      [100, 92],
      [0, 92],
    ],
    character: '▲',
  },
  yellow: {
    colourName: 'yellow',
    shapeName: 'diamond',
    colour: '#f0e442',
    onColour: '#000000',
    corners: [
      [50, 0],
      [100, 50],
      [50, 100],
      [0, 50],
    ],
    character: '◆',
  },
  blue: {
    colourName: 'blue',
    shapeName: 'pentagon',
    colour: '#0072b2',
    onColour: '#ffffff',
    corners: [
      [50, 0],
      [100, 38],
      [81, 98],
      [19, 98],
      [0, 38],
    ],
    character: '⬟',
  },
  vermilion: {
    colourName: 'red',
    shapeName: 'triangle that points down',
    colour: '#d55e00',
    onColour: '#000000',
    corners: [
      [0, 8],
      [100, 8],
      [50, 100],
    ],
    character: '▼',
  },
  'reddish-purple': {
    colourName: 'purple',
    shapeName: 'cross',
    colour: '#cc79a7',
    onColour: '#000000',
    corners: [
      [30, 0],
      [70, 0],
      [70, 30],
      [100, 30],
      [100, 70],
      [70, 70],
      [70, 100],
      [30, 100],
      [30, 70],
      [0, 70],
      [0, 30],
      [30, 30],
    ],
    character: '✚',
  },
};

/** In the order in which categories are given them. */
export const SIGNS: readonly CategorySign[] = [
  'orange',
  'sky-blue',
  'bluish-green',
  'yellow',
  'blue',
  'vermilion',
  'reddish-purple',
];
