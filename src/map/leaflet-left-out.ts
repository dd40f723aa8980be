/**
 * Stands in the build for modules of Leaflet that other modules of it name and the page never comes
 * to: dragging markers (the editor's pin brings it), its pin, for markers that have none of their own, and drawing paths on a canvas or in VML.
 */
function leftOut(what: string): never {
  throw new Error(`the built page has no ${what}: see lighter-packages.ts`);
}

/** For './Icon.Default': every marker here is given its icon. */
export class IconDefault {}

/** For './Marker.Drag': without it a marker stays where it is. */
export const MarkerDrag = undefined;

/** For './Canvas': outlines are drawn as SVG, which a style sheet reaches. */
export class Canvas {}
export const canvas = (): never => leftOut('canvas renderer');

/** For './SVG.VML': Internet Explorer 8. */
export const vmlCreate = (): never => leftOut('VML');
export const vmlMixin = {};
