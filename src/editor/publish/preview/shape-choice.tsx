import { useId } from 'react';
import {
  LARGEST_MAP_SIDE,
  LEAST_SIDE,
  type MapShape,
  type MapSize,
  SHAPES,
  sizeOf,
} from '../../../geojson/presentation.ts';
import { LineField } from './line-field.tsx';
import { previewTexts as texts } from './texts.ts';

interface ShapeChoiceProps {
  readonly shape: MapShape | undefined;
  /** Null where it is as there is room. */
  readonly onChange: (shape: MapShape | null) => void;
}

/** What shape the map has where it stands by itself. */
export function ShapeChoice({ shape, onChange }: ShapeChoiceProps) {
  const id = useId();
  const own = typeof shape === 'object' ? shape : null;
  const choose = (value: string) => {
    if (value === 'own') onChange(sizeOf(shape));
    else onChange(isNamed(value) ? value : null);
  };
  const change = (side: keyof MapSize) => (text: string) => {
    if (own !== null) onChange({ ...own, [side]: Number(text) });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{texts.shape}</label>
        <select
          id={id}
          className="text-field"
          value={own === null ? (shapeName(shape) ?? 'none') : 'own'}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {Object.entries(texts.shapes).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <p id={`${id}-hint`} className="preview-hint">
          {texts.shapeIs}
        </p>
      </div>
      {own !== null && (
        <div className="preview-size">
          {SIDES.map((side) => (
            <LineField
              key={side}
              type="number"
              label={side === 'width' ? texts.widthOf : texts.heightOf}
              value={String(own[side])}
              faultOf={faultOf}
              onChange={change(side)}
            />
          ))}
        </div>
      )}
    </>
  );
}

const SIDES = ['width', 'height'] as const;

function isNamed(value: string): value is keyof typeof SHAPES {
  return Object.hasOwn(SHAPES, value);
}

function shapeName(shape: MapShape | undefined): string | undefined {
  return typeof shape === 'string' ? shape : undefined;
}

function faultOf(text: string): string | null {
  const side = Number(text);
  const fits = Number.isSafeInteger(side) && side >= LEAST_SIDE && side <= LARGEST_MAP_SIDE;
  return fits ? null : texts.badSide(LEAST_SIDE, LARGEST_MAP_SIDE);
}
