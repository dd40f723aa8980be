import './card-sheet.css';
import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { withoutFling } from '../interface/without-fling.ts';
import { useTexts } from '../texts/use-texts.ts';

/** So far a finger draws the sheet before it is meant, in CSS pixels. */
const DRAWN = 24;

interface CardSheetProps {
  /** It was drawn down from where it is low. */
  readonly onPutAway: () => void;
  readonly children: ReactNode;
}

/**
 * Holds a place's card where it leaves the mark in view: from below on a phone, where it is pulled up to
 * show more of it and down to put it away, at the side on a phone on its side.
 */
export default function CardSheet({ onPutAway, children }: CardSheetProps) {
  const texts = useTexts();
  const [isRaised, setRaised] = useState(false);
  const from = useRef<number | null>(null);
  const draw = ({ clientY }: PointerEvent) => {
    if (from.current === null || Math.abs(clientY - from.current) < DRAWN) return;
    const isUp = clientY < from.current;
    from.current = null;
    if (isUp || isRaised) setRaised(isUp);
    else onPutAway();
  };
  return (
    <div className="card-sheet" data-raised={isRaised || undefined}>
      <button
        ref={withoutFling}
        type="button"
        className="card-sheet-handle"
        aria-label={texts.showMore}
        aria-expanded={isRaised}
        onClick={({ detail }) => {
          // A finger that drew it has said so already; one that pressed, and a key, have not.
          if (from.current !== null || detail === 0) setRaised((before) => !before);
          from.current = null;
        }}
        onPointerDown={(event) => {
          from.current = event.clientY;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={draw}
        onPointerCancel={() => {
          from.current = null;
        }}
      />
      {children}
    </div>
  );
}
