import { useEffect, useRef, useState } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { NamedSpan } from './named-span.ts';
import { PARAGRAPH_START } from './paragraph-in-view.ts';
import type { MentionRef } from './reading-order.ts';

/** Marks stand no nearer to each other, as a share of the ruler: a book has no more of them than it has room for. */
const NEAREST = 1 / 300;

interface RulerProps {
  readonly names: readonly NamedSpan[];
  readonly selection: MentionRef | null;
  readonly lit: PlaceId | null;
  readonly onSelect: (mention: MentionRef) => void;
}

interface Tick {
  /** The one that a press goes to, and its words. */
  readonly first: NamedSpan;
  readonly surface: string;
  /** All that have no room for a mark of their own. */
  readonly names: NamedSpan[];
  /** How far down the article, from 0 to 1. */
  readonly at: number;
}

/**
 * The article in little beside it: where it names places, and which part of it is in view. It is for
 * the eye and the mouse; the list of places and the popup's walk are the same for everyone.
 */
export default function Ruler({ names, selection, lit, onSelect }: RulerProps) {
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
      {ticks.map(({ first, surface, names, at }) => (
        <button
          key={first.start}
          type="button"
          tabIndex={-1}
          className="ruler-tick"
          style={{ insetBlockStart: `${(at * 100).toFixed(2)}%` }}
          title={surface}
          data-use={names.some(({ use }) => use === 'literal') ? 'literal' : 'associative'}
          data-lit={isOneOf(names, lit) || undefined}
          data-selected={isOneOf(names, selection?.placeId) || undefined}
          onClick={() => onSelect(first)}
        />
      ))}
    </div>
  );
}

function isOneOf(names: readonly NamedSpan[], place: PlaceId | null | undefined): boolean {
  return names.some(({ placeId }) => placeId === place);
}

/** By paragraphs: to measure a name, a browser would lay out all that is far from view. */
function measureTicks(body: Element, names: readonly NamedSpan[]): readonly Tick[] {
  const { top, height } = body.getBoundingClientRect();
  if (height === 0) return [];
  const ticks: Tick[] = [];
  let next = 0;
  for (const paragraph of body.children) {
    const start = Number(paragraph.getAttribute(PARAGRAPH_START));
    const text = paragraph.textContent;
    const box = paragraph.getBoundingClientRect();
    for (let name = names[next]; name && name.start < start + text.length; name = names[++next]) {
      const from = name.start - start;
      // In a heading that the headline stands for.
      if (from < 0) continue;
      const at = (box.top - top + (box.height * from) / text.length) / height;
      const last = ticks.at(-1);
      if (last && at - last.at < NEAREST) last.names.push(name);
      else {
        const surface = text.slice(from, name.end - start);
        ticks.push({ first: name, surface, names: [name], at });
      }
    }
  }
  return ticks;
}
