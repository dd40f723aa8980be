import type { PlaceFeature } from '../geojson/places-document.ts';
import { nameElementId } from '../reader/element-ids.ts';
import { useTexts } from '../texts/use-texts.ts';

interface PlacesWithoutMapProps {
  readonly places: readonly PlaceFeature[];
}

/** The places for a browser that runs no script, each a link to where the article first names it. */
export function PlacesWithoutMap({ places }: PlacesWithoutMapProps) {
  const texts = useTexts();
  return (
    <div className="places-without-map">
      <p>{texts.mapNeedsScript}</p>
      <ul>
        {places.map(({ properties: { placeId, fullName, kind } }) => (
          <li key={placeId}>
            <a href={`#${nameElementId({ placeId, mention: 0 })}`}>{fullName}</a>
            {`, ${texts.kind(kind)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
