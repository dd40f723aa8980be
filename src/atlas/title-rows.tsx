import type { Archive } from '../archive/site/archive.ts';
import { MarkedText } from '../reader/marked-text.tsx';
import { ArticleLink } from './article-link.tsx';
import { useAtlasTexts } from './atlas-texts.ts';
import { FailedPart } from './failed-part.tsx';
import { useLoaded } from './use-loaded.ts';

interface TitleRowsProps {
  readonly site: Archive;
  readonly search: string;
}

const SHOWN = 30;

/** The newest articles with the words that are searched for in their titles. */
export function TitleRows({ site, search }: TitleRowsProps) {
  const texts = useAtlasTexts();
  const loaded = useLoaded(search, () => site.titles(search));
  if (loaded.state === 'failed') {
    return <FailedPart reason={loaded.reason} again={loaded.again} />;
  }
  if (loaded.state === 'loading' || loaded.value.titles.length === 0) return null;
  const { titles, isCut } = loaded.value;
  return (
    <section className="title-rows">
      <h2>{site.searches === 'texts' ? texts.found : texts.titles}</h2>
      <ol className="excerpts">
        {titles.slice(0, SHOWN).map(({ article, date, title, found }) => (
          <li key={article}>
            <p className="excerpt-facts">{date === null ? texts.undated : texts.day(date)}</p>
            <ArticleLink address={`?article=${article}`} title={title === '' ? null : title} />
            {found !== undefined && found.text !== '' && (
              <blockquote dir="auto">
                <MarkedText
                  text={found.text}
                  span={{ start: 0, end: found.text.length }}
                  marked={found.spans}
                />
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      {(isCut || titles.length > SHOWN) && <p className="atlas-note">{texts.titlesCut}</p>}
    </section>
  );
}
