import type { PlaceDescription } from '../../geojson/places-document.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { correctTexts as texts } from './texts.ts';

interface PlaceOfferProps {
  readonly place: PlaceDescription;
  readonly onChoose: () => void;
  /** Given for a place that was chosen before, which can be forgotten. */
  readonly onForget?: (() => void) | undefined;
}

/** A place that words may name, to be chosen. */
export function PlaceOffer({ place, onChoose, onForget }: PlaceOfferProps) {
  const { placeName, kind } = useTexts();
  const { properties } = place;
  const { country, population } = properties;
  const fullName = placeName(properties);
  const facts = [
    kind(properties.kind),
    properties.fullName.includes(country) ? '' : placeName({ ...properties, fullName: country }),
    population === 0 ? '' : texts.population(population),
  ];
  return (
    <li className="place-offer">
      <button type="button" className="place-offer-choose" onClick={onChoose}>
        <bdi className="place-offer-name">{fullName}</bdi>
        <span className="place-offer-facts">
          {onForget !== undefined && <b>{texts.chosenBefore} · </b>}
          {facts.filter((fact) => fact !== '').join(' · ')}
        </span>
      </button>
      {onForget !== undefined && (
        <button
          type="button"
          className="quiet-action"
          aria-label={texts.forgetPlace(fullName)}
          onClick={onForget}
        >
          {texts.forget}
        </button>
      )}
    </li>
  );
}
