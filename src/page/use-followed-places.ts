import { useLayoutEffect, useState } from 'react';
import type { Paragraph } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useLatest } from '../interface/use-latest.ts';
import type { NamedSpan } from '../reader/named-span.ts';
import { namesByParagraph } from '../reader/named-span.ts';
import { paragraphInView } from '../reader/paragraph-in-view.ts';

/** How long the article must stand still before the map moves, in milliseconds. */
const STILL = 160;

/**
 * The places named in the paragraph being read, as the article scrolls; none while `wanted` is
 * false, and the last ones again through paragraphs that name none.
 */
export function useFollowedPlaces(
  paragraphs: readonly Paragraph[],
  names: readonly NamedSpan[],
  wanted: boolean,
): readonly PlaceId[] {
  const [followed, setFollowed] = useState<readonly PlaceId[]>([]);
  const latest = useLatest({ paragraphs, names });
  // Before the page is painted: who switches it on may scroll at once.
  useLayoutEffect(() => {
    if (!wanted) return;
    let timer = 0;
    const look = () => {
      const start = paragraphInView();
      const paragraph = latest.current.paragraphs.find((span) => span.start === start);
      if (paragraph === undefined) return;
      const [inside = []] = namesByParagraph([paragraph], latest.current.names);
      const ids = [...new Set(inside.map(({ placeId }) => placeId))];
      if (ids.length === 0) return;
      setFollowed((before) => (before.join() === ids.join() ? before : ids));
    };
    const wait = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, STILL);
    };
    window.addEventListener('scroll', wait, { passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('scroll', wait);
    };
  }, [wanted]);
  return followed;
}
