import type { CategorySign } from '../geojson/category-signs.ts';
import type { JoinedPart } from '../mapped-article/join-articles.ts';
import { Sign } from '../page/looks/sign.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { PartLink, type WayTo } from './part-link.tsx';
import { togetherTexts } from './texts.ts';

interface ArticlesListProps {
  readonly parts: readonly JoinedPart[];
  readonly signs: readonly (CategorySign | null)[];
  readonly isShown: (part: number) => boolean;
  readonly wayTo: WayTo;
}

/** The articles, oldest first, each with its sign on the map. */
export function ArticlesList({ parts, signs, isShown, wayTo }: ArticlesListProps) {
  const texts = togetherTexts(useTexts().tag);
  return (
    <ol className="together-articles">
      {parts.map((part, index) => {
        const sign = signs[index] ?? null;
        const isOut = !isShown(index);
        return (
          <li key={part.given} data-out={isOut || undefined}>
            {sign !== null && <Sign sign={sign} />}
            <div>
              <PartLink way={wayTo(index, null)} title={part.title} language={part.language} />
              <p className="together-note">
                <PartFacts part={part} />
                {' · '}
                {isOut ? texts.outOfTime : texts.placesIn(part.places)}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** When an article was published, and by whom. */
export function PartFacts({
  part: { date, source },
}: {
  readonly part: Pick<JoinedPart, 'date' | 'source'>;
}) {
  const texts = togetherTexts(useTexts().tag);
  return (
    <>
      {date === null ? texts.undated : <time dateTime={date}>{texts.day(date)}</time>}
      {source !== null && (
        <>
          {' · '}
          <bdi>{source}</bdi>
        </>
      )}
    </>
  );
}
