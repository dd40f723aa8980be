import { renderToStaticMarkup } from 'react-dom/server';
import type { MappedArticle } from '../geojson/mapped-article.ts';
import { StillArticle, StillPlaces, stillParagraphs } from './still-article.tsx';
import type { StillPage } from './write-page.ts';

/** What a published page shows before its script has run. */
export function renderStill(mapped: MappedArticle): StillPage {
  const body = stillParagraphs(mapped)
    .map((paragraph) => renderToStaticMarkup(paragraph()))
    .join('');
  return {
    article: renderToStaticMarkup(<StillArticle mapped={mapped} body={body} />),
    places: renderToStaticMarkup(<StillPlaces mapped={mapped} />),
  };
}
