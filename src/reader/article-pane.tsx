import { memo, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Article, Paragraph } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useTexts } from '../texts/use-texts.ts';
import { nameElementId } from './element-ids.ts';
import { formatSelection } from './format-selection.ts';
import { asBefore, type NamedSpan, namesByParagraph } from './named-span.ts';
import { PARAGRAPH_START } from './paragraph-in-view.ts';
import { partsOf, partsTo } from './paragraph-parts.ts';
import { type ParagraphPiece, piecesOf } from './paragraph-pieces.ts';
import type { MentionRef } from './reading-order.ts';
import { segmentSpan, tailLength } from './segments.ts';
import { directionOf } from './text-direction.ts';
import { useGradually } from './use-gradually.ts';
import { useLitNames } from './use-lit-names.ts';

/** An article of more names and stretches between them is laid out as it comes into view. */
const LONG = 1000;

interface ArticlePaneProps {
  readonly article: Article;
  /** BCP 47 tag. */
  readonly language: string;
  /** What the list of articles calls it, for one that has no title or date of its own. */
  readonly listed: { readonly title: string; readonly date: string } | undefined;
  readonly names: readonly NamedSpan[];
  /** What each place is numbered in print. */
  readonly numbers: ReadonlyMap<PlaceId, number>;
  readonly selection: MentionRef | null;
  readonly lit: PlaceId | null;
  readonly onSelect: (mention: MentionRef) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** The paragraphs as markup, where nothing runs and they are long made. */
  readonly body?: string;
  /** Stands under the headline: the messages about what could not be shown. */
  readonly children?: ReactNode;
}

/** The article, its names as links to their places. */
export function ArticlePane({
  article,
  language,
  listed,
  names,
  numbers,
  selection,
  lit,
  onSelect,
  onLight,
  body: still,
  children,
}: ArticlePaneProps) {
  const title = article.title ?? listed?.title ?? null;
  const date = article.date ?? listed?.date ?? null;
  const paragraphs = useMemo(() => articlePieces(article, title, names), [article, title, names]);
  const before = useRef<readonly (readonly NamedSpan[])[]>([]);
  const namesIn = useMemo(
    () => asBefore(before.current, namesByParagraph(paragraphs, names)),
    [paragraphs, names],
  );
  useEffect(() => {
    before.current = namesIn;
  }, [namesIn]);
  const body = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => partsOf(paragraphs, namesIn), [paragraphs, namesIn]);
  const needed = useMemo(() => partsTo(selection, namesIn, parts), [selection, namesIn, parts]);
  const shown = useGradually(parts.total, needed, still !== undefined);
  useLitNames(body, selection?.placeId ?? null, lit);
  // The same one from time to time: paragraphs that nothing has changed in are not made again.
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  });
  const select = useCallback((mention: MentionRef) => latest.current(mention), []);
  return (
    <article lang={language} dir={directionOf(language)} className="article">
      <header>
        {date !== null && (
          <p className="article-date">
            <time dateTime={date}>{formatDate(date, language)}</time>
            {article.source !== null && <bdi className="article-source">{article.source}</bdi>}
          </p>
        )}
        {title !== null && <h1 dir="auto">{title}</h1>}
      </header>
      {children}
      <div
        ref={body}
        className="article-body"
        data-long={parts.total > LONG || undefined}
        {...(still === undefined ? {} : { dangerouslySetInnerHTML: { __html: still } })}
      >
        {still !== undefined
          ? undefined
          : paragraphs.map((paragraph, index) => {
              const inside = namesIn[index] ?? [];
              const left = shown - (parts.before[index] ?? 0);
              if (left <= 0) return null;
              const holds = (wanted: MentionRef) => inside.some((name) => isSame(name, wanted));
              return (
                <ArticleParagraph
                  key={paragraph.start}
                  text={article.text}
                  start={paragraph.start}
                  end={paragraph.end}
                  kind={paragraph.kind}
                  goesOn={paragraph.goesOn ?? false}
                  names={inside}
                  most={left > 2 * inside.length ? Number.POSITIVE_INFINITY : left}
                  numbers={numbers}
                  selection={selection !== null && holds(selection) ? selection : null}
                  onSelect={select}
                  onLight={onLight}
                />
              );
            })}
      </div>
    </article>
  );
}

function isSame(one: MentionRef, other: MentionRef): boolean {
  return one.placeId === other.placeId && one.mention === other.mention;
}

/** What is laid out of an article under its headline, piece by piece. */
export function articlePieces(
  article: Article,
  title: string | null,
  names: readonly NamedSpan[],
): readonly ParagraphPiece[] {
  return piecesOf(article.text, withoutTitle(article, title), names);
}

/** The paragraphs but for a heading that says only what the headline has said. */
function withoutTitle({ text, paragraphs }: Article, title: string | null): readonly Paragraph[] {
  const [first] = paragraphs;
  const repeats = first?.kind === 'heading' && text.slice(first.start, first.end) === title;
  return repeats ? paragraphs.slice(1) : paragraphs;
}

interface ArticleParagraphProps
  extends Required<ParagraphPiece>,
    Pick<ArticlePaneProps, 'numbers' | 'onSelect' | 'onLight'> {
  /** The selected mention, where it is one of these. */
  readonly selection: MentionRef | null;
  readonly text: string;
  readonly names: readonly NamedSpan[];
  /** Only so many of its names and of the stretches between them are there yet. */
  readonly most: number;
}

/** A paragraph, its names as links. */
export const ArticleParagraph = memo(function ArticleParagraph({
  text,
  start: paragraphStart,
  end: paragraphEnd,
  kind,
  goesOn,
  names,
  most,
  numbers,
  selection,
  onSelect,
  onLight,
}: ArticleParagraphProps) {
  const Element = kind === 'heading' ? 'h2' : 'p';
  const paragraph = { start: paragraphStart, end: paragraphEnd };
  const segments = segmentSpan(paragraph, names).slice(0, most);
  return (
    <Element
      dir="auto"
      data-goes-on={goesOn || undefined}
      {...{ [PARAGRAPH_START]: paragraph.start }}
    >
      {segments.map(({ start, end, mention }, index) => {
        if (mention === null) {
          const clinging = index === 0 ? 0 : tailLength(text, start, end);
          return text.slice(start + clinging, end);
        }
        const { placeId } = mention;
        const next = segments[index + 1];
        const tail = next?.mention === null ? tailLength(text, next.start, next.end) : 0;
        return (
          <span key={start} className="name-with-tail">
            <a
              href={`#${formatSelection(mention)}`}
              draggable={false}
              id={nameElementId(mention)}
              className="name"
              data-place={placeId}
              data-use={mention.use}
              data-outcome={mention.outcome}
              data-settled={mention.settled || undefined}
              data-number={numbers.get(placeId)}
              aria-current={
                selection !== null && isSame(mention, selection) ? 'location' : undefined
              }
              onClick={(event) => {
                // With a key held it opens where the browser opens links.
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                onSelect({ placeId, mention: mention.mention });
              }}
              onMouseEnter={() => onLight(placeId)}
              onMouseLeave={() => onLight(null)}
              onFocus={() => onLight(placeId)}
              onBlur={() => onLight(null)}
            >
              {text.slice(start, end)}
            </a>
            {text.slice(end, end + tail)}
          </span>
        );
      })}
    </Element>
  );
});

/** What stands where the article will. */
export function ArticlePlaceholder() {
  const texts = useTexts();
  return (
    <div className="article article-placeholder" role="status">
      <p className="visually-hidden">{texts.loadingArticle}</p>
    </div>
  );
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
