import type { ShapeColour } from '../../geojson/drawn-shape.ts';
import { compass } from '../../texts/english.ts';
import { makeFormats } from '../../texts/formats.ts';
import { spoken, type Wording } from '../language/spoken.ts';
import type { Tool } from './drawing.ts';
import { makeWhere } from './where.ts';

const { number } = makeFormats('en');
const where = makeWhere(
  'en',
  { north: 'N', south: 'S', east: 'E', west: 'W' },
  (far, direction, name) => `${far} ${compass[direction]} of ${name}`,
);

const said = {
  draw: 'Draw',
  title: 'Drawn on the map',
  close: 'Close the drawings',
  none: 'A route, an advance, an area, a note of your own: drawn here, and kept with the map.',
  tools: 'What to draw',
  tool: { line: 'Line', arrow: 'Arrow', area: 'Area', label: 'Label' } satisfies Record<
    Tool,
    string
  >,
  newLabel: 'Label',
  how: (tool: Tool): string =>
    tool === 'label'
      ? 'Press the map where it is to stand.'
      : tool === 'area'
        ? 'Press the map for each corner, then the first corner or ‘Done’.'
        : 'Press the map for each point, then the last point or ‘Done’.',
  keys: 'With keys: arrows move the cross-hair, Shift for small steps; N and P go from place to place; plus and minus zoom; Enter sets a point, Backspace takes it back, Escape ends.',
  crosshair: (tool: string): string => `Cross-hair: ${tool}`,
  where,
  begun: (tool: string): string => `${tool}: no point set yet.`,
  set: (count: number, at: string): string => `Point ${count} set: ${at}`,
  taken: (count: number): string =>
    count === 1 ? 'Taken back; 1 point is left.' : `Taken back; ${count} points are left.`,
  nothingToTake: 'There is no point to take back.',
  drawn: (what: string, count: number): string =>
    count === 1 ? `${what} drawn.` : `${what} with ${count} points drawn.`,
  notDrawn: (least: number): string => `Nothing drawn: it takes ${least} points.`,
  full: 'The map has as many drawings as it can hold.',
  takeBack: 'Take back',
  done: 'Done',
  cancel: 'Cancel',
  list: 'Drawings',
  name: 'Name, on the map and in the legend',
  label: 'Text',
  colour: 'Colour',
  colours: {
    orange: 'Orange',
    'sky-blue': 'Sky blue',
    'bluish-green': 'Green',
    yellow: 'Yellow',
    blue: 'Blue',
    vermilion: 'Red',
    'reddish-purple': 'Purple',
    black: 'Black',
  } satisfies Record<ShapeColour, string>,
  dashed: 'Dashed',
  arrowHeads: 'Arrow heads',
  arrows: { none: 'none', end: 'at the end', both: 'at both ends' },
  remove: 'Remove',
  removed: (what: string): string => `${what} removed.`,
  corners:
    'Drag a corner to move it; drag the middle of a stretch to add one. With keys: Tab goes to the corners, arrows move one, Enter adds one after it, Backspace removes it.',
  tooManyCorners: (count: number): string =>
    `It has ${number(count)} corners, too many to be moved by hand.`,
  corner: (number: number, all: number): string => `Corner ${number} of ${all}`,
  cornerMoved: (at: string): string => `Corner moved: ${at}`,
  cornerAdded: 'Corner added.',
  cornerRemoved: 'Corner removed.',
  lastCorners: 'It has no corner to spare: remove the drawing instead.',
} as const;

export type DrawTexts = Wording<typeof said>;

/** What is said to people who draw on the map. */
export const drawTexts: DrawTexts = spoken('draw', said);
