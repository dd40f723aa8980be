import { useTexts } from '../texts/use-texts.ts';

/** The first stops of the Tab key: the page's two halves. */
export function SkipLinks() {
  const texts = useTexts();
  return (
    <nav className="skip-links">
      <button type="button" onClick={() => document.getElementById('article')?.focus()}>
        {texts.skipToArticle}
      </button>
      <button type="button" onClick={() => document.getElementById('map')?.focus()}>
        {texts.skipToMap}
      </button>
    </nav>
  );
}
