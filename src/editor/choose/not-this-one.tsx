import { useCallback, useRef, useState } from 'react';
import { useKeyDown } from '../../interface/use-key-down.ts';
import type { ChooserProps } from './choosing.ts';
import { PlaceChooser } from './place-chooser.tsx';
import { chooseTexts as texts } from './texts.ts';
import { isTyping } from './use-digit-keys.ts';

/** CSS pixels between the panel's edge and what is brought up in it. */
const GAP = 10;
/** CSS pixels in which the first places to choose from are seen; with as much, nothing is moved. */
const ROOM = 320;

/** Opens it without a way to its button. */
const KEY = 'o';

/** 'Not this one?': opens what another place can be chosen from, and closes it. */
export function NotThisOne(props: ChooserProps) {
  const { surface, place } = props.target;
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  // What was asked for is brought to where it is seen, in the panel and not in the page.
  const bringUp = useCallback(() => {
    const panel = section.current?.closest('.correct-panel') ?? null;
    if (panel === null || section.current === null) return;
    const { top } = section.current.getBoundingClientRect();
    const box = panel.getBoundingClientRect();
    if (box.bottom - top < ROOM) panel.scrollTop += top - box.top - GAP;
  }, []);
  // A letter means something only where the focus is in the panel: elsewhere it may be another program's.
  useKeyDown((event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const panel = section.current?.closest('.correct-panel');
    const isInPanel = event.target instanceof Node && panel?.contains(event.target) === true;
    if (event.key.toLowerCase() !== KEY || !isInPanel || isTyping(event.target)) return;
    // A panel that is shrunk to what was chosen asks for no other.
    if (section.current?.closest('[hidden]')) return;
    event.preventDefault();
    setOpen((before) => !before);
  });
  return (
    <section ref={section} className="not-this-one" aria-label={texts.chooser(surface)}>
      <button
        type="button"
        className="panel-action"
        aria-expanded={isOpen}
        aria-keyshortcuts={KEY}
        onClick={() => setOpen(!isOpen)}
      >
        {place === null ? texts.otherPlace : texts.notThisOne}{' '}
        <span className="key" aria-hidden="true">
          {KEY}
        </span>
      </button>
      {isOpen && <PlaceChooser {...props} onReady={bringUp} />}
    </section>
  );
}
