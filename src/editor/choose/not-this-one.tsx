import { useState } from 'react';
import { type ChooserProps, PlaceChooser } from './place-chooser.tsx';
import { chooseTexts as texts } from './texts.ts';

/** 'Not this one?': opens what another place can be chosen from, and closes it. */
export function NotThisOne(props: ChooserProps) {
  const { surface, place } = props.target;
  const [isOpen, setOpen] = useState(place === null);
  return (
    <section className="not-this-one" aria-label={texts.chooser(surface)}>
      {place !== null && (
        <button
          type="button"
          className="choose-action"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {texts.notThisOne}
        </button>
      )}
      {isOpen && <PlaceChooser {...props} />}
    </section>
  );
}
