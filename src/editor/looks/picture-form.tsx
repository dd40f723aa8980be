import { useRef, useState } from 'react';
import { LONGEST_CAPTION, type PlacePicture } from '../../geojson/place-look.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { TextForm } from './text-form.tsx';
import { lookTexts as texts } from './texts.ts';

interface PictureFormProps {
  readonly picture: PlacePicture | undefined;
  /** Null takes it away. */
  readonly onChange: (picture: PlacePicture | null) => void;
}

/** A picture of a place, made small, with words for who does not see it and whose it is. */
export function PictureForm({ picture, onChange }: PictureFormProps) {
  const [state, setState] = useState<'none' | 'shrinking' | 'bad' | 'large'>('none');
  const file = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // Counts what was asked for: of two pictures that are chosen one after the other, the first may be ready last.
  const asked = useRef(0);
  const open = async (chosen: File) => {
    const own = ++asked.current;
    setState('shrinking');
    const small = await shrinkPicture(chosen).catch(() => 'bad' as const);
    if (own !== asked.current) return;
    setState(typeof small === 'string' ? small : 'none');
    if (typeof small === 'string') return;
    // What was said of another picture does not hold for this one.
    onChange({ ...small, alternative: '', credit: picture?.credit ?? '' });
  };
  return (
    <div className="look-picture">
      {picture !== undefined && (
        <>
          <img
            src={picture.data}
            width={picture.width}
            height={picture.height}
            alt={picture.alternative}
          />
          <TextForm
            label={texts.alternative}
            text={picture.alternative}
            longest={LONGEST_CAPTION}
            {...(picture.alternative === '' && { hint: texts.noAlternative })}
            onChange={(alternative) => onChange({ ...picture, alternative })}
          />
          <TextForm
            label={texts.credit}
            text={picture.credit}
            longest={LONGEST_CAPTION}
            onChange={(credit) => onChange({ ...picture, credit })}
          />
        </>
      )}
      <div className="look-actions">
        <button
          ref={opener}
          type="button"
          className="quiet-action"
          onClick={() => file.current?.click()}
        >
          {picture === undefined ? texts.addPicture : texts.changePicture}
        </button>
        {picture !== undefined && (
          <button
            type="button"
            className="quiet-action"
            onClick={() => {
              asked.current++;
              setState('none');
              onChange(null);
              opener.current?.focus();
            }}
          >
            {texts.removePicture}
          </button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          accept="image/*"
          aria-label={texts.picture}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (chosen !== undefined) void open(chosen);
          }}
        />
      </div>
      <p className="panel-message" role="status">
        {state === 'shrinking' && texts.shrinking}
        {state === 'bad' && texts.badPicture}
        {state === 'large' && texts.largePicture}
      </p>
    </div>
  );
}
