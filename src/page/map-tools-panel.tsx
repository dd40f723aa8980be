import './map-tools-panel.css';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, useState } from 'react';
import type { MapView } from '../map/map-view.ts';
import type { MentionRef } from '../reader/reading-order.ts';
import type { ToolTexts } from '../texts/tools/english.ts';
import type { PageState } from './address.ts';

export interface MapToolsPanelProps {
  readonly map: LeafletMap;
  /** Where the address says that the map stands; null where it says nothing. */
  readonly view: MapView | null;
  readonly selection: MentionRef | null;
  /** The query and the fragment of the page in a state, which is the article's own where it has none. */
  readonly linkTo: (state: Partial<PageState>) => string;
  /** Puts the panel away. */
  readonly onClose: () => void;
}

/** Each sign of the legend, drawn as the map draws it. */
const SIGNS: readonly (readonly [keyof ToolTexts['legendOf'], readonly Sign[]])[] = [
  ['uses', [{ use: 'literal' }, { use: 'associative' }]],
  ['counts', [{ use: 'literal', count: '3' }]],
  ['groups', [{ shape: 'cluster', count: '5' }]],
  ['near', [{ use: 'literal', near: true }]],
  ['areas', [{ shape: 'tint' }, { use: 'literal', selected: true }]],
];

interface Sign {
  readonly shape?: 'cluster' | 'tint';
  readonly use?: 'literal' | 'associative';
  readonly near?: true;
  readonly selected?: true;
  readonly count?: string;
}

/** What the marks mean, links to copy, and printing. */
export function MapToolsPanel({
  map,
  view,
  selection,
  linkTo,
  onClose,
  texts,
}: MapToolsPanelProps & { readonly texts: ToolTexts }): ReactNode {
  const [told, setTold] = useState<{ readonly link: string; readonly isCopied: boolean } | null>(
    null,
  );

  const copy = async (state: Partial<PageState>) => {
    const link = new URL(location.pathname + linkTo(state), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      setTold({ link, isCopied: true });
    } catch {
      setTold({ link, isCopied: false });
    }
  };
  const viewNow = () => {
    const { lat, lng } = map.getCenter().wrap();
    return view ?? { longitude: lng, latitude: lat, zoom: map.getZoom() };
  };
  const print = () => {
    onClose();
    window.print();
  };
  return (
    <>
      <ul>
        {SIGNS.map(([key, signs]) => (
          <li key={key}>
            <span className="map-tools-signs" aria-hidden="true">
              {signs.map((sign) => (
                <LegendSign key={JSON.stringify(sign)} {...sign} />
              ))}
            </span>
            {texts.legendOf[key]}
          </li>
        ))}
      </ul>
      {selection !== null && (
        <button type="button" onClick={() => void copy({ selection })}>
          {texts.copyPlace}
        </button>
      )}
      <button type="button" onClick={() => void copy({ view: viewNow() })}>
        {texts.copyView}
      </button>
      <button type="button" onClick={() => void copy({})}>
        {texts.copyArticle}
      </button>
      <button type="button" onClick={print}>
        {texts.print}
      </button>
      <p role="status">{told !== null && (told.isCopied ? texts.copied : texts.notCopied)}</p>
      {told?.isCopied === false && (
        <input
          readOnly
          dir="ltr"
          aria-label={texts.link}
          value={told.link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}

function LegendSign({ shape, use, near, selected, count }: Sign) {
  if (shape === 'tint') return <span className="map-tools-tint" />;
  return (
    <span
      className="marker"
      data-shape={shape ?? 'disc'}
      data-use={use}
      data-near={near}
      data-selected={selected}
    >
      <span className="marker-dot">{count}</span>
    </span>
  );
}
