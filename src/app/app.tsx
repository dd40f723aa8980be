import { ArticlePlaceholder } from '../reader/article-pane.tsx';
import type { Failure } from './load-story.ts';
import { Notice } from './notice.tsx';
import { ReadingPage } from './reading-page.tsx';
import { texts } from './texts.ts';
import { useAddress } from './use-address.ts';
import { useStory } from './use-story.ts';

/** The whole page: an article and its map, or why there is none. */
export function App() {
  const [address, select] = useAddress();
  const story = useStory(address.article);
  const { list, article } = story;

  if (address.article === null && list?.ok === false) {
    return <Message title={texts.articleMissingTitle} text={texts.noArticles} />;
  }
  if (article?.ok === false && story.folder !== null) {
    return (
      <Message
        title={texts.articleMissingTitle}
        text={whyNoArticle(article.failure, story.folder)}
        home={address.article !== null}
      />
    );
  }
  return (
    <ReadingPage
      article={article?.ok ? article.value : null}
      places={story.places}
      folder={story.folder}
      list={list?.ok ? list.value : []}
      address={address}
      onSelect={select}
      placeholder={<ArticlePlaceholder />}
    />
  );
}

function whyNoArticle(failure: Failure, folder: string): string {
  return failure.kind === 'missing'
    ? texts.articleMissing(folder)
    : texts.articleUnreadable(failure.reason);
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly home?: boolean;
}

function Message({ title, text, home = false }: MessageProps) {
  return (
    <main className="message">
      <p className="wordmark">{texts.wordmark}</p>
      <h1>{title}</h1>
      <Notice>{text}</Notice>
      {home && (
        <p>
          <a href="./">{texts.firstArticle}</a>
        </p>
      )}
    </main>
  );
}
