import { ArticlePlaceholder } from '../reader/article-pane.tsx';
import type { Texts } from '../texts/english.ts';
import { bestLanguage, isLanguage, type Language } from '../texts/language.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Address } from './address.ts';
import type { Failure } from './load-story.ts';
import { Notice } from './notice.tsx';
import { PageLanguage } from './page-language.tsx';
import { usePreference } from './preference.ts';
import { ReadingPage } from './reading-page.tsx';
import { type Navigate, useAddress } from './use-address.ts';
import { useStory } from './use-story.ts';

/** The site, in its language: what is shown is the address's to say. */
export function App() {
  const [address, navigate] = useAddress();
  const [preferred] = usePreference('language');
  const language = address.language ?? languageOf(preferred);
  return (
    <PageLanguage language={language}>
      <ArticlePage address={address} navigate={navigate} />
    </PageLanguage>
  );
}

function languageOf(preferred: string | null): Language {
  if (preferred !== null && isLanguage(preferred)) return preferred;
  return bestLanguage(navigator.languages);
}

interface ArticlePageProps {
  readonly address: Address;
  readonly navigate: Navigate;
}

/** An article and its map, or why there is none. */
function ArticlePage({ address, navigate }: ArticlePageProps) {
  const texts = useTexts();
  const story = useStory(address.article);
  const { list, article } = story;

  if (address.article === null && list?.ok === false) {
    return <Message title={texts.articleMissingTitle} text={texts.noArticles} />;
  }
  if (article?.ok === false && story.folder !== null) {
    return (
      <Message
        title={texts.articleMissingTitle}
        text={whyNoArticle(article.failure, story.folder, texts)}
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
      onSelect={(selection) => navigate({ selection, view: null }, 'push')}
      placeholder={<ArticlePlaceholder />}
    />
  );
}

function whyNoArticle(failure: Failure, folder: string, texts: Texts): string {
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
  const texts = useTexts();
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
