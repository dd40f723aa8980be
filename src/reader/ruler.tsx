import { useEffect, useRef, useState } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { nameElementId } from './element-ids.ts';
import type { NamedSpan } from './named-span.ts';
import type { MentionRef } from './reading-order.ts';

interface RulerProps {
  readonly names: readonly NamedSpan[];
  readonly selection: MentionRef | null;
  readonly lit: PlaceId | null;
  readonly onSelect: (mention: MentionRef) => void;
}

interface Tick {
  readonly name: NamedSpan;
  /** The words there. */
  readonly surface: string;
  /** How far down the article, from 0 to 1. */
  readonly at: number;
}

/**
 * The article in little beside it: where it names places, and which part of it is in view. It is for
 * the eye and the mouse; the list of places and the popup's walk are the same for everyone.
 */
export function Ruler({ names, selection, lit, onSelect }: RulerProps) {
  const ruler = useRef<HTMLDivElement>(null);
  const [ticks, setTicks] = useState<readonly Tick[]>([]);

  useEffect(() => {
    const body = document.querySelector('.article-body');
    if (body === null) return;
    const markView = () => {
      const { top, height } = body.getBoundingClientRect();
      const share = (y: number) => `${(Math.min(1, Math.max(0, y / height)) * 100).toFixed(2)}%`;
      ruler.current?.style.setProperty('--view-from', share(-top));
      ruler.current?.style.setProperty('--view-to', share(window.innerHeight - top));
    };
    const observer = new ResizeObserver(() => {
      setTicks(measureTicks(body, names));
      markView();
    });
    observer.observe(body);
    window.addEventListener('scroll', markView, { passive: true });
    window.addEventListener('resize', markView);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', markView);
      window.removeEventListener('resize', markView);
    };
  }, [names]);

  return (
    <div className="ruler" ref={ruler} aria-hidden="true">
      <span className="ruler-view" />
      {ticks.map(({ name, surface, at }) => (
        <button
          key={name.start}
          type="button"
          tabIndex={-1}
          className="ruler-tick"
          style={{ insetBlockStart: `${(at * 100).toFixed(2)}%` }}
          title={surface}
          data-use={name.use}
          data-lit={name.placeId === lit || undefined}
          data-selected={name.placeId === selection?.placeId || undefined}
          onClick={() => onSelect({ placeId: name.placeId, mention: name.mention })}
        />
      ))}
    </div>
  );
}

function measureTicks(body: Element, names: readonly NamedSpan[]): readonly Tick[] {
  const { top, height } = body.getBoundingClientRect();
  if (height === 0) return [];
  return names.flatMap((name) => {
    const element = document.getElementById(nameElementId(name));
    if (element === null) return [];
    const at = (element.getBoundingClientRect().top - top) / height;
    return [{ name, surface: element.textContent, at }];
  });
}
