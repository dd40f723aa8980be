import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import { useTexts } from '../texts/use-texts.ts';

/** How long the hint stays after the gesture that was not for the map, in milliseconds. */
const HINT_TIME = 1400;

/**
 * Leaves the wheel and the single finger to the page that the map stands in, which would be trapped
 * otherwise; Ctrl or ⌘ with the wheel, two fingers, the mouse and the buttons move the map as ever.
 */
export function CooperativeGestures() {
  const map = useMap();
  const texts = useTexts();
  const [hint, setHint] = useState('');

  useEffect(() => {
    const container = map.getContainer();
    let timer = 0;
    const tell = (text: string) => {
      setHint(text);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setHint(''), HINT_TIME);
    };
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      event.stopPropagation();
      tell(texts.wheelWithCtrl);
    };
    // Without dragging, Leaflet's style sheet gives one finger back to the page: it has to be off
    // before a finger comes, so it is on only while there is a mouse.
    const point = ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') map.dragging.enable();
      else map.dragging.disable();
    };
    const touch = (event: TouchEvent) => {
      if (event.touches.length === 1) tell(texts.twoFingers);
      else setHint('');
    };
    map.dragging.disable();
    container.addEventListener('wheel', wheel, { capture: true, passive: true });
    container.addEventListener('pointermove', point, { capture: true });
    container.addEventListener('pointerdown', point, { capture: true });
    container.addEventListener('touchmove', touch, { passive: true });
    return () => {
      window.clearTimeout(timer);
      container.removeEventListener('wheel', wheel, { capture: true });
      container.removeEventListener('pointermove', point, { capture: true });
      container.removeEventListener('pointerdown', point, { capture: true });
      container.removeEventListener('touchmove', touch);
      map.dragging.enable();
    };
  }, [map, texts]);

  return createPortal(
    <p className="map-hint" data-shown={hint !== '' || undefined} aria-hidden="true">
      {hint}
    </p>,
    map.getContainer(),
  );
}
