import { renderToStaticMarkup } from 'react-dom/server';
import type { MappedArticle } from '../geojson/mapped-article.ts';
import { StillArticle, StillPlaces } from './still-article.tsx';
import type { StillPage } from './write-page.ts';

/** What a published page shows before its script has run. */
export function renderStill(mapped: MappedArticle): StillPage {
  return {
    article: renderToStaticMarkup(<StillArticle mapped={mapped} />),
    places: renderToStaticMarkup(<StillPlaces mapped={mapped} />),
  };
}
