import { useTexts } from '../../texts/use-texts.ts';

/** The way to the article where it was published first. */
export function OriginalArticle({ link }: { readonly link: string }) {
  const texts = useTexts();
  return (
    <p className="original-article">
      <a href={link} rel="noopener noreferrer">
        {texts.originalArticle}
      </a>
    </p>
  );
}
