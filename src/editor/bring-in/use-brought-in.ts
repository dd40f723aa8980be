import { useCallback, useState } from 'react';
import type { Article } from '../../article/article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { useLatest } from '../../interface/use-latest.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';
import type { PlacesFile } from './attached-places.tsx';
import { type FilledFacts, fieldsOf, NOTHING_FILLED, refilled } from './filled-facts.ts';
import type { ReadPage } from './page-preview.tsx';

export const EMPTY_FORM: UnfinishedMap = { text: '', title: '', date: '', source: '', link: '' };

/** All that stands in the form. */
interface BroughtIn {
  readonly form: UnfinishedMap;
  readonly page: ReadPage | null;
  readonly attached: PlacesFile | null;
  /** What the page that was read filled the fields with; the rest, a person typed. */
  readonly filled: FilledFacts;
}

interface UseBroughtIn {
  readonly page: ReadPage | null;
  readonly attached: PlacesFile | null;
  /** Whether fields hold what an article that was read says of itself. */
  readonly isFilled: boolean;
  readonly attach: (file: PlacesFile | null) => void;
  /** Has an article that was read stand in the form, in place of what stood there. */
  readonly take: (article: Article, from: string, places: PlacesDocument | null) => void;
  /** What a person types; a text that is another one takes what the one before filled in with it. */
  readonly type: (part: Partial<UnfinishedMap>, isOtherText?: boolean) => void;
  readonly editAsText: () => void;
  readonly startOver: () => void;
  /** Puts back what stood there before an article was taken; null where nothing did. */
  readonly undo: (() => void) | null;
}

/** What is brought into a form, from wherever it comes. */
export function useBroughtIn(
  form: UnfinishedMap,
  change: (part: Partial<UnfinishedMap>) => void,
): UseBroughtIn {
  const [page, setPage] = useState<ReadPage | null>(null);
  const [attached, setAttached] = useState<PlacesFile | null>(null);
  const [filled, setFilled] = useState(NOTHING_FILLED);
  const [before, setBefore] = useState<BroughtIn | null>(null);
  // A file is read while the form is being typed in.
  const latest = useLatest<BroughtIn>({ form, page, attached, filled });

  const put = useCallback(
    (next: BroughtIn) => {
      setPage(next.page);
      setAttached(next.attached);
      setFilled(next.filled);
      change(next.form);
    },
    [change],
  );
  const take = useCallback(
    (article: Article, from: string, places: PlacesDocument | null) => {
      const was = latest.current;
      const next = fieldsOf(article);
      setBefore(was.form.text.trim() === '' && was.page === null ? null : was);
      put({
        form: { ...was.form, text: textOf(article), ...refilled(was.form, was.filled, next) },
        page: { article, from, places },
        attached: places === null ? was.attached : null,
        filled: next,
      });
    },
    [put],
  );
  const type = useCallback(
    (part: Partial<UnfinishedMap>, isOtherText = part.text?.trim() === '') => {
      if (!isOtherText) return change(part);
      const was = latest.current;
      setFilled(NOTHING_FILLED);
      change({ ...refilled(was.form, was.filled, NOTHING_FILLED), ...part });
    },
    [change],
  );
  const editAsText = useCallback(() => setPage(null), []);
  const startOver = useCallback(() => {
    setBefore(null);
    put({
      ...latest.current,
      form: EMPTY_FORM,
      page: null,
      filled: NOTHING_FILLED,
    });
  }, [put]);
  const putBack = useCallback(() => {
    if (before === null) return;
    setBefore(null);
    put(before);
  }, [before, put]);
  const undo = before === null ? null : putBack;
  const isFilled = filled !== NOTHING_FILLED;
  return { page, attached, isFilled, attach: setAttached, take, type, editAsText, startOver, undo };
}

/** The article's paragraphs as a person would type them. */
function textOf({ text, paragraphs }: Article): string {
  return paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n');
}
