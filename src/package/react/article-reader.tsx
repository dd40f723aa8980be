import { NO_NUMBERS } from '../../reader/place-numbers.ts';
import './dateline.css';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { useMedia } from '../../page/use-media.ts';
import { ArticlePane } from '../../reader/article-pane.tsx';
import { namedSpans } from '../../reader/named-span.ts';
import type { MentionRef } from '../../reader/reading-order.ts';
import type { ArticleMapProps } from './article-map.tsx';
import { Frame } from './frame.tsx';
import { MapPane } from './map-pane.tsx';
import { useColours } from './use-colours.ts';
import { useSelected } from './use-selected.ts';

/**
 * An article beside the map of its places, linked both ways: a name goes to its place, a place's popup to the
 * passages that name it. It is as tall as its article, the map in view beside it, or above it where it is narrow.
 */
export function ArticleReader({
  mapped,
  files,
  selection,
  onSelect,
  language = 'en',
  theme,
  associativeToo = false,
}: ArticleMapProps) {
  const root = useRef<HTMLDivElement>(null);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const colours = useColours(theme);
  const { features, dateline } = mapped.places;
  const selected = useSelected(features, selection, onSelect);
  const [lit, light] = useState<PlaceId | null>(null);
  const names = useMemo(() => namedSpans(features), [features]);
  const { select } = selected;
  const choose = useCallback((mention: MentionRef) => select(mention, 'fly'), [select]);
  const show = useCallback(
    (mention: MentionRef) => {
      select(mention, 'stay');
      // Once the article has it as the selected one.
      requestAnimationFrame(() => {
        const name = root.current?.querySelector<HTMLElement>('.name[aria-current]');
        name?.focus({ preventScroll: true });
        name?.scrollIntoView({ block: 'center', behavior: reducedMotion ? 'auto' : 'smooth' });
      });
    },
    [select, reducedMotion],
  );
  return (
    <Frame ref={root} files={files} language={language} theme={colours} className="dateline-reader">
      <div className="dateline-columns">
        <div className="dateline-article">
          <ArticlePane
            article={mapped.article}
            language={dateline.article.language}
            listed={undefined}
            names={names}
            numbers={NO_NUMBERS}
            selection={selected.selection}
            lit={lit}
            onSelect={choose}
            onLight={light}
          />
        </div>
        <div className="dateline-map">
          <MapPane
            mapped={mapped}
            selected={selected}
            lit={lit}
            onLight={light}
            theme={colours}
            associativeToo={associativeToo}
            onShow={show}
          />
        </div>
      </div>
    </Frame>
  );
}
