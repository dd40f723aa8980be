import type { MapPlace } from '../../map/map-place.ts';
import { DrawLayer } from '../draw/draw-layer.tsx';
import type { Drawing } from '../draw/use-drawing.ts';
import type { Touring } from '../steps/use-touring.ts';
import { ViewedMapLayer } from '../steps/viewed-map.tsx';
import type { DeskTool } from './desk-tool.tsx';

interface DeskLayersProps {
  readonly tool: DeskTool | null;
  readonly drawing: Drawing;
  readonly touring: Touring | null;
  readonly places: readonly MapPlace[];
  readonly reducedMotion: boolean;
}

/** What is drawn on the map at the desk, and what tools have there; in one file, as the page's `MapDrawings` is. */
export default function DeskLayers({
  tool,
  drawing,
  touring,
  places,
  reducedMotion,
}: DeskLayersProps) {
  return (
    <>
      <DrawLayer drawing={drawing} isOpen={tool === 'draw'} places={places} />
      {touring !== null && tool === 'tour' && (
        <ViewedMapLayer map={touring.map} reducedMotion={reducedMotion} />
      )}
    </>
  );
}
