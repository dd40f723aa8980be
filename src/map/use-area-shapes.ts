import { useEffect, useState } from 'react';
import { type AreaShape, areaShape } from './area-shape.ts';
import { loadOutline } from './load-outline.ts';
import { useMapFiles } from './map-files.ts';

/** The shapes of outlines by their keys, those that are there so far. */
export function useAreaShapes(keys: readonly string[]): ReadonlyMap<string, AreaShape> {
  const [shapes, setShapes] = useState<ReadonlyMap<string, AreaShape>>(new Map());
  const files = useMapFiles();
  const wanted = keys.join(' ');
  useEffect(() => {
    let isWanted = true;
    for (const key of wanted.split(' ').filter((word) => word !== '')) {
      void loadOutline(key, files).then((outline) => {
        if (!isWanted || outline === null) return;
        setShapes((before) =>
          before.has(key) ? before : new Map(before).set(key, areaShape(outline)),
        );
      });
    }
    return () => {
      isWanted = false;
    };
  }, [wanted, files]);
  return shapes;
}
