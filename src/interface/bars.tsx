import './time-axis.css';

/** A bar of steps from the first to the last, both in it. */
export interface Bar {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

interface BarsProps {
  readonly bars: readonly Bar[];
  /** Of the whole axis. */
  readonly steps: number;
  /** What a screen reader says of it. */
  readonly label: string;
  /** The steps that are chosen, both in it; null for all. */
  readonly chosen: { readonly first: number; readonly last: number } | null;
}

const HEIGHT = 40;

/** How many there are of something at each step of an axis, as bars. */
export function Bars({ bars, steps, label, chosen }: BarsProps) {
  const most = bars.reduce((best, { count }) => Math.max(best, count), 1);
  return (
    <svg
      className="histogram"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${Math.max(1, steps)} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {bars.map(({ first, last, count }) => {
        const isOut = chosen !== null && (last < chosen.first || first > chosen.last);
        const height = count === 0 ? 0 : Math.max(1.5, (HEIGHT * count) / most);
        const width = last - first + 1;
        return (
          <rect
            key={first}
            data-out={isOut || undefined}
            x={first + width * 0.08}
            y={HEIGHT - height}
            width={width * 0.84}
            height={height}
          />
        );
      })}
    </svg>
  );
}
