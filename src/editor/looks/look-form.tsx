import './looks.css';
import { useMemo } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { looksOf } from '../../geojson/look-of.ts';
import {
  isSafeLink,
  LONGEST_CAPTION,
  LONGEST_LABEL,
  LONGEST_LINK,
  type LookChange,
} from '../../geojson/place-look.ts';
import type { Editing } from '../edits/use-edits.ts';
import { CategoryChoice } from './category-choice.tsx';
import { PictureForm } from './picture-form.tsx';
import { TextForm } from './text-form.tsx';
import { lookTexts as texts } from './texts.ts';
import { withinLength } from './within-length.ts';

interface LookFormProps {
  readonly editing: Editing;
  readonly placeId: PlaceId;
  /** What the article calls it. */
  readonly name: string;
  /** The desk's own note on the mention; '' for none. */
  readonly note: string;
}

/** How a place looks and what readers are told of it; each field is an edit of its own. */
export default function LookForm({ editing, placeId, name, note }: LookFormProps) {
  const { map, apply } = editing;
  const { says, category } = useMemo(() => looksOf(map.info)(placeId), [map.info, placeId]);
  const change = (wanted: LookChange) =>
    apply({ kind: 'look', surface: name, places: [placeId], change: wanted });
  const { label = '', caption = '', link = '' } = says;
  const orNull = (text: string) => (text === '' ? null : text);
  return (
    <div className="look-form">
      <TextForm
        label={texts.label}
        hint={texts.labelHint}
        text={label}
        longest={LONGEST_LABEL}
        onChange={(text) => change({ label: orNull(text) })}
      />
      <CategoryChoice
        place={{ name, placeId }}
        category={category}
        categories={map.info.categories ?? []}
        onEdit={apply}
      />
      <div className="look-switches">
        <label className="choice">
          <input
            type="checkbox"
            checked={says.hidden !== true}
            onChange={() => change({ hidden: says.hidden === true ? null : true })}
          />
          {texts.shown}
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={says.unlabelled !== true}
            onChange={() => change({ unlabelled: says.unlabelled === true ? null : true })}
          />
          {texts.labelled}
        </label>
      </div>
      <TextForm
        label={texts.caption}
        text={caption}
        longest={LONGEST_CAPTION}
        isLong
        onChange={(text) => change({ caption: orNull(text) })}
      />
      {note !== '' && note !== caption && (
        <button
          type="button"
          className="quiet-action"
          onClick={() => change({ caption: withinLength(note, LONGEST_CAPTION) })}
        >
          {texts.fromNote}
        </button>
      )}
      <TextForm
        label={texts.link}
        text={link}
        longest={LONGEST_LINK}
        faultOf={(written) =>
          written.length <= LONGEST_LINK && isSafeLink(written) ? null : texts.badLink
        }
        onChange={(text) => change({ link: orNull(text) })}
      />
      <PictureForm picture={says.picture} onChange={(picture) => change({ picture })} />
    </div>
  );
}
