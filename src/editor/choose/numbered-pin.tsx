import { Anchor } from '../../map/anchor.tsx';
import type { NumberedPlace } from './on-map.ts';
import type { Offset } from './spread.ts';
import { chooseTexts as texts } from './texts.ts';

interface NumberedPinProps extends NumberedPlace {
  /** How far it gives way to others, in CSS pixels. */
  readonly offset: Offset;
  readonly isLit: boolean;
  readonly onLight: (number: number | null) => void;
  readonly onChoose: (number: number) => void;
}

/** Above every marker of the article. */
const FRONT = 20_000;

/** A place to choose from, on the map, under its number; keys come to it in the list. */
export function NumberedPin({
  number,
  name,
  point,
  isCurrent,
  offset: { dx, dy },
  isLit,
  onLight,
  onChoose,
}: NumberedPinProps) {
  return (
    <Anchor
      point={point}
      pane="markerPane"
      className="marker-anchor"
      zIndexOffset={FRONT + (isLit ? FRONT : 10 - number)}
      opaque
    >
      <button
        type="button"
        className="numbered-pin"
        tabIndex={-1}
        style={{ translate: `${dx}px ${dy}px` }}
        aria-label={`${texts.number(number)}${name}`}
        data-current={isCurrent || undefined}
        data-lit={isLit || undefined}
        onClick={() => onChoose(number)}
        onMouseEnter={() => onLight(number)}
        onMouseLeave={() => onLight(null)}
      >
        <span className="place-number">{number}</span>
      </button>
    </Anchor>
  );
}
