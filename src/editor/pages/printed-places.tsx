import './print.css';
import type { Article } from '../../article/article.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import PlacesList from '../../reader/places-list.tsx';

interface PrintedPlacesProps {
  readonly article: Article;
  readonly places: readonly PlaceFeature[];
}

/** The list of places that is printed with an article of one's own, as the reader's page prints it. */
export function PrintedPlaces({ article, places }: PrintedPlacesProps) {
  if (places.length === 0) return null;
  return (
    <div className="printed-places">
      <PlacesList
        places={places}
        isWhole
        text={article.text}
        language={article.language}
        filter=""
        selection={null}
        lit={null}
        onFilter={ignore}
        onSelect={ignore}
        onLight={ignore}
      />
    </div>
  );
}

const ignore = () => undefined;
