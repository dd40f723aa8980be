import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { looksLikeCoordinates, readCoordinates } from '../../geojson/coordinates.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { useLatest } from '../../interface/use-latest.ts';
import { closeZoomOf } from '../../map/close-zoom.ts';
import { toDocument } from '../../mapped-article/as-document.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { ChooserProps } from './choosing.ts';
import { CoordinatesOffer } from './coordinates-offer.tsx';
import type { OnMap } from './on-map.ts';
import { nearestNamed, pointsAround } from './place-facts.ts';
import type { Option } from './place-option.tsx';
import { PlaceOptions } from './place-options.tsx';
import { chooseTexts as texts } from './texts.ts';
import { useCandidates } from './use-candidates.ts';
import { useDigitKeys } from './use-digit-keys.ts';
import { type PlaceSearchState, usePlaceSearch } from './use-place-search.ts';
import { usePutPoint } from './use-put-point.ts';

interface PlaceListProps extends ChooserProps {
  /** Whether the focus is to be on it when it appears: what it was on, on the map, goes. */
  readonly takesFocus: boolean;
  readonly onPlace: () => void;
  readonly onMovePoint: (place: PlaceDescription) => void;
}

/** The places to choose from: the candidates for the words, or what a search finds. */
export function PlaceList({
  map,
  target,
  lookedAt,
  show,
  onChoose,
  onReady,
  takesFocus,
  onPlace,
  onMovePoint,
}: PlaceListProps) {
  const readerTexts = useTexts();
  const { surface, span, place: current } = target;
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [lit, setLit] = useState<number | null>(null);
  const { ranking, again } = useCandidates(map, span);

  const { features } = toDocument(map);
  const currentId = current?.id ?? null;
  const around = useMemo(() => pointsAround(features, currentId), [features, currentId]);
  const read = useMemo(
    () => (looksLikeCoordinates(typed) ? readCoordinates(typed) : null),
    [typed],
  );
  const isSearching = typed.trim() !== '' && read === null;
  const search = usePlaceSearch(isSearching ? typed.trim() : '', lookedAt, around, attempt);
  const found =
    search.state === 'done' ? search.found : search.state === 'running' ? search.before : null;

  const options = useMemo((): readonly Option[] => {
    const describe = (place: PlaceDescription, more: Pick<Option, 'otherName' | 'reasons'>) => ({
      ...more,
      place,
      nearest:
        place.geometry === null
          ? null
          : nearestNamed(place.geometry.coordinates, place.id, features, currentId),
      isCurrent: place.id === currentId,
    });
    if (read !== null) return [];
    if (isSearching) {
      return (found?.places ?? []).map(({ place, otherName }) =>
        describe(place, { otherName, reasons: [] }),
      );
    }
    if (ranking.state !== 'done') return [];
    return ranking.candidates.map(({ place, reasons }) =>
      describe(place, { otherName: null, reasons }),
    );
  }, [read, isSearching, found, ranking, features, currentId]);

  const choose = (number: number) => {
    const option = options[number - 1];
    if (option === undefined) return;
    setTyped('');
    onChoose(option.place);
  };
  const { put } = usePutPoint((place) => {
    setTyped('');
    onChoose(place);
  });
  const putAt = (point: Position) => put(surface, point);
  useDigitKeys(choose);

  const latest = useLatest(choose);
  const preview = read?.ok ? read.point : null;
  useEffect(() => {
    const onMap: OnMap =
      preview === null
        ? {
            kind: 'numbered',
            isSearch: isSearching,
            places: options.flatMap(({ place: { geometry, properties }, isCurrent }, index) =>
              geometry === null
                ? []
                : [
                    {
                      number: index + 1,
                      name: readerTexts.placeName(properties),
                      point: geometry.coordinates,
                      closeZoom: closeZoomOf(properties.featureClass, properties.featureCode),
                      isCurrent,
                    },
                  ],
            ),
            lit,
            onLight: setLit,
            onChoose: (number) => latest.current(number),
          }
        : { kind: 'preview', point: preview };
    show(onMap);
  }, [show, options, isSearching, lit, preview, readerTexts]);

  const isReady = ranking.state === 'done';
  useEffect(() => {
    if (isReady) onReady?.();
  }, [isReady, onReady]);
  useLayoutEffect(() => {
    if (takesFocus) list.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  // What was chosen may be in the list no more: the focus goes on in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is what takes a button away
  useLayoutEffect(() => {
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, [currentId]);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('button')?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (read?.ok) putAt(read.point);
      else if (search.state === 'done' || !isSearching) choose(1);
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    }
  };
  const tryAgain = () => (isSearching ? setAttempt((before) => before + 1) : again());
  const failed = isSearching ? search.state === 'failed' : ranking.state === 'failed';
  const isEmpty = options.length === 0 && read === null;
  const message = isSearching
    ? searchMessage(search, typed.trim())
    : read === null
      ? rankingMessage(ranking, surface)
      : '';
  return (
    <>
      <div className="field">
        <label htmlFor={fieldId}>{texts.search}</label>
        <input
          ref={field}
          id={fieldId}
          type="search"
          className="text-field"
          autoComplete="off"
          spellCheck={false}
          placeholder={texts.searchHint}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <div ref={list} tabIndex={-1} className="choose-list">
        {options.length > 0 && (
          <PlaceOptions
            label={isSearching ? texts.foundPlaces : texts.candidates}
            options={options}
            // What the text tells only a neighbourhood of was put at none of them.
            ranked={!isSearching && current?.properties.outcome === undefined}
            lit={lit}
            field={field}
            onLight={setLit}
            onChoose={choose}
          />
        )}
        {read !== null && (
          <CoordinatesOffer
            read={read}
            surface={surface}
            features={features}
            onPut={putAt}
            onSwap={(point) => {
              setTyped(texts.plainCoordinates(point));
              field.current?.focus();
            }}
          />
        )}
        <p className="panel-message" role="status">
          {message}
        </p>
        {failed && (
          <button type="button" className="panel-action" onClick={tryAgain}>
            {texts.tryAgain}
          </button>
        )}
      </div>
      <div className="panel-actions">
        <button type="button" className="panel-action" onClick={onPlace}>
          {isSearching && isEmpty && search.state === 'done'
            ? texts.placeInstead
            : texts.placeOnMap}
        </button>
        {current !== null && (
          <button type="button" className="panel-action" onClick={() => onMovePoint(current)}>
            {texts.movePoint}
          </button>
        )}
      </div>
    </>
  );
}

function searchMessage(search: PlaceSearchState, typed: string): string {
  switch (search.state) {
    case 'idle':
      return '';
    case 'running':
      return search.isSlow ? texts.slow : texts.searching;
    case 'failed':
      return texts.searchFailed(search.reason);
    case 'done': {
      const { places, complete } = search.found;
      if (places.length === 0) return texts.nothingFound(typed);
      return complete
        ? texts.found(places.length)
        : `${texts.found(places.length)}. ${texts.bestKnownOnly}`;
    }
  }
}

function rankingMessage(
  ranking: ReturnType<typeof useCandidates>['ranking'],
  surface: string,
): string {
  if (ranking.state === 'running') return texts.lookingUp;
  if (ranking.state === 'failed') return texts.lookUpFailed(ranking.reason);
  return ranking.candidates.length === 0 ? texts.noCandidate(surface) : '';
}
