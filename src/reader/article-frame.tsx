import type { ReactNode, Ref } from 'react';
import type { Paragraph, ShownArticle } from '../article/article.ts';
import { useTexts } from '../texts/use-texts.ts';
import { directionOf } from './text-direction.ts';

interface ArticleFrameProps {
  readonly article: ShownArticle;
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Whether its paragraphs are laid out as they come into view. */
  readonly isLong: boolean;
  readonly body?: Ref<HTMLDivElement>;
  /** Stands under the headline. */
  readonly under: ReactNode;
  /** The paragraphs. */
  readonly children: ReactNode;
}

/** The article's headline and what stands around its paragraphs. */
export function ArticleFrame({
  article,
  language,
  title,
  date,
  isLong,
  body,
  under,
  children,
}: ArticleFrameProps) {
  const { tag, direction } = useTexts();
  return (
    <article lang={language} dir={directionOf(language)} className="article">
      <header>
        {date !== null && (
          <p className="article-date">
            <time dateTime={date} lang={tag} dir={direction}>
              {formatDate(date, tag)}
            </time>
            {article.source !== null && <bdi className="article-source">{article.source}</bdi>}
          </p>
        )}
        {title !== null && <h1 dir="auto">{title}</h1>}
      </header>
      {under}
      <div ref={body} className="article-body" data-long={isLong || undefined}>
        {children}
      </div>
    </article>
  );
}

/** The paragraphs but for a heading that says only what the headline has said. */
export function withoutTitle(
  { text, paragraphs }: ShownArticle,
  title: string | null,
): readonly Paragraph[] {
  const [first] = paragraphs;
  const repeats = first?.kind === 'heading' && text.slice(first.start, first.end) === title;
  return repeats ? paragraphs.slice(1) : paragraphs;
}

function formatDate(date: string, language: string): string {
  // The reader's own way to write a date in that language, British or American, if there is one.
  const [base = language] = language.split('-');
  const languages = import.meta.env.SSR ? [] : navigator.languages;
  const own = languages.filter((tag) => tag.startsWith(`${base}-`));
  const format = new Intl.DateTimeFormat([...own, language], {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}
