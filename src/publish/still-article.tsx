import { PlacesSummary } from '../app/places-summary.tsx';
import { PlacesWithoutMap } from '../app/places-without-map.tsx';
import type { MappedArticle } from '../geojson/mapped-article.ts';
import { ArticlePane } from '../reader/article-pane.tsx';
import { namedSpans } from '../reader/named-span.ts';
import { placeNumbers } from '../reader/place-numbers.ts';

interface StillProps {
  readonly mapped: MappedArticle;
}

/** The article as the page shows it before its script has run, of the elements the script will make. */
export function StillArticle({ mapped: { article, places } }: StillProps) {
  return (
    <ArticlePane
      article={article}
      language={article.language}
      listed={undefined}
      names={namedSpans(places.features)}
      numbers={placeNumbers(places.features)}
      selection={null}
      lit={null}
      onSelect={ignore}
      onLight={ignore}
      isStill
    >
      <PlacesSummary places={{ ok: true, value: places }} />
    </ArticlePane>
  );
}

/** The places for who runs no script. */
export function StillPlaces({ mapped: { places } }: StillProps) {
  return <PlacesWithoutMap places={places.features} />;
}

function ignore(): void {
  // No script runs yet that could do anything about it.
}
