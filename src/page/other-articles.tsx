import { useTexts } from '../texts/use-texts.ts';
import type { ListedArticle } from './read-story.ts';

interface OtherArticlesProps {
  readonly list: readonly ListedArticle[];
  /** The folder of the article that is being read. */
  readonly folder: string | null;
}

/** The way on to the site's other articles; nothing where there are none. */
export function OtherArticles({ list, folder }: OtherArticlesProps) {
  const texts = useTexts();
  const others = list.filter((entry) => entry.folder !== folder);
  if (others.length === 0 || others.length === list.length) return null;
  return (
    <nav className="other-articles" aria-labelledby="other-articles">
      <h2 id="other-articles">{texts.otherArticles}</h2>
      <ul>
        {others.map((entry) => (
          <li key={entry.folder}>
            <a href={`./?article=${encodeURIComponent(entry.folder)}`}>
              <bdi>{entry.title}</bdi>
            </a>{' '}
            <time dateTime={entry.date}>{entry.date}</time>
          </li>
        ))}
      </ul>
    </nav>
  );
}
