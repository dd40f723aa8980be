import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ShownArticle } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useLatest } from '../interface/use-latest.ts';
import { useSameText } from '../interface/use-same-text.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ArticleFrame, withoutTitle } from './article-frame.tsx';
import { ArticleParagraph } from './article-paragraph.tsx';
import { asBefore, type NamedSpan, namesByParagraph } from './named-span.ts';
import { isLong, partsOf, partsTo } from './paragraph-parts.ts';
import { piecesOf } from './paragraph-pieces.ts';
import { isSameMention, type MentionRef } from './reading-order.ts';
import { useGradually } from './use-gradually.ts';
import { useLitNames } from './use-lit-names.ts';

interface ArticlePaneProps {
  readonly article: ShownArticle;
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
  children,
}: ArticlePaneProps) {
  const text = useSameText(article.text);
  const title = article.title ?? listed?.title ?? null;
  const date = article.date ?? listed?.date ?? null;
  const paragraphs = useMemo(
    () => piecesOf(article.text, withoutTitle(article, title), names),
    [article, title, names],
  );
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
  const shown = useGradually(parts.total, needed);
  useLitNames(body, selection?.placeId ?? null, lit);
  // The same one from time to time: paragraphs that nothing has changed in are not made again.
  const latest = useLatest(onSelect);
  const select = useCallback((mention: MentionRef) => latest.current(mention), []);
  return (
    <ArticleFrame
      article={article}
      language={language}
      title={title}
      date={date}
      isLong={isLong(parts)}
      body={body}
      under={children}
    >
      {paragraphs.map((paragraph, index) => {
        const inside = namesIn[index] ?? [];
        const left = shown - (parts.before[index] ?? 0);
        if (left <= 0) return null;
        const holds = (wanted: MentionRef) => inside.some((name) => isSameMention(name, wanted));
        return (
          <ArticleParagraph
            key={paragraph.start}
            text={text}
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
    </ArticleFrame>
  );
}

/** What stands where the article will. */
export function ArticlePlaceholder() {
  const texts = useTexts();
  return (
    <div className="article article-placeholder" role="status">
      <p className="visually-hidden">{texts.loadingArticle}</p>
    </div>
  );
}
