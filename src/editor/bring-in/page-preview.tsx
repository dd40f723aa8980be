import { useMemo } from 'react';
import type { Article } from '../../article/article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { texts } from '../texts.ts';
import { fitsTextField } from './text-field-limit.ts';

/** A page or file that was read, standing in for the form's text, and what to call it. */
export interface ReadPage {
  readonly article: Article;
  readonly from: string;
  /** Where the file brought them. */
  readonly places: PlacesDocument | null;
}

/** So much is shown of what was read, in UTF-16 units and in paragraphs: enough to see that it is the article. */
const SHOWN = 20_000;
const SHOWN_PARAGRAPHS = 200;

type ShownArticle = Pick<Article, 'text' | 'paragraphs'>;

/** A text whose paragraphs nobody has looked for yet. */
export function asOneParagraph(text: string): ShownArticle {
  return { text, paragraphs: [{ kind: 'paragraph', start: 0, end: text.length }] };
}

interface PagePreviewProps {
  readonly page: Omit<ReadPage, 'article'> & { readonly article: ShownArticle };
  /** Puts back what stood in the form before; null where nothing did. */
  readonly onUndo: (() => void) | null;
  readonly onEdit: () => void;
  readonly onClear: () => void;
}

/** The beginning of what was read of a page or file, with its headings, as it will be mapped. */
export function PagePreview({ page, onUndo, onEdit, onClear }: PagePreviewProps) {
  const { article, from, places } = page;
  const { text } = article;
  const shown = useMemo(() => beginningOf(article), [article]);
  const read = shown.at(-1)?.end ?? 0;
  const isCut = read < (article.paragraphs.at(-1)?.end ?? 0);
  return (
    <div className="page-preview">
      <div className="page-preview-head">
        <span role="status">{from}</span>
        {onUndo !== null && (
          <button type="button" className="quiet-action" onClick={onUndo}>
            {texts.putBack}
          </button>
        )}
        {/* Another text would not be the one that the places were found in. */}
        {places === null && fitsTextField(text) && (
          <button type="button" className="quiet-action" onClick={onEdit}>
            {texts.editAsText}
          </button>
        )}
        <button type="button" className="quiet-action" onClick={onClear}>
          {texts.startOver}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section id="bring-in-text" className="page-preview-text" tabIndex={0} aria-label={from}>
        {shown.map(({ start, end, kind }) => {
          const Element = kind === 'heading' ? 'h2' : 'p';
          return <Element key={start}>{text.slice(start, end)}</Element>;
        })}
        {isCut && <p className="field-note">{texts.goesOn(text.length - read)}</p>}
      </section>
    </div>
  );
}

function beginningOf({ paragraphs }: ShownArticle): Article['paragraphs'] {
  return paragraphs
    .slice(0, SHOWN_PARAGRAPHS)
    .filter(({ start }) => start < SHOWN)
    .map((paragraph) => ({ ...paragraph, end: Math.min(paragraph.end, SHOWN) }));
}
