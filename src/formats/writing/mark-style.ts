import { type CategorySign, categorySigns, SIGNS } from '../../geojson/category-signs.ts';
import type { WholeLook } from '../../geojson/look-of.ts';
import type { PlaceProperties } from '../../geojson/places-document.ts';

/** How other programs are told to draw a place: as the map here does in light colours (`theme.css`), its hollow marks paler. */
export interface MarkStyle {
  readonly id: 'named' | 'stands-for' | 'near' | 'unplaced' | CategorySign;
  /** '#rrggbb'. */
  readonly colour: string;
}

const NAMED: MarkStyle = { id: 'named', colour: '#a6311b' };
const STANDS_FOR: MarkStyle = { id: 'stands-for', colour: '#d98b73' };
const NEAR: MarkStyle = { id: 'near', colour: '#5a6672' };
const UNPLACED: MarkStyle = { id: 'unplaced', colour: '#5a6672' };

/** Every style, for formats that list them once. */
export const markStyles: readonly MarkStyle[] = [
  NAMED,
  STANDS_FOR,
  NEAR,
  UNPLACED,
  ...SIGNS.map((sign): MarkStyle => ({ id: sign, colour: categorySigns[sign].colour })),
];

/** The style of a place: its category's, if it has one; but what is only near a place looks as unsure as it is. */
export function markStyleOf({ outcome, use }: PlaceProperties, look: WholeLook): MarkStyle {
  if (outcome === 'near') return NEAR;
  if (outcome === 'unplaced') return UNPLACED;
  if (look.category !== null) {
    const { sign } = look.category;
    return { id: sign, colour: categorySigns[sign].colour };
  }
  return use === 'associative' ? STANDS_FOR : NAMED;
}

/** What programs that draw GeoJSON are told of a place (simplestyle 1.1). */
export function simplestyleOf(properties: PlaceProperties, look: WholeLook): object {
  const { label, caption } = look.says;
  return {
    title: label ?? properties.fullName,
    ...(caption !== undefined && { description: caption }),
    'marker-color': markStyleOf(properties, look).colour,
  };
}
