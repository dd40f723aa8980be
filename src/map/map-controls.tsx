import type { Map as LeafletMap } from 'leaflet';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { nextLevel } from './next-level.ts';

interface MapControlsProps {
  readonly map: LeafletMap;
  readonly reducedMotion: boolean;
  /** Whether street tiles are on. */
  readonly streets: boolean;
  readonly onShowAll: () => void;
  /** Null where there are none to be had. */
  readonly onSwitchStreets: (() => void) | null;
}

/** Zoom in, zoom out, all places: what dragging and pinching do, as buttons; and the street tiles' switch. */
export function MapControls(props: MapControlsProps) {
  const { map, reducedMotion, streets, onShowAll, onSwitchStreets } = props;
  const texts = useTexts();
  const zoomBy = (levels: 1 | -1) =>
    map.setZoom(nextLevel(map.getZoom(), levels), { animate: !reducedMotion });
  return (
    <div className="map-controls">
      <ControlButton label={texts.zoomIn} onClick={() => zoomBy(1)}>
        <path d="M8 3v10M3 8h10" />
      </ControlButton>
      <ControlButton label={texts.zoomOut} onClick={() => zoomBy(-1)}>
        <path d="M3 8h10" />
      </ControlButton>
      <ControlButton label={texts.showAll} onClick={onShowAll}>
        <path d="M1.5 2.5h13v11h-13zM4.75 6h.01M11 5.5h.01M8 8.25h.01M5 10.75h.01M11.5 10.25h.01" />
      </ControlButton>
      {onSwitchStreets !== null && (
        <ControlButton label={texts.streetMap} pressed={streets} onClick={onSwitchStreets}>
          <path d="M2.5 13.5l4-11M13.5 13.5l-4-11M8 3v1.5M8 7.25v1.5M8 11.5V13" />
        </ControlButton>
      )}
    </div>
  );
}

interface ControlButtonProps {
  readonly label: string;
  /** Of a switch, whether it is on. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function ControlButton({ label, pressed, onClick, children }: ControlButtonProps) {
  return (
    <button type="button" aria-label={label} aria-pressed={pressed} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
