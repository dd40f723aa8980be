import { colourOf, type DrawnShape, kindOf } from '../../geojson/drawn-shape.ts';

/** A line or an area as it is drawn on the map; who cannot see it is told it by name. */
export function ShapeSign({ shape }: { readonly shape: DrawnShape }) {
  const { colour, dashed, arrow } = shape.properties;
  const isInk = colour === 'black';
  const paint = isInk ? 'var(--ink)' : colourOf(colour);
  const rim = isInk ? 'var(--surface)' : 'var(--ink)';
  const dashes = dashed === true ? '4 2.5' : undefined;
  return (
    <svg className="shape-sign" viewBox="0 0 22 14" aria-hidden="true">
      {kindOf(shape) === 'area' ? (
        <>
          <rect x="2" y="2" width="18" height="10" fill={paint} fillOpacity="0.3" />
          <rect x="2" y="2" width="18" height="10" fill="none" stroke={rim} strokeWidth="3" />
          <rect
            x="2"
            y="2"
            width="18"
            height="10"
            fill="none"
            stroke={paint}
            strokeWidth="1.75"
            strokeDasharray={dashes}
          />
        </>
      ) : (
        <>
          <path d="M1 7h20" stroke={rim} strokeWidth="4.5" strokeDasharray={dashes} />
          <path d="M1 7h20" stroke={paint} strokeWidth="3" strokeDasharray={dashes} />
          {arrow !== undefined && <path d="M22 7l-8-5.5v11z" fill={paint} stroke={rim} />}
          {arrow === 'both' && <path d="M0 7l8-5.5v11z" fill={paint} stroke={rim} />}
        </>
      )}
    </svg>
  );
}
