import { texts } from '../app/texts.ts';
import { dataCredits } from './data-credits.ts';

/** Who made the data that the map is drawn from, and under what terms. */
export function Attribution() {
  return (
    <details className="attribution">
      <summary>{texts.mapData}</summary>
      <ul>
        {dataCredits.map(({ text, url }) => (
          <li key={text}>
            <a href={url}>{text}</a>
          </li>
        ))}
        <li>
          <a href="https://leafletjs.com">Leaflet</a>
        </li>
      </ul>
    </details>
  );
}
