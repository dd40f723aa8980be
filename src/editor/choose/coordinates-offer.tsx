import type { Position } from '../../gazetteer/place-record.ts';
import type { ReadCoordinates } from '../../geojson/coordinates.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import { nearestNamed, probablySwapped } from './place-facts.ts';
import { chooseTexts as texts } from './texts.ts';

interface CoordinatesOfferProps {
  readonly read: ReadCoordinates;
  /** The words that a place is chosen for. */
  readonly surface: string;
  readonly features: readonly PlaceFeature[];
  readonly onPut: (point: Position) => void;
  /** Writes the coordinates the other way round. */
  readonly onSwap: (point: Position) => void;
}

/** What typed coordinates come to: a point to be taken, or what is wrong with them. */
export function CoordinatesOffer({
  read,
  surface,
  features,
  onPut,
  onSwap,
}: CoordinatesOfferProps) {
  if (!read.ok) {
    const { fault } = read;
    return (
      <>
        <p className="panel-message" role="status">
          {texts.fault(fault)}
        </p>
        {fault.kind === 'swapped' && (
          <button type="button" className="panel-action" onClick={() => onSwap(fault.point)}>
            {texts.swap(fault.point)}
          </button>
        )}
      </>
    );
  }
  const { point, axesStated } = read;
  const swapped = axesStated ? null : probablySwapped(point, features);
  const nearest = nearestNamed(point, null, features, null);
  return (
    <>
      <p className="panel-message" role="status">
        {swapped === null ? texts.pinAt(point, nearest) : texts.swapped(nearest)}
      </p>
      {swapped !== null && (
        <button type="button" className="panel-action" onClick={() => onSwap(swapped)}>
          {texts.swap(swapped)}
        </button>
      )}
      <button type="button" className="panel-action" onClick={() => onPut(point)}>
        {texts.putAt(surface, point)}
      </button>
    </>
  );
}
