import { colourOf, type DrawnShape, kindOf } from '../../geojson/drawn-shape.ts';

/** CSS pixels and a share, as the map here draws lines and fills areas. */
export const LINE_WIDTH = 4;
export const BORDER_WIDTH = 2.5;
export const FILL_OPACITY = 0.22;

/** A shape as GeoJSON for programs that draw it: its look as simplestyle 1.1 and, what that lacks, as members of our own. */
export function drawnFeature(shape: DrawnShape): object {
  const { type, id, geometry, properties } = shape;
  const kind = kindOf(shape);
  const colour = colourOf(properties.colour);
  const isArea = kind === 'area';
  return {
    type,
    id,
    geometry,
    properties: {
      ...(properties.name !== '' && { title: properties.name }),
      ...(kind === 'label'
        ? { 'marker-color': colour }
        : { stroke: colour, 'stroke-width': isArea ? BORDER_WIDTH : LINE_WIDTH }),
      ...(isArea && { fill: colour, 'fill-opacity': FILL_OPACITY }),
      drawn: kind,
      ...(properties.dashed && { dashed: true }),
      ...(properties.arrow && { arrow: properties.arrow }),
    },
  };
}

/** A shape as a placemark of KML (OGC 12-007r2, 12), which has no dashes and no arrows; `own` is it itself, for us. */
export function drawnPlacemark(
  shape: DrawnShape,
  own: string,
  textOf: (text: string) => string,
): string {
  const { geometry, properties } = shape;
  const colour = colourOf(properties.colour);
  const name = properties.name === '' ? '' : `<name>${textOf(properties.name)}</name>`;
  const line = `<LineStyle><color>${kmlColour(colour, 1)}</color><width>${
    geometry.type === 'Polygon' ? BORDER_WIDTH : LINE_WIDTH
  }</width></LineStyle>`;
  const data = `<ExtendedData>${own}</ExtendedData>`;
  const parts = (style: string, shown: string) =>
    `<Placemark>${name}<Style>${style}</Style>${data}${shown}</Placemark>`;
  switch (geometry.type) {
    case 'Point':
      return parts(
        `<IconStyle><scale>0</scale></IconStyle><LabelStyle><color>${kmlColour(colour, 1)}</color></LabelStyle>`,
        `<Point><coordinates>${geometry.coordinates.join()}</coordinates></Point>`,
      );
    case 'LineString':
      return parts(
        line,
        `<LineString><tessellate>1</tessellate>${positions(geometry.coordinates)}</LineString>`,
      );
    case 'Polygon': {
      const [outer = [], ...holes] = geometry.coordinates;
      const ring = (path: readonly (readonly number[])[]) =>
        `<LinearRing>${positions(path)}</LinearRing>`;
      const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`);
      return parts(
        `${line}<PolyStyle><color>${kmlColour(colour, FILL_OPACITY)}</color></PolyStyle>`,
        `<Polygon><tessellate>1</tessellate><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner.join('')}</Polygon>`,
      );
    }
  }
}

function positions(path: readonly (readonly number[])[]): string {
  return `<coordinates>${path.map((position) => position.join()).join(' ')}</coordinates>`;
}

/** KML's colours are of opacity, blue, green and red, in that order. */
export function kmlColour(colour: string, opacity: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => colour.slice(at, at + 2));
  const opaque = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `${opaque}${blue}${green}${red}`;
}
