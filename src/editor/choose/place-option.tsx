import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { Reason } from '../../geoparser/resolve/reasons.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { NearestNamed } from './place-facts.ts';
import { placeInWords, regionsInWords } from './regions-in-words.ts';
import { chooseTexts as texts } from './texts.ts';

/** A place that can be chosen, with what tells it from the others. */
export interface Option {
  readonly place: PlaceDescription;
  /** The name by which a search found it, where that is not its own. */
  readonly otherName: string | null;
  /** What spoke for it, as the resolver sees it. */
  readonly reasons: readonly Reason[];
  readonly nearest: NearestNamed | null;
  readonly isCurrent: boolean;
}

interface PlaceOptionProps extends Option {
  /** From 1: the digit that chooses it. */
  readonly number: number;
  readonly isLit: boolean;
  /** Whether the resolver ranked it first: its reasons are why it was chosen. */
  readonly isFirst: boolean;
  readonly onLight: (number: number | null) => void;
  readonly onChoose: (number: number) => void;
}

/** One row of the numbered list of places. */
export function PlaceOption({
  place,
  otherName,
  reasons,
  nearest,
  isCurrent,
  number,
  isLit,
  isFirst,
  onLight,
  onChoose,
}: PlaceOptionProps) {
  const readerTexts = useTexts();
  const { name, kind, population } = place.properties;
  const facts = [
    readerTexts.kind(kind),
    ...(population > 0 ? [texts.people(population)] : []),
    ...(otherName === null ? [] : [texts.otherName(otherName)]),
  ];
  const regions = regionsInWords(place, readerTexts);
  return (
    <li>
      <button
        type="button"
        className="place-option"
        aria-current={isCurrent ? 'true' : undefined}
        data-lit={isLit || undefined}
        onClick={() => onChoose(number)}
        onMouseEnter={() => onLight(number)}
        onMouseLeave={() => onLight(null)}
        onFocus={() => onLight(number)}
        onBlur={() => onLight(null)}
      >
        <span className="place-number">
          {number}
          <span className="visually-hidden">. </span>
        </span>
        <span className="place-option-text">
          <span className="place-option-head">
            <span className="place-option-name">
              <bdi>{name}</bdi>
              {isCurrent && <span className="place-option-current"> ✓ {texts.current}</span>}
            </span>
            {regions.length > 0 && (
              <span className="place-option-line">{texts.regions(regions)}</span>
            )}
          </span>
          <span className="place-option-line">
            {facts.join(' · ')}
            {nearest !== null && ` · ${texts.nearest(nearest)}`}
          </span>
          {reasons.length > 0 && (
            <span className="place-option-line place-option-why">
              {isFirst
                ? texts.whyChosen(reasons, placeInWords(place, readerTexts))
                : texts.whatSpeaksFor(reasons, placeInWords(place, readerTexts))}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
