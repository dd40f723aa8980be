import { useMemo } from 'react';
import type { Archive } from '../archive/site/archive.ts';
import { Message } from '../page/message.tsx';
import { ReadingPage } from '../page/reading-page.tsx';
import type { Story } from '../page/story.ts';
import { useAddress } from '../page/use-address.ts';
import { ArticlePlaceholder } from '../reader/article-pane.tsx';
import { useAtlasTexts } from './atlas-texts.ts';
import { TryAgain } from './failed-part.tsx';
import { goBack, wayBack } from './opened-article.ts';
import { useLoaded } from './use-loaded.ts';

interface StoryViewProps {
  readonly site: Archive;
  /** Its number in the archive. */
  readonly article: number;
}

/** An article of the archive beside its map, as if it were the only one. */
export default function StoryView({ site, article }: StoryViewProps) {
  const atlas = useAtlasTexts();
  const [address, navigate] = useAddress();
  const loaded = useLoaded(String(article), () => site.story(article));
  const story = useMemo<Story>(() => {
    // What says where its links lead: this article of this page.
    const folder = String(article);
    if (loaded.state !== 'ready') return { list: null, folder, article: null, places: null };
    const { article: text, places } = loaded.value;
    return {
      list: null,
      folder,
      article: { ok: true, value: text },
      places: { ok: true, value: places },
    };
  }, [loaded, article]);
  if (loaded.state === 'failed') {
    return (
      <Message title={atlas.articleTitle} text={atlas.partMissing(loaded.reason)}>
        <p>
          <TryAgain again={loaded.again} />
        </p>
        <p>
          <BackLink />
        </p>
      </Message>
    );
  }
  return (
    <ReadingPage
      story={story}
      address={address}
      navigate={navigate}
      ofSite={false}
      placeholder={<ArticlePlaceholder />}
      withoutScript={null}
      underHeadline={<BackLink />}
    />
  );
}

function BackLink() {
  const atlas = useAtlasTexts();
  return (
    <a
      className="back-to-archive"
      href={wayBack()}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        goBack();
      }}
    >
      {atlas.backToArchive}
    </a>
  );
}
