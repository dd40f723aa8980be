import { useEffect, useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import type { Credit } from './data-credits.ts';
import { useMapFiles } from './map-files.ts';

/** Who made the data that the map is drawn from, under what terms, and whose view of borders it is. */
export function Attribution({ streets }: { readonly streets: boolean }) {
  const texts = useTexts();
  const { notices, detail, credit } = useMapFiles();
  // Folded away, and so asked for when the map stands; what the licences ask is also behind the last link.
  const [credits, setCredits] = useState<readonly Credit[]>([]);
  useEffect(() => {
    import('./data-credits.ts').then(
      ({ dataCredits }) => setCredits(dataCredits),
      () => undefined,
    );
  }, []);
  return (
    <div className="attribution">
      {/* In view as long as the tiles are, as their licence asks. */}
      {(streets || detail !== null) && (
        <a className="attribution-streets" href="https://www.openstreetmap.org/copyright">
          © OpenStreetMap contributors
        </a>
      )}
      <details>
        <summary>
          {credit}
          {texts.mapData}
        </summary>
        <p>{texts.bordersNote}</p>
        <ul>
          {credits.map(({ text, url }) => (
            <li key={text}>
              <a href={url}>{text}</a>
            </li>
          ))}
          <li>
            <a href="https://leafletjs.com">Leaflet</a>
          </li>
          <li>
            <a href={notices} target="_blank" rel="noopener">
              {texts.licences}
            </a>
          </li>
        </ul>
      </details>
    </div>
  );
}
