import { renderToStaticMarkup } from 'react-dom/server';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { StillFrame, StillParagraphs, StillPlaces, stillPieces } from './still-article.tsx';
import type { StillPage } from './write-page.ts';

/** What is rendered holds several times its length of memory until it is: parts that are rendered at once. */
const AT_ONCE = 2_000;

/** What a published page shows before its script has run; the article stretch by stretch, as it is asked for. */
export function renderStill(mapped: DocumentedArticle): StillPage {
  return {
    article: renderArticle(mapped),
    places: renderToStaticMarkup(<StillPlaces mapped={mapped} />),
  };
}

function* renderArticle(mapped: DocumentedArticle): Generator<string> {
  const pieces = stillPieces(mapped);
  const frame = renderToStaticMarkup(<StillFrame mapped={mapped} pieces={pieces} />);
  const end = frame.lastIndexOf('</div></article>');
  yield frame.slice(0, end);
  const { before, total } = pieces.parts;
  for (let from = 0; from < before.length; ) {
    const limit = (before[from] ?? total) + AT_ONCE;
    let to = from + 1;
    while ((before[to + 1] ?? total) <= limit && to < before.length) to++;
    yield renderToStaticMarkup(
      <StillParagraphs mapped={mapped} pieces={pieces} from={from} to={to} />,
    );
    from = to;
  }
  yield frame.slice(end);
}
