import { type FormEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { readCoordinates } from '../../geojson/coordinates.ts';
import { writePosition } from '../../geojson/place-description.ts';
import type { PlaceDescription, PlacesDocument } from '../../geojson/places-document.ts';
import { useLatest } from '../../interface/use-latest.ts';
import { likelyWhere } from './likely-where.ts';
import type { OnMap } from './on-map.ts';
import { nearestNamed } from './place-facts.ts';
import { chooseTexts as texts } from './texts.ts';
import { usePutPoint } from './use-put-point.ts';

interface PutOnMapProps {
  /** The words that a place is put on the map for. */
  readonly surface: string;
  /** The place whose point is moved; null for one that no gazetteer has. */
  readonly moved: PlaceDescription | null;
  /** What the words name now; null where they are no mention. */
  readonly current: PlaceDescription | null;
  readonly places: PlacesDocument;
  readonly show: (onMap: OnMap | null) => void;
  readonly onPut: (place: PlaceDescription) => void;
  readonly onCancel: () => void;
}

/** Puts a place where a person says: by a pin on the map, or by coordinates. */
export function PutOnMap(props: PutOnMapProps) {
  const { surface, moved, current, places, show, onPut, onCancel } = props;
  const { features } = places;
  const id = useId();
  const from = moved?.geometry?.coordinates ?? null;
  const [point, setPoint] = useState<Position | null>(from);
  const [coordinates, setCoordinates] = useState(from === null ? '' : texts.plainCoordinates(from));
  const [name, setName] = useState(moved?.properties.name ?? surface);
  const isKept = moved !== null && !isOnlyAPoint(moved);
  const read = coordinates.trim() === '' ? null : readCoordinates(coordinates);
  const fault = read !== null && !read.ok ? read.fault : null;

  const { isPutting, put: putPoint } = usePutPoint(onPut);

  const put = () => {
    if (point === null || fault !== null) return;
    if (isKept) onPut(movedTo(moved, point));
    else putPoint(name.trim() || surface, point);
  };
  const move = (to: Position) => {
    const exact = writePosition(to);
    setPoint(exact);
    setCoordinates(texts.plainCoordinates(exact));
  };
  const latest = useLatest({ put, move, onCancel });
  const label = moved?.properties.name ?? surface;
  const likely = useMemo(() => likelyWhere(moved ?? current, places), [moved, current, places]);
  useEffect(() => {
    show({
      kind: 'pin',
      point,
      likely,
      label,
      onMove: (to) => latest.current.move(to),
      onPut: () => latest.current.put(),
      onCancel: () => latest.current.onCancel(),
    });
  }, [show, point, likely, label]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    put();
  };
  return (
    <form
      className="put-on-map"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3>{moved === null ? texts.placing(surface) : texts.moving(moved.properties.name)}</h3>
      <p className="panel-message">{texts.placingHint}</p>
      {!isKept && (
        <label className="field">
          {texts.name}
          <input
            type="text"
            className="text-field"
            autoComplete="off"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      )}
      <label className="field">
        {texts.coordinates}
        <input
          type="text"
          className="text-field"
          autoComplete="off"
          spellCheck={false}
          placeholder="54.11, −3.23"
          value={coordinates}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-state`}
          onChange={({ currentTarget: { value } }) => {
            setCoordinates(value);
            const typed = readCoordinates(value);
            if (typed.ok) setPoint(writePosition(typed.point));
          }}
        />
      </label>
      <p id={`${id}-state`} className="panel-message" role="status">
        {fault !== null
          ? texts.fault(fault)
          : point !== null &&
            texts.pinAt(point, nearestNamed(point, null, features, moved?.id ?? null))}
      </p>
      <div className="panel-actions">
        <button
          type="submit"
          className="panel-action"
          data-main
          disabled={point === null || fault !== null}
          aria-busy={isPutting}
        >
          {texts.putHere}
        </button>
        <button type="button" className="panel-action" onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}

/** Whether a place is nothing but the point that a person put it at: moved, it is another. */
function isOnlyAPoint({ properties }: PlaceDescription): boolean {
  const isMadeByHand = properties.handPlaced === true && properties.featureCode === '';
  return isMadeByHand || properties.outcome !== undefined;
}

function movedTo(place: PlaceDescription, point: Position): PlaceDescription {
  return {
    ...place,
    geometry: { type: 'Point', coordinates: writePosition(point) },
    properties: { ...place.properties, handPlaced: true },
  };
}
