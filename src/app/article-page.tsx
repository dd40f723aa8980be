import { lazy, type ReactNode, Suspense } from 'react';
import type { Address } from '../page/address.ts';
import type { Failure } from '../page/loaded.ts';
import { Message } from '../page/message.tsx';
import { ReadingPage } from '../page/reading-page.tsx';
import type { Story } from '../page/story.ts';
import type { Navigate } from '../page/use-address.ts';
import { ArticlePlaceholder } from '../reader/article-pane.tsx';
import type { Texts } from '../texts/english.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useStory } from './use-story.ts';

// Of the frames in other pages, and not of the reader's page.
const EmbedPage = lazy(async () => ({
  default: (await import('../page/embed-page.tsx')).EmbedPage,
}));

interface ArticlePageProps {
  readonly address: Address;
  readonly navigate: Navigate;
  /** The story the page was prerendered with; null for the address's own. */
  readonly given: Story | null;
  /** Stands in the map's frame where no script runs. */
  readonly withoutScript: ReactNode;
}

/** An article of this site and its map, or why there is none. */
export function ArticlePage({ address, navigate, given, withoutScript }: ArticlePageProps) {
  const texts = useTexts();
  const story = useStory(address.article, given);
  const { list, article, folder } = story;

  if (folder === null && list?.ok === false) {
    return <Message title={texts.articleMissingTitle} text={texts.noArticles} />;
  }
  if (article?.ok === false && folder !== null) {
    return (
      <Message
        title={texts.articleMissingTitle}
        text={whyNoArticle(article.failure, folder, texts)}
        home={address.article !== null}
      />
    );
  }
  if (address.embed) {
    return (
      <Suspense fallback={null}>
        <EmbedPage story={story} address={address} navigate={navigate} />
      </Suspense>
    );
  }
  return (
    <ReadingPage
      story={story}
      address={address}
      navigate={navigate}
      ofSite
      placeholder={<ArticlePlaceholder />}
      withoutScript={withoutScript}
    />
  );
}

function whyNoArticle(failure: Failure, folder: string, texts: Texts): string {
  return failure.kind === 'missing'
    ? texts.articleMissing(folder)
    : texts.articleUnreadable(failure.reason);
}
