import { useTexts } from '../texts/use-texts.ts';
import { dataCredits } from './data-credits.ts';

/** Who made the data that the map is drawn from, and under what terms. */
export function Attribution() {
  const texts = useTexts();
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
