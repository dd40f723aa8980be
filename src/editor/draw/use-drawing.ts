import { useCallback, useMemo, useRef, useState } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import {
  type DrawnShape,
  freeShapeId,
  MOST_SHAPES,
  type ShapeId,
} from '../../geojson/drawn-shape.ts';
import type { Editing } from '../edits/use-edits.ts';
import {
  FIRST_LOOKS,
  isFull,
  LEAST_POINTS,
  shapeAt,
  shapeOf,
  type Tool,
  titleOf,
  toolOf,
  withPoint,
} from './drawing.ts';
import { drawTexts as texts } from './texts.ts';

/** What is being drawn on the map, and what of it is being changed. */
export interface Drawing {
  readonly shapes: readonly DrawnShape[];
  /** What is being drawn; null for nothing. */
  readonly tool: Tool | null;
  readonly points: readonly Position[];
  /** The shape whose look and corners are being changed; null for none. */
  readonly chosen: DrawnShape | null;
  /** The same while a corner of it is being dragged. */
  readonly preview: DrawnShape | null;
  /** What was done last, for who does not see it. */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly begin: (tool: Tool) => void;
  readonly setPoint: (point: Position, at: string) => void;
  readonly takeBack: () => void;
  /** Keeps what is drawn where it is enough to be seen. */
  readonly end: () => void;
  readonly cancel: () => void;
  readonly choose: (id: ShapeId | null) => void;
  readonly show: (preview: DrawnShape | null) => void;
  readonly change: (shape: DrawnShape) => void;
  readonly remove: (shape: DrawnShape) => void;
}

interface State {
  readonly tool: Tool | null;
  readonly points: readonly Position[];
  readonly chosen: ShapeId | null;
  readonly preview: DrawnShape | null;
  readonly said: string;
}

const AT_REST: State = { tool: null, points: [], chosen: null, preview: null, said: '' };
const NONE: readonly DrawnShape[] = [];

/** The drawing on a map that is being edited; null before it can be. */
export function useDrawing(editing: Editing | null): Drawing | null {
  const [shown, setShown] = useState<State>(AT_REST);
  // Keys and presses may come faster than the page is drawn.
  const state = useRef<State>(AT_REST);
  const looks = useRef({ ...FIRST_LOOKS });
  const go = useCallback((change: Partial<State>) => {
    state.current = { ...state.current, ...change };
    setShown(state.current);
  }, []);
  const apply = editing?.apply;
  const shapes = editing?.map.info.shapes ?? NONE;

  const doing = useMemo(() => {
    const end = () => {
      const { tool, points } = state.current;
      if (tool === null || apply === undefined) return;
      const least = LEAST_POINTS[tool];
      const name = tool === 'label' ? texts.newLabel : '';
      const properties = { name, ...looks.current[tool] };
      const shape = shapeOf(tool, points, { id: freeShapeId(shapes), properties });
      if (shape === null) return go({ ...AT_REST, said: texts.notDrawn(least) });
      if (shapes.length >= MOST_SHAPES) return go({ ...AT_REST, said: texts.full });
      apply({ kind: 'draw', surface: titleOf(shape, texts.tool[tool]), shapes: [shape] });
      go({ ...AT_REST, chosen: shape.id, said: texts.drawn(texts.tool[tool], points.length) });
    };
    return {
      end,
      say: (said: string) => go({ said }),
      begin: (tool: Tool) => go({ ...AT_REST, tool, said: texts.begun(texts.tool[tool]) }),
      setPoint(point: Position, at: string) {
        const { tool, points } = state.current;
        if (tool === null) return;
        const next = withPoint(points, point);
        // The same point once more is the last.
        if (next === points) return end();
        go({ points: next, said: texts.set(next.length, at) });
        if (isFull(tool, next)) end();
      },
      takeBack() {
        const points = state.current.points.slice(0, -1);
        const said =
          state.current.points.length === 0 ? texts.nothingToTake : texts.taken(points.length);
        go({ points, said });
      },
      cancel: () => go(AT_REST),
      choose: (chosen: ShapeId | null) => go({ ...AT_REST, chosen }),
      show: (preview: DrawnShape | null) => go({ preview }),
      change(shape: DrawnShape) {
        const tool = toolOf(shape);
        const { name: _name, ...look } = shape.properties;
        looks.current[tool] = look;
        apply?.({ kind: 'draw', surface: titleOf(shape, texts.tool[tool]), shapes: [shape] });
        go({ preview: null });
      },
      remove(shape: DrawnShape) {
        const surface = titleOf(shape, texts.tool[toolOf(shape)]);
        apply?.({ kind: 'erase', surface, shapes: [shape.id] });
        go({ ...AT_REST, said: texts.removed(surface) });
      },
    };
  }, [apply, go, shapes]);

  if (editing === null) return null;
  const { tool, points, preview, said } = shown;
  return { shapes, tool, points, chosen: shapeAt(shapes, shown.chosen), preview, said, ...doing };
}
