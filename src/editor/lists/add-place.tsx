import { type FormEvent, useId, useRef, useState } from 'react';
import { fold } from '../../gazetteer/fold.ts';
import { type OwnPlace, ownPlace } from '../../gazetteer/layers/own-place.ts';
import { toGrid } from '../../gazetteer/record-table.ts';
import { readCoordinates } from '../../geojson/coordinates.ts';
import { listTexts as texts } from './texts.ts';

interface AddPlaceProps {
  readonly busy: boolean;
  readonly onAdd: (place: OwnPlace) => Promise<void>;
}

/** The form that adds a place to a list by its name and where it is. */
export function AddPlace({ busy, onAdd }: AddPlaceProps) {
  const [name, setName] = useState('');
  const [others, setOthers] = useState('');
  const [point, setPoint] = useState('');
  const [fault, setFault] = useState<'name' | 'point' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const read = readCoordinates(point);
    const wrong = fold(name) === '' ? 'name' : read.ok ? null : 'point';
    setFault(wrong);
    if (wrong !== null || !read.ok) return;
    const at = [toGrid(read.point[0]), toGrid(read.point[1])] as const;
    await onAdd(ownPlace({ name, othernames: others }, at));
    setName('');
    setOthers('');
    setPoint('');
    first.current?.focus();
  };
  const field = (label: string, value: string, change: (text: string) => void, is?: string) => (
    <label className="field">
      {label}
      <input
        ref={is === 'name' ? first : undefined}
        type="text"
        className="text-field"
        autoComplete="off"
        aria-invalid={(is !== undefined && fault === is) || undefined}
        aria-describedby={is === undefined ? undefined : `${id}-${is}`}
        value={value}
        onChange={({ currentTarget }) => {
          setFault(null);
          change(currentTarget.value);
        }}
      />
      {is !== undefined && (
        <span className="field-note" id={`${id}-${is}`} role="status">
          {is === 'point' && (fault === 'point' ? texts.noPoint : texts.pointHint)}
          {is === 'name' && fault === 'name' && texts.noName}
        </span>
      )}
    </label>
  );
  return (
    <form className="add-place" aria-label={texts.addPlace} onSubmit={(event) => void send(event)}>
      {field(texts.placeName, name, setName, 'name')}
      {field(texts.otherNames, others, setOthers)}
      {field(texts.point, point, setPoint, 'point')}
      <button type="submit" className="panel-action" disabled={busy}>
        {texts.add}
      </button>
    </form>
  );
}
