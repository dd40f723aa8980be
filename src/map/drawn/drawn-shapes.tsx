// What draws paths.
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import './drawn-shapes.css';
import { type CSSProperties, useEffect, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { Position } from '../../gazetteer/place-record.ts';
import { Anchor } from '../anchor.tsx';
import { nearestCopy } from '../world-copies.ts';
import type { MapShape } from './map-shape.ts';
import { drawShape, shapesPane } from './shape-layers.ts';

interface DrawnShapesProps {
  /** The lowest first. */
  readonly shapes: readonly MapShape[];
}

/** What a person drew, under the marks of the map. */
export default function DrawnShapes({ shapes }: DrawnShapesProps) {
  const map = useMap();
  const [at, setAt] = useState(() => standing(map));
  useMapEvents({ zoomend: () => setAt(standing(map)), moveend: () => setAt(standing(map)) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heads are as large at every zoom level, and the world repeats
  useEffect(() => {
    shapesPane(map);
    const paths = shapes.flatMap((shape) => drawShape(map, shape));
    return () => {
      for (const path of paths) path.remove();
    };
  }, [map, shapes, at]);
  return shapes.map((shape) =>
    shape.name === '' ? null : (
      <ShapeName key={shape.id} shape={shape} middle={map.getCenter().lng} />
    ),
  );
}

/** Where heads and copies of the world are to be drawn anew: the zoom level, and the turn of the world. */
function standing(map: ReturnType<typeof useMap>): string {
  return `${map.getZoom()} ${Math.round(map.getCenter().lng / 90)}`;
}

function ShapeName({ shape, middle }: { readonly shape: MapShape; readonly middle: number }) {
  const { name, at, kind, colour, id } = shape;
  const point: Position = [nearestCopy(at[0], middle), at[1]];
  return (
    <Anchor point={point} pane="shadowPane" className="drawn-anchor">
      <bdi
        className="drawn-name"
        data-kind={kind}
        data-shape={id}
        data-ink={colour === null || undefined}
        style={colour === null ? undefined : ({ '--drawn': colour } as CSSProperties)}
        // The legend lists it.
        aria-hidden={kind === 'label' ? undefined : true}
      >
        {name}
      </bdi>
    </Anchor>
  );
}
