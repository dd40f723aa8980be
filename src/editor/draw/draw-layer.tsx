import { useMemo } from 'react';
import DrawnShapes from '../../map/drawn/drawn-shapes.tsx';
import type { MapPlace } from '../../map/map-place.ts';
import { mapShapesOf } from '../../page/looks/map-shapes.ts';
import { CornerHandles } from './corner-handles.tsx';
import { Crosshair } from './crosshair.tsx';
import type { Drawing } from './use-drawing.ts';

interface DrawLayerProps {
  readonly drawing: Drawing;
  /** Whether shapes are being drawn or changed; else they are only shown. */
  readonly isOpen: boolean;
  /** Those on the map: points snap to them, and are said from them. */
  readonly places: readonly MapPlace[];
}

/** What is drawn on the map at the desk, and what draws it. */
export function DrawLayer({ drawing, isOpen, places }: DrawLayerProps) {
  const { shapes, chosen, preview, tool } = drawing;
  const shown = useMemo(
    () => mapShapesOf(shapes.map((shape) => (shape.id === preview?.id ? preview : shape))),
    [shapes, preview],
  );
  return (
    <>
      {shown.length > 0 && <DrawnShapes shapes={shown} />}
      {isOpen && tool !== null && <Crosshair drawing={drawing} tool={tool} places={places} />}
      {isOpen && tool === null && chosen !== null && (
        <CornerHandles
          key={chosen.id}
          drawing={drawing}
          shape={preview ?? chosen}
          places={places}
        />
      )}
    </>
  );
}
