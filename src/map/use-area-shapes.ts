import { useEffect, useState } from 'react';
import { type AreaShape, areaShape } from './area-shape.ts';
import { loadOutline } from './load-outline.ts';

/** The shapes of outlines by their keys, those that are there so far. */
export function useAreaShapes(keys: readonly string[]): ReadonlyMap<string, AreaShape> {
  const [shapes, setShapes] = useState<ReadonlyMap<string, AreaShape>>(new Map());
  const wanted = keys.join(' ');
  useEffect(() => {
    let isWanted = true;
    for (const key of wanted.split(' ').filter((word) => word !== '')) {
      void loadOutline(key).then((outline) => {
        if (!isWanted || outline === null) return;
        setShapes((before) =>
          before.has(key) ? before : new Map(before).set(key, areaShape(outline)),
        );
      });
    }
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return shapes;
}
