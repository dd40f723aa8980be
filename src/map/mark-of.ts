import { labelWidth } from './label-width.ts';
import { type Group, labelOf, shapeOf } from './map-item.ts';
import type { Mark } from './marker-layout.ts';
import { clusterDiameter, markerDiameter } from './marker-size.ts';
import { weightOfPlace } from './opening-places.ts';

/** The style sheet's: an area's label, and the room around its words. */
const AREA_HEIGHT = 24;
const AREA_PADDING = 14;
const COUNT_WIDTH = 24;
/** A cluster is named in two words at most: what is in it is told when it is asked for. */
const CLUSTER_PRIORITY = 0;
/** How much wider the ring of what has an extent is than a disc. */
const WIDE = 1.5;
/** Its second sheet shows beside it, and takes as much of the room beside its label. */
const CLUSTER_SHADOW = 8;

/** A group as it is to be laid out, at its point in CSS pixels. */
export function markOf(group: Group, { x, y }: { readonly x: number; readonly y: number }): Mark {
  const shape = shapeOf(group);
  const text = labelWidth(labelOf(group));
  if (group.kind === 'cluster') {
    const diameter = clusterDiameter(group.places.length);
    const labelWidth = text + CLUSTER_SHADOW;
    return { x, y, shape: 'disc', diameter, labelWidth, priority: CLUSTER_PRIORITY };
  }
  const { mentions } = group.place;
  const priority = weightOfPlace(group.place);
  if (shape === 'area') {
    const width = text + AREA_PADDING + (mentions > 1 ? COUNT_WIDTH : 0);
    return { x, y, shape, diameter: AREA_HEIGHT, labelWidth: width, priority };
  }
  // A ring that is not round is as high as a disc's number needs.
  const diameter = markerDiameter(mentions) * (group.place.wide === true ? WIDE : 1);
  return { x, y, shape: 'disc', diameter, labelWidth: text, priority };
}
