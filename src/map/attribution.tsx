import { texts } from '../app/texts.ts';
import { dataCredits } from './data-credits.ts';

interface AttributionProps {
  /** Behind a button, where there is little room. */
  readonly collapsed: boolean;
}

/** Who made the data that the map is drawn from, and under what terms. */
export function Attribution({ collapsed }: AttributionProps) {
  const credits = (
    <ul>
      {dataCredits.map(({ attribution, url }) => (
        <li key={attribution}>
          <a href={url}>{attribution}</a>
        </li>
      ))}
      <li>
        <a href="https://leafletjs.com">Leaflet</a>
      </li>
    </ul>
  );
  if (!collapsed) return <div className="attribution">{credits}</div>;
  return (
    <details className="attribution">
      <summary>{texts.mapData}</summary>
      {credits}
    </details>
  );
}
