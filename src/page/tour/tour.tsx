import './tour.css';
import {
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type WheelEvent,
} from 'react';
import { createPortal } from 'react-dom';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { TourStep } from '../../geojson/tour-step.ts';
import { useMap } from '../../map/react-leaflet.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { showBounds } from './show-bounds.ts';
import { stepAfter, stepScrolledTo } from './step-after.ts';
import { tourTexts } from './texts.ts';

interface TourProps {
  readonly document: PlacesDocument;
  /** Has a place stand out. */
  readonly light: (placeId: PlaceId | null) => void;
}

/** So long after a turn of the wheel went a step, in milliseconds, the same turn goes no other. */
const WHEEL_REST = 400;

/** The steps of a map's tour: walked by the pager, by scrolling from card to card, and by keys. */
export function Tour({ document: places, light }: TourProps) {
  const map = useMap();
  const texts = useTexts();
  const words = tourTexts(texts.tag);
  const { steps = [] } = places.dateline;
  const [at, setAt] = useState<number | null>(null);
  const panel = useRef<HTMLElement>(null);
  const strip = useRef<HTMLOListElement>(null);
  const starter = useRef<HTMLButtonElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const wheeled = useRef(0);
  const names = useMemo(
    () => new Map(places.features.map(({ properties }) => [properties.placeId, properties.name])),
    [places],
  );
  const box = map.getContainer().parentElement;

  const step = at === null ? undefined : steps[at];
  useEffect(() => {
    if (step === undefined) return;
    const covered = panel.current?.offsetHeight ?? 0;
    showBounds(map, step.bounds, { isAnimated: isMoved(), below: covered });
    light(step.placeId ?? null);
    return () => light(null);
  }, [map, step, light]);
  // What points beyond the view makes room.
  const isOn = at !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is larger while it goes on
  useEffect(() => {
    map.fire('furnished');
  }, [map, isOn]);
  // A press on it, or a wheel over it, is none of the map.
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const keep = (event: Event) => event.stopPropagation();
    const kinds = ['click', 'dblclick', 'mousedown', 'pointerdown', 'touchstart', 'wheel'];
    for (const kind of kinds) element.addEventListener(kind, keep, { passive: true });
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, keep);
    };
  }, []);

  const wasOn = useRef(false);
  useLayoutEffect(() => {
    if (isOn && !wasOn.current) next.current?.focus({ preventScroll: true });
    if (!isOn && wasOn.current) starter.current?.focus({ preventScroll: true });
    wasOn.current = isOn;
  }, [isOn]);

  const go = (to: number) => {
    if (at === null || to === at || steps[to] === undefined) return;
    const list = strip.current;
    const [first, card] = [list?.children[0], list?.children[to]];
    setAt(to);
    if (list === null || !(card instanceof HTMLElement) || !(first instanceof HTMLElement)) return;
    const isBeside = Math.abs(to - at) === 1;
    list.scrollTo({
      left: card.offsetLeft - first.offsetLeft,
      behavior: isBeside && isMoved() ? 'smooth' : 'instant',
    });
  };
  const end = () => setAt(null);
  const press = (event: KeyboardEvent) => {
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') end();
    else {
      const to = stepAfter(event.key, at, steps.length, texts.direction);
      if (to === null) return;
      go(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const wheel = (event: WheelEvent) => {
    if (at === null || Math.abs(event.deltaY) <= Math.abs(event.deltaX)) return;
    const card = strip.current?.children[at];
    const isDown = event.deltaY > 0;
    // A long caption is read to its end first.
    if (card instanceof HTMLElement) {
      const { scrollTop, clientHeight, scrollHeight } = card;
      if (isDown ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 1) return;
    }
    if (event.timeStamp - wheeled.current < WHEEL_REST) return;
    wheeled.current = event.timeStamp;
    go(at + (isDown ? 1 : -1));
  };
  if (box === null) return null;
  return createPortal(
    <section
      ref={panel}
      className="tour"
      aria-label={words.tour}
      dir={texts.direction}
      data-on={isOn || undefined}
      onKeyDown={press}
    >
      {at === null ? (
        <button ref={starter} type="button" className="tour-start" onClick={() => setAt(0)}>
          {words.start(steps.length)}
        </button>
      ) : (
        <>
          <div className="tour-head">
            <p role="status">
              {words.step(at + 1, steps.length)}
              <span className="visually-hidden">{`. ${captionOf(steps[at], names)}`}</span>
            </p>
            <button
              type="button"
              aria-label={words.previous}
              aria-disabled={at === 0}
              onClick={() => go(at - 1)}
            >
              <Arrow way="back" />
            </button>
            <button
              ref={next}
              type="button"
              aria-label={words.next}
              aria-disabled={at === steps.length - 1}
              onClick={() => go(at + 1)}
            >
              <Arrow way="on" />
            </button>
            <button type="button" aria-label={words.end} onClick={end}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="m4 4 8 8M12 4l-8 8" />
              </svg>
            </button>
          </div>
          <ol
            ref={strip}
            className="tour-strip"
            onWheel={wheel}
            onScroll={({ currentTarget }) => {
              const to = stepScrolledTo(currentTarget.scrollLeft, currentTarget.clientWidth);
              if (to !== null && to !== at && steps[to] !== undefined) setAt(to);
            }}
          >
            {steps.map((one, index) => (
              <li
                key={one.id}
                // What is out of view is not read out; what is in view can be scrolled by keys.
                aria-hidden={index === at ? undefined : true}
                tabIndex={index === at ? 0 : undefined}
                dir="auto"
              >
                <StepCard step={one} name={placeOf(one, names)} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>,
    box,
  );
}

function isMoved(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function StepCard({ step, name }: { readonly step: TourStep; readonly name: string }) {
  return (
    <>
      {name !== '' && <strong>{name}</strong>}
      {step.caption !== '' && <p>{step.caption}</p>}
    </>
  );
}

function Arrow({ way }: { readonly way: 'back' | 'on' }) {
  return (
    <svg className="tour-arrow" viewBox="0 0 16 16" aria-hidden="true">
      <path d={way === 'back' ? 'm10 3-5 5 5 5' : 'm6 3 5 5-5 5'} />
    </svg>
  );
}

function placeOf({ placeId }: TourStep, names: ReadonlyMap<PlaceId, string>): string {
  return placeId === undefined ? '' : (names.get(placeId) ?? '');
}

function captionOf(step: TourStep | undefined, names: ReadonlyMap<PlaceId, string>): string {
  if (step === undefined) return '';
  return [placeOf(step, names), step.caption].filter((words) => words !== '').join('. ');
}
