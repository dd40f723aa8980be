import './dateline.css';
import { useRef, useState } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import type { Theme } from '../../page/theme.ts';
import type { MentionRef } from '../../reader/reading-order.ts';
import type { Language } from '../../texts/language.ts';
import { Frame } from './frame.tsx';
import type { MapFileAddresses } from './map-file-addresses.ts';
import { MapPane } from './map-pane.tsx';
import { useColours } from './use-colours.ts';
import { useSelected } from './use-selected.ts';

/** What a map, and the reader beside it, is told. */
export interface ArticleMapProps {
  /** The article with its places, as `geoparse` and `readPlaces` return it. */
  readonly mapped: DocumentedArticle;
  readonly files: MapFileAddresses;
  /** The mention that is selected; null for none. Where it is left out, the component keeps that itself. */
  readonly selection?: MentionRef | null;
  /** Told of each selection that a person makes; to keep it in an address, say, is the page's to do. */
  readonly onSelect?: (selection: MentionRef | null) => void;
  /** Of the interface; English where it is left out. */
  readonly language?: Language;
  /** The colours; the device's own where it is left out. */
  readonly theme?: Theme;
  /** Whether what only stands for a government, a team or a people is marked, too; no where it is left out. */
  readonly associativeToo?: boolean;
}

/**
 * The map of an article's places; it fills its parent, whose height is for the page to say. Any number may stand in a
 * page: it takes no address, title or id that is the page's.
 */
export function ArticleMap({
  mapped,
  files,
  selection,
  onSelect,
  language = 'en',
  theme,
  associativeToo = false,
}: ArticleMapProps) {
  const root = useRef<HTMLDivElement>(null);
  const colours = useColours(theme);
  const selected = useSelected(mapped.places.features, selection, onSelect);
  const [lit, light] = useState<PlaceId | null>(null);
  return (
    <Frame ref={root} files={files} language={language} theme={colours} className="dateline-map">
      <MapPane
        mapped={mapped}
        selected={selected}
        lit={lit}
        onLight={light}
        theme={colours}
        associativeToo={associativeToo}
        onShow={(mention) => selected.select(mention, 'stay')}
      />
    </Frame>
  );
}
