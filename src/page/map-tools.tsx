import './map-tools.css';
import {
  type ComponentType,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Texts } from '../texts/english.ts';
import { loadToolTexts } from '../texts/tools/load-tool-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { MapToolsPanelProps } from './map-tools-panel.tsx';
import { usePrintedMap } from './use-printed-map.ts';

/** What the marks mean, links to copy, and printing: behind one button, on the map. */
export default function MapTools(props: Omit<MapToolsPanelProps, 'onClose'>): ReactNode {
  const { map } = props;
  const texts = useTexts();
  const Panel = panelIn(texts);
  const box = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  usePrintedMap();
  // What points beyond the view makes room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are wider or narrower
  useEffect(() => {
    map.fire('furnished');
  }, [map, texts]);
  const close = () => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <details
      className="map-tools"
      ref={box}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || box.current?.open !== true) return;
        event.preventDefault();
        close();
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{texts.mapTools}</summary>
      {isOpen && (
        <div className="map-tools-panel" dir={texts.direction}>
          <Suspense fallback={null}>
            <Panel {...props} onClose={close} />
          </Suspense>
        </div>
      )}
    </details>
  );
}

const panels = new Map<string, ComponentType<MapToolsPanelProps>>();

/** The panel in a language: its code and its words come when it is opened. */
function panelIn({ tag, codeMissing }: Texts): ComponentType<MapToolsPanelProps> {
  const known = panels.get(tag);
  if (known !== undefined) return known;
  const load = async () => {
    const [{ MapToolsPanel }, words] = await Promise.all([
      import('./map-tools-panel.tsx'),
      loadToolTexts(tag),
    ]);
    return (props: MapToolsPanelProps) => <MapToolsPanel {...props} texts={words} />;
  };
  const panel = lazy(async () => ({ default: await load().catch(() => () => codeMissing) }));
  panels.set(tag, panel);
  return panel;
}
