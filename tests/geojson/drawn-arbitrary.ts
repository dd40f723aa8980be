import fc from 'fast-check';
import type { Position } from '../../src/gazetteer/place-record.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import {
  type DrawnShape,
  SHAPE_COLOURS,
  type ShapeProperties,
} from '../../src/geojson/drawn-shape.ts';
import type { StepBounds, TourStep } from '../../src/geojson/tour-step.ts';

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5 + 0);
export const positions: fc.Arbitrary<Position> = fc.tuple(degrees(180), degrees(90));

/** Paths without the same position twice in a row. */
export const paths = (least: number): fc.Arbitrary<readonly Position[]> =>
  fc.uniqueArray(positions, { minLength: least, maxLength: 8, selector: String });

const names = fc
  .string({ maxLength: 40, unit: 'binary' })
  .filter((name) => !/\p{C}/u.test(name))
  .map((name) => name.trim());
const colours = fc.constantFrom(...SHAPE_COLOURS);
const yes = fc.option(fc.constant(true as const), { nil: undefined });

function given(properties: object): ShapeProperties {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as ShapeProperties;
}

const geometries = fc.oneof(
  paths(2).map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc.array(paths(3), { minLength: 1, maxLength: 2 }).map((rings) => ({
    type: 'Polygon' as const,
    coordinates: rings.map((ring) => [...ring, ...ring.slice(0, 1)]),
  })),
  positions.map((coordinates) => ({ type: 'Point' as const, coordinates })),
);

/** A shape of any kind, in any look. */
export const shapeBodies: fc.Arbitrary<Omit<DrawnShape, 'id'>> = fc
  .record({
    geometry: geometries,
    name: names,
    colour: colours,
    dashed: yes,
    arrow: fc.constantFrom(undefined, 'end', 'both'),
  })
  .map(({ geometry, name, colour, dashed, arrow }) => {
    const look =
      geometry.type === 'Point'
        ? { name: name === '' ? 'Here' : name, colour }
        : geometry.type === 'Polygon'
          ? { name, colour, dashed }
          : { name, colour, dashed, arrow };
    return { type: 'Feature', geometry, properties: given(look) };
  });

export const shapeLists: fc.Arbitrary<readonly DrawnShape[]> = fc
  .array(shapeBodies, { maxLength: 5 })
  .map((bodies) =>
    bodies.map(({ type, ...shape }, index) => ({
      type,
      id: `drawn:${index + 1}` as const,
      ...shape,
    })),
  );

const bounds: fc.Arbitrary<StepBounds> = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([west, one, east, other]) => [west, Math.min(one, other), east, Math.max(one, other)]);

export const stepLists: fc.Arbitrary<readonly TourStep[]> = fc
  .array(fc.record({ bounds, caption: fc.string({ maxLength: 60 }), isOfPlace: fc.boolean() }), {
    maxLength: 5,
  })
  .map((steps) =>
    steps.map(({ bounds: view, caption, isOfPlace }, index) => ({
      id: String(index + 1),
      bounds: view,
      ...(isOfPlace && { placeId: 'geonames:2643743' as const }),
      caption,
    })),
  );

/** The map with shapes and a tour; without those that are empty, as a document has it. */
export function withDrawn(
  { article, places }: DocumentedArticle,
  shapes: readonly DrawnShape[],
  steps: readonly TourStep[],
): DocumentedArticle {
  return {
    article,
    places: {
      ...places,
      dateline: {
        ...places.dateline,
        ...(shapes.length > 0 && { shapes }),
        ...(steps.length > 0 && { steps }),
      },
    },
  };
}
