import { memo, useId, useMemo } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';
import type { Texts } from '../texts/english.ts';
import { useTexts } from '../texts/use-texts.ts';
import { articleNameOf, behindName } from './article-name.ts';
import { certaintyOf } from './certainty.ts';
import { listElementId } from './element-ids.ts';
import { MarkedText } from './marked-text.tsx';
import { type FoundPlace, filterPlaces } from './place-filter.ts';
import { groupOf, inListOrder, type PlaceGroup, placeNumbers } from './place-numbers.ts';
import type { MentionRef } from './reading-order.ts';
import { useGradually } from './use-gradually.ts';
import { whereOf } from './where-of.ts';
import { mainPlaceOf, whereaboutsOf } from './whereabouts.ts';

/** A row is as much to lay out as so many parts of the article. */
const PARTS = 4;

interface PlacesListProps {
  readonly places: readonly PlaceFeature[];
  /** Whether all of it is there at once, however long: for print. */
  readonly isWhole?: boolean;
  /** The article's text, which the excerpts are of. */
  readonly text: string;
  readonly language: string;
  readonly filter: string;
  readonly selection: MentionRef | null;
  readonly lit: PlaceId | null;
  readonly onFilter: (filter: string) => void;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
}

/** Every place of an article in words: what it is, how often it is named and where it lies. */
export default function PlacesList({
  places,
  isWhole = false,
  text,
  language,
  filter,
  selection,
  lit,
  onFilter,
  onSelect,
  onLight,
}: PlacesListProps) {
  const texts = useTexts();
  const filterId = useId();
  const main = useMemo(() => mainPlaceOf(places), [places]);
  const numbers = useMemo(() => placeNumbers(places), [places]);
  const found = useMemo(
    () => filterPlaces(inListOrder(places), filter, text, texts),
    [places, filter, text, texts],
  );
  const selected = selection?.placeId;
  const needed = useMemo(
    () =>
      isWhole
        ? found.length
        : found.findIndex(({ place }) => place.properties.placeId === selected) + 1,
    [found, selected, isWhole],
  );
  const shown = found.slice(0, useGradually(PARTS * found.length, PARTS * needed) / PARTS);
  const group = (group: PlaceGroup, heading: string) => {
    const members = shown.filter(({ place }) => groupOf(place) === group);
    if (members.length === 0) return null;
    return (
      <section className="places-group" data-use={group}>
        <h2>{heading}</h2>
        <ol>
          {members.map(({ place, inExcerpt }) => (
            <li key={place.properties.placeId} value={numbers.get(place.properties.placeId)}>
              <PlaceItem
                place={place}
                main={main}
                inExcerpt={inExcerpt}
                text={text}
                language={language}
                selected={place.properties.placeId === selected}
                lit={place.properties.placeId === lit}
                onSelect={onSelect}
                onLight={onLight}
              />
            </li>
          ))}
        </ol>
      </section>
    );
  };
  return (
    <div className="places-list">
      <h1>{texts.placesHeading}</h1>
      <search className="places-filter">
        <label htmlFor={filterId}>{texts.filterPlaces}</label>
        <input
          id={filterId}
          type="search"
          value={filter}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onFilter(event.currentTarget.value)}
        />
        <p className="places-shown" role="status">
          {found.length === 0 && filter !== ''
            ? texts.noPlaceMatches(filter)
            : texts.placesShown(found.length, places.length)}
        </p>
      </search>
      {group('literal', texts.literalPlaces)}
      {group('associative', texts.associativePlaces)}
      {group('unplaced', texts.notOnMap)}
    </div>
  );
}

interface PlaceItemProps
  extends Pick<PlacesListProps, 'text' | 'language' | 'onSelect' | 'onLight'> {
  readonly place: PlaceFeature;
  readonly main: PlaceFeature | null;
  readonly inExcerpt: FoundPlace['inExcerpt'];
  readonly selected: boolean;
  readonly lit: boolean;
}

const PlaceItem = memo(function PlaceItem({
  place,
  main,
  inExcerpt,
  text,
  language,
  selected,
  lit,
  onSelect,
  onLight,
}: PlaceItemProps) {
  const texts = useTexts();
  const { placeId, kind, mentions, confidence } = place.properties;
  const fullName = texts.placeName(place.properties);
  const called = articleNameOf(place.properties);
  const behind = behindName(called, fullName) ?? ` (${fullName})`;
  const certainty = certaintyOf(confidence);
  const where = whereOf(place.properties, texts);
  const lies = main === null ? null : liesWhere(place, main, texts);
  return (
    <>
      <button
        type="button"
        id={listElementId(placeId)}
        className="place-item"
        data-place={placeId}
        data-lit={lit || undefined}
        aria-current={selected ? 'location' : undefined}
        onClick={() => onSelect(placeId)}
        onMouseEnter={() => onLight(placeId)}
        onMouseLeave={() => onLight(null)}
        onFocus={() => onLight(placeId)}
        onBlur={() => onLight(null)}
      >
        <span className="place-item-name">
          <bdi>
            {called}
            {behind && <span>{behind}</span>}
          </bdi>
        </span>
        <span className="place-item-facts">
          {[where ?? texts.kind(kind), texts.timesNamed(mentions.length)].join(' · ')}
          {where === null && certainty !== 'sure' && ` · ${texts.certainty[certainty]}`}
        </span>
        {lies !== null && <span className="place-item-where">{lies}</span>}
      </button>
      {inExcerpt !== null && (
        <blockquote className="place-item-excerpt" lang={language} dir="auto">
          <MarkedText text={text} span={inExcerpt.excerpt} marked={[inExcerpt]} />
        </blockquote>
      )}
    </>
  );
});

function liesWhere(place: PlaceFeature, main: PlaceFeature, texts: Texts): string | null {
  const from = articleNameOf(main.properties);
  const lies = whereaboutsOf(place, main);
  if (lies === null) return null;
  switch (lies.kind) {
    case 'main':
      return texts.mainPlace;
    case 'around':
      return texts.liesAround(from);
    case 'at':
      return texts.liesAt(from);
    case 'away':
      return texts.liesFrom(lies.metres, lies.point, from);
  }
}
