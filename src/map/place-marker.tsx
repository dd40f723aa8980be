import { type CSSProperties, type FocusEvent, type KeyboardEvent, memo, useContext } from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { ElementScope } from '../interface/element-scope.ts';
import type { Texts } from '../texts/english.ts';
import { useTexts } from '../texts/use-texts.ts';
import { PointBox } from './anchor.tsx';
import { panToShow } from './framing.ts';
import { elementIdOf, type Group, labelOf, type MapItem, shapeOf } from './map-item.ts';
import { isQuiet } from './map-place.ts';
import type { MarkerLayout } from './marker-layout.ts';

interface PlaceMarkerProps {
  readonly item: MapItem;
  readonly layout: MarkerLayout;
  readonly selected: boolean;
  readonly lit: boolean;
  /** Whether Tab comes to it: to one of all the markers. */
  readonly isTabStop: boolean;
  readonly onPress: (group: Group) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  readonly onFocus: (item: MapItem) => void;
  readonly onKeyDown: (event: KeyboardEvent, item: MapItem) => void;
}

/** A smaller disc has no room for a number. */
const LEAST_NUMBERED = 16;
/** CSS pixels between a marker that keys came to and the map's edge. */
const FOCUS_MARGIN = 32;
const FRONT = 10_000;

/** A marker: a real button at its point, with its label there, beside it, or at the end of a line. */
export const PlaceMarker = memo(function PlaceMarker({
  item,
  layout: { diameter, label, isCrowded },
  selected,
  lit,
  isTabStop,
  onPress,
  onLight,
  onFocus,
  onKeyDown,
}: PlaceMarkerProps) {
  const map = useMap();
  const scope = useContext(ElementScope);
  const texts = useTexts();
  const { group, point, isMain } = item;
  const shape = shapeOf(group);
  const count = group.kind === 'cluster' ? group.places.length : group.place.mentions;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--marker-size': `${diameter}px`,
    '--label-x': `${label?.dx ?? 0}px`,
    '--label-y': `${label?.dy ?? 0}px`,
  };
  const numbers = numbersOf(group);
  const light = () => onLight(group.kind === 'place' ? group.place.id : null);

  const showFocused = (event: FocusEvent) => {
    light();
    onFocus(item);
    if (!event.currentTarget.matches(':focus-visible')) return;
    const { x, y } = panToShow(
      event.currentTarget.getBoundingClientRect(),
      map.getContainer().getBoundingClientRect(),
      FOCUS_MARGIN,
    );
    if (x !== 0 || y !== 0) map.panBy([x, y], { animate: false });
  };

  return (
    <PointBox
      point={point}
      className="marker-anchor"
      zIndexOffset={selected || lit ? FRONT : count}
    >
      <button
        type="button"
        id={isMain ? scope + elementIdOf(group) : undefined}
        className="marker"
        style={style}
        tabIndex={isTabStop ? 0 : -1}
        data-shape={shape}
        data-number={numbers}
        data-use={group.kind === 'place' ? group.place.use : undefined}
        data-category={group.kind === 'place' ? group.place.category : undefined}
        data-crowded={isCrowded || undefined}
        data-near={(group.kind === 'place' && group.place.where !== null) || undefined}
        data-wide={(group.kind === 'place' && group.place.wide) || undefined}
        data-quiet={(group.kind === 'place' && isQuiet(group.place)) || undefined}
        data-water={(group.kind === 'place' && group.place.water) || undefined}
        data-selected={selected || undefined}
        data-lit={lit || undefined}
        // A copy of the world is seen and pressed as the other is, and told of once.
        aria-hidden={!isMain || undefined}
        aria-label={isMain ? accessibleNameOf(group, texts) : undefined}
        aria-haspopup={group.kind === 'place' ? 'dialog' : undefined}
        aria-expanded={selected}
        onClick={() => onPress(group)}
        onMouseEnter={light}
        onMouseLeave={() => onLight(null)}
        onFocus={showFocused}
        onBlur={() => onLight(null)}
        onKeyDown={(event) => onKeyDown(event, item)}
      >
        {diameter > 0 && (
          <span className="marker-dot">
            {shape !== 'area' && count > 1 && diameter >= LEAST_NUMBERED && count}
          </span>
        )}
        <span
          className="marker-label"
          data-number={numbers}
          data-place={label === null ? 'none' : label.led ? 'apart' : 'beside'}
        >
          {shape === 'area' ? (
            <>
              <span className="marker-title">{labelOf(group)}</span>
              {count > 1 && <span className="marker-count">{count}</span>}
            </>
          ) : (
            labelOf(group)
          )}
        </span>
      </button>
    </PointBox>
  );
});

/** The line from a marker's point to its label, where that stands apart. */
export const MarkerLeader = memo(function MarkerLeader({
  item: { point },
  layout: { leader },
  selected,
}: Pick<PlaceMarkerProps, 'item' | 'layout' | 'selected'>) {
  if (leader === null) return null;
  return (
    <PointBox point={point} className="marker-anchor">
      <svg className="marker-leader" data-selected={selected || undefined} aria-hidden="true">
        <line x1={leader.from.dx} y1={leader.from.dy} x2={leader.to.dx} y2={leader.to.dy} />
      </svg>
    </PointBox>
  );
});

/** What its places are numbered in print. */
function numbersOf(group: Group): string | undefined {
  const places = group.kind === 'place' ? [group.place] : group.places;
  const numbers = places.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
  return numbers.length === 0 ? undefined : numbers.join(', ');
}

function accessibleNameOf(group: Group, texts: Texts): string {
  if (group.kind === 'place') return group.place.accessibleName;
  const [first] = group.places;
  return texts.placesAround(group.places.length, first?.name ?? '');
}
