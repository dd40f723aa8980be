import type { Position } from '../../gazetteer/place-record.ts';
import type { CompassPoint } from '../../texts/english.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { SeenFrom } from './seen-from.ts';

/** The letters of the halves of the globe. */
interface Halves {
  readonly north: string;
  readonly south: string;
  readonly east: string;
  readonly west: string;
}

/**
 * How a language says where a point is: from the nearest place of the map, and in degrees.
 * @param language BCP 47 language tag.
 */
export function makeWhere(
  language: string,
  { north, south, east, west }: Halves,
  farFrom: (far: string, direction: CompassPoint, name: string) => string,
): (point: Position, seen: SeenFrom | null) => string {
  const { distance, length } = makeFormats(language);
  const degrees = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  return ([longitude, latitude], seen) => {
    const at = [
      `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? south : north}`,
      `${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? west : east}`,
    ];
    if (seen === null) return list.format(at);
    const { name, metres, direction } = seen;
    // Marks are points here, not what a gazetteer knows of a town: less than a kilometre is told.
    const far = metres < 1000 ? length(Math.round(metres)) : distance(metres);
    return list.format([metres === 0 ? name : farFrom(far, direction, name), ...at]);
  };
}
