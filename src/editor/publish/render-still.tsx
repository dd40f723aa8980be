import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import { StillArticle, StillPlaces } from '../../publish/still-article.tsx';
import type { StillPage } from '../../publish/write-page.ts';

/** What a published page shows before its script has run: what the browser makes of the page's elements. */
export function renderStill(mapped: MappedArticle): StillPage {
  return {
    article: htmlOf(<StillArticle mapped={mapped} />),
    places: htmlOf(<StillPlaces mapped={mapped} />),
  };
}

/** Of a document that nobody sees: nothing in it loads or runs. */
function htmlOf(element: ReactElement): string {
  const host = document.implementation.createHTMLDocument().createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(element));
  const html = host.innerHTML;
  root.unmount();
  return html;
}
