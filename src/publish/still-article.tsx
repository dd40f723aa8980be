import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { PlacesSummary } from '../page/places-summary.tsx';
import { PlacesWithoutMap } from '../page/places-without-map.tsx';
import { ArticleFrame, withoutTitle } from '../reader/article-frame.tsx';
import { ArticleParagraph } from '../reader/article-paragraph.tsx';
import { type NamedSpan, namedSpans, namesByParagraph } from '../reader/named-span.ts';
import { isLong, type ParagraphParts, partsOf } from '../reader/paragraph-parts.ts';
import { type ParagraphPiece, piecesOf } from '../reader/paragraph-pieces.ts';
import { placeNumbers } from '../reader/place-numbers.ts';

/** So many parts of an article have all their names as links. */
const ALL_LINKED = 5_000;

interface StillProps {
  readonly mapped: DocumentedArticle;
}

/** An article's paragraphs, as they are laid out. */
interface StillPieces {
  readonly paragraphs: readonly ParagraphPiece[];
  /** By paragraph. */
  readonly namesIn: readonly (readonly NamedSpan[])[];
  readonly parts: ParagraphParts;
  readonly numbers: ReturnType<typeof placeNumbers>;
}

interface StillPiecesProps extends StillProps {
  readonly pieces: StillPieces;
}

export function stillPieces({ article, places: { features } }: DocumentedArticle): StillPieces {
  const names = namedSpans(features);
  const paragraphs = piecesOf(article.text, withoutTitle(article, article.title), names);
  const namesIn = namesByParagraph(paragraphs, names);
  return {
    paragraphs,
    namesIn,
    parts: partsOf(paragraphs, namesIn),
    numbers: placeNumbers(features),
  };
}

/**
 * The article without its paragraphs, as the page shows it before its script has run, of the elements
 * the script will make.
 */
export function StillFrame({ mapped: { article, places }, pieces: { parts } }: StillPiecesProps) {
  return (
    <ArticleFrame
      article={article}
      language={article.language}
      title={article.title}
      date={article.date}
      isLong={isLong(parts)}
      under={<PlacesSummary places={{ ok: true, value: places }} />}
    >
      {null}
    </ArticleFrame>
  );
}

interface StillParagraphsProps extends StillPiecesProps {
  readonly from: number;
  readonly to: number;
}

/** Its paragraphs from one, by its index, to before another. */
export function StillParagraphs({ mapped, pieces, from, to }: StillParagraphsProps) {
  const { paragraphs, namesIn, parts, numbers } = pieces;
  return paragraphs
    .slice(from, to)
    .map((paragraph, index) => (
      <ArticleParagraph
        key={paragraph.start}
        text={mapped.article.text}
        start={paragraph.start}
        end={paragraph.end}
        kind={paragraph.kind}
        goesOn={paragraph.goesOn ?? false}
        names={namesToLink(namesIn[from + index] ?? [], parts.before[from + index] ?? 0)}
        most={Number.POSITIVE_INFINITY}
        numbers={numbers}
        selection={null}
        onSelect={ignore}
        onLight={ignore}
      />
    ));
}

/**
 * The names of a paragraph that are links before the script has run: far down in a long article only those
 * that the list of places leads to, for a browser reads a page with links by the ten thousand in one go.
 */
function namesToLink(names: readonly NamedSpan[], partsBefore: number): readonly NamedSpan[] {
  return partsBefore < ALL_LINKED ? names : names.filter(({ mention }) => mention === 0);
}

/** The places for who runs no script. */
export function StillPlaces({ mapped: { places } }: StillProps) {
  return <PlacesWithoutMap places={places.features} />;
}

function ignore(): void {
  // No script runs yet that could do anything about it.
}
