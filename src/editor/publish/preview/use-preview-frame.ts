import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OpeningView } from '../../../geojson/presentation.ts';
import { PREVIEW_PAGE } from '../../../publish/site-files.ts';
import { readFrameMessage } from './frame-messages.ts';

interface UsePreviewFrame {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Another frame for each page: what was shown before is gone with its own. */
  readonly key: number;
  readonly src: string;
  readonly isShown: boolean;
  /** Whether what the page is to be shown in does not come. */
  readonly isMissing: boolean;
  /** How high the map says that its frame is to be, in CSS pixels; null where it has said nothing. */
  readonly height: number | null;
  /** Where the map in it stands, asked once it is shown; null where there is none or it does not come. */
  readonly askView: () => Promise<OpeningView | null>;
}

/** The frame is asked for from the site itself: if it is not there after so long, in milliseconds, it does not come. */
const PATIENCE = 20_000;

/** Has a frame show a page: sandboxed, so that nothing of the page touches the desk. */
export function usePreviewFrame(page: Blob | null, isEmbed: boolean): UsePreviewFrame {
  const frame = useRef<HTMLIFrameElement>(null);
  const asked = useRef<((view: OpeningView | null) => void) | null>(null);
  const pages = useRef(0);
  /** Whether the frame can be asked: what is posted to one that is not there yet is lost. */
  const isThere = useRef(false);
  const [isShown, setShown] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [height, setHeight] = useState<number | null>(null);
  const answer = useCallback((view: OpeningView | null) => {
    asked.current?.(view);
    asked.current = null;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has a frame of its own
  const key = useMemo(() => ++pages.current, [page, isEmbed]);
  const src = new URL(isEmbed ? `${PREVIEW_PAGE}?embed` : PREVIEW_PAGE, document.baseURI).href;

  // biome-ignore lint/correctness/useExhaustiveDependencies: of each frame
  useEffect(() => {
    setShown(false);
    setMissing(false);
    isThere.current = false;
    if (page === null) return;
    let isReady = false;
    const hear = ({ source, data }: MessageEvent<unknown>) => {
      const shownIn = frame.current?.contentWindow ?? null;
      if (shownIn === null || source !== shownIn) return;
      const message = readFrameMessage(data);
      switch (message?.kind) {
        case 'ready':
          isReady = true;
          // Sandboxed, it has no origin to be named; it is what was just loaded, and no other page may stand in it.
          shownIn.postMessage(page, '*');
          return;
        case 'shown':
          isThere.current = true;
          if (asked.current !== null) shownIn.postMessage('view', '*');
          return setShown(true);
        case 'height':
          return setHeight(message.height);
        case 'view':
          return answer(message.view);
      }
    };
    const patience = setTimeout(() => {
      if (isReady) return;
      setMissing(true);
      answer(null);
    }, PATIENCE);
    window.addEventListener('message', hear);
    return () => {
      clearTimeout(patience);
      window.removeEventListener('message', hear);
    };
  }, [key]);
  useEffect(() => () => answer(null), [answer]);

  const askView = useCallback(
    () =>
      new Promise<OpeningView | null>((resolve) => {
        answer(null);
        if (page === null) return resolve(null);
        asked.current = resolve;
        if (isThere.current) frame.current?.contentWindow?.postMessage('view', '*');
      }),
    [answer, page],
  );
  return { frame, key, src, isShown, isMissing, height, askView };
}
