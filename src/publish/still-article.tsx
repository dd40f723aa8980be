import type { ReactElement } from 'react';
import { PlacesSummary } from '../app/places-summary.tsx';
import { PlacesWithoutMap } from '../app/places-without-map.tsx';
import type { MappedArticle } from '../geojson/mapped-article.ts';
import { ArticlePane, ArticleParagraph, articlePieces } from '../reader/article-pane.tsx';
import { namedSpans, namesByParagraph } from '../reader/named-span.ts';
import { placeNumbers } from '../reader/place-numbers.ts';

interface StillProps {
  readonly mapped: MappedArticle;
}

/**
 * The article as the page shows it before its script has run, of the elements the script will make.
 * Its paragraphs are markup already: those of a book would take a gigabyte as elements.
 */
export function StillArticle({ mapped: { article, places }, body }: StillProps & { body: string }) {
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
      body={body}
    >
      <PlacesSummary places={{ ok: true, value: places }} />
    </ArticlePane>
  );
}

/** Each of the article's paragraphs, to be made markup one at a time. */
export function stillParagraphs({
  article,
  places,
}: MappedArticle): readonly (() => ReactElement)[] {
  const names = namedSpans(places.features);
  const numbers = placeNumbers(places.features);
  const pieces = articlePieces(article, article.title, names);
  const namesIn = namesByParagraph(pieces, names);
  return pieces.map(({ start, end, kind, goesOn = false }, index) => () => (
    <ArticleParagraph
      text={article.text}
      start={start}
      end={end}
      kind={kind}
      goesOn={goesOn}
      names={namesIn[index] ?? []}
      most={Number.POSITIVE_INFINITY}
      numbers={numbers}
      selection={null}
      onSelect={ignore}
      onLight={ignore}
    />
  ));
}

/** The places for who runs no script. */
export function StillPlaces({ mapped: { places } }: StillProps) {
  return <PlacesWithoutMap places={places.features} />;
}

function ignore(): void {
  // No script runs yet that could do anything about it.
}
