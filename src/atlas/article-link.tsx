import { useAtlasTexts } from './atlas-texts.ts';
import { openArticle } from './opened-article.ts';

interface ArticleLinkProps {
  /** Query and fragment. */
  readonly address: string;
  readonly title: string | null;
}

/** A link like any other to an article of the archive, which is opened without the page being loaded anew. */
export function ArticleLink({ address, title }: ArticleLinkProps) {
  const texts = useAtlasTexts();
  return (
    <a
      className="excerpt-title"
      href={`./${address}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        openArticle(address);
      }}
    >
      <bdi>{title ?? texts.untitled}</bdi>
    </a>
  );
}
