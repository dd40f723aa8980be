import './draw.css';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { colourOf, kindOf, SHAPE_COLOURS } from '../../geojson/drawn-shape.ts';
import { LONGEST_LABEL } from '../../geojson/place-look.ts';
import { useKeyDown } from '../../interface/use-key-down.ts';
import { ShapeSign } from '../../page/looks/shape-sign.tsx';
import { CloseButton } from '../close-button.tsx';
import { TextForm } from '../looks/text-form.tsx';
import { cornersOf, MOST_HANDLES } from './corners.ts';
import { LEAST_POINTS, TOOLS, titleOf, toolOf, withLook } from './drawing.ts';
import { drawTexts as texts } from './texts.ts';
import type { Drawing } from './use-drawing.ts';

interface DrawPanelProps {
  readonly drawing: Drawing;
  readonly onClose: () => void;
}

/** What is drawn on the map, and what can be. */
export default function DrawPanel({ drawing, onClose }: DrawPanelProps) {
  const { shapes, tool, points, chosen, said } = drawing;
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const tools = useRef<HTMLFieldSetElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);

  // What was drawn is what comes next; what is gone leaves the focus to what can be drawn.
  const wasDrawing = useRef(false);
  const before = useRef(shapes.length);
  useEffect(() => {
    const isOver = wasDrawing.current && tool === null;
    wasDrawing.current = tool !== null;
    const isGone = shapes.length < before.current && document.activeElement === document.body;
    before.current = shapes.length;
    if (isOver && chosen !== null) {
      const row = rows.current?.querySelector<HTMLElement>('[aria-expanded="true"]');
      const field = rows.current?.querySelector<HTMLInputElement>('input[type="text"]');
      if (kindOf(chosen) === 'label' && field) {
        field.focus();
        field.select();
      } else row?.focus();
    } else if (isOver || isGone) tools.current?.querySelector('button')?.focus();
  });
  useKeyDown((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (tool !== null) drawing.end();
    else if (chosen !== null) drawing.choose(null);
    else onClose();
  });

  return (
    <section className="desk-panel draw-panel" aria-label={texts.title}>
      <header className="draw-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <CloseButton label={texts.close} onPress={onClose} />
      </header>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {tool === null ? (
        <fieldset ref={tools} className="draw-tools panel-actions" aria-label={texts.tools}>
          {TOOLS.map((one) => (
            <button
              key={one}
              type="button"
              className="panel-action"
              onClick={() => drawing.begin(one)}
            >
              {texts.tool[one]}
            </button>
          ))}
        </fieldset>
      ) : (
        <>
          <p className="draw-how">
            <strong>{texts.tool[tool]}.</strong> {texts.how(tool)}
          </p>
          <p id="draw-keys" className="panel-message draw-keys">
            {texts.keys}
          </p>
          <div className="panel-actions">
            <button
              type="button"
              className="panel-action"
              data-main
              aria-disabled={points.length < LEAST_POINTS[tool]}
              onClick={() => {
                if (points.length >= LEAST_POINTS[tool]) drawing.end();
              }}
            >
              {texts.done}
            </button>
            <button
              type="button"
              className="panel-action"
              aria-disabled={points.length === 0}
              onClick={drawing.takeBack}
            >
              {texts.takeBack}
            </button>
            <button type="button" className="panel-action" onClick={drawing.cancel}>
              {texts.cancel}
            </button>
          </div>
        </>
      )}
      {shapes.length === 0 && tool === null && <p className="panel-message">{texts.none}</p>}
      {tool === null && shapes.length > 0 && (
        <ul ref={rows} className="draw-list" aria-label={texts.list}>
          {shapes.map((shape) => {
            const isChosen = shape.id === chosen?.id;
            return (
              <li key={shape.id}>
                <button
                  type="button"
                  className="draw-row"
                  aria-expanded={isChosen}
                  onClick={() => drawing.choose(isChosen ? null : shape.id)}
                >
                  {kindOf(shape) === 'label' ? (
                    <span className="draw-letter" aria-hidden="true">
                      T
                    </span>
                  ) : (
                    <ShapeSign shape={shape} />
                  )}
                  <bdi>{titleOf(shape, texts.tool[toolOf(shape)])}</bdi>
                </button>
                {isChosen && <ShapeForm drawing={drawing} shape={shape} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

interface ShapeFormProps {
  readonly drawing: Drawing;
  readonly shape: Drawing['shapes'][number];
}

/** How a shape looks and what it is called; each field is an edit of its own. */
function ShapeForm({ drawing, shape }: ShapeFormProps) {
  const id = useId();
  const kind = kindOf(shape);
  const { name, colour, dashed = false, arrow = 'none' } = shape.properties;
  const change = (wanted: Parameters<typeof withLook>[1]) =>
    drawing.change(withLook(shape, wanted));
  const corners = cornersOf(shape).length;
  return (
    <div className="draw-form">
      <TextForm
        label={kind === 'label' ? texts.label : texts.name}
        text={name}
        longest={LONGEST_LABEL}
        onChange={(written) => {
          if (written !== '' || kind !== 'label') change({ name: written });
        }}
      />
      <fieldset className="draw-colours">
        <legend>{texts.colour}</legend>
        {SHAPE_COLOURS.map((one) => (
          <label key={one} title={texts.colours[one]}>
            <input
              type="radio"
              name={`${id}-colour`}
              checked={colour === one}
              onChange={() => change({ colour: one })}
            />
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="8" fill={one === 'black' ? 'var(--ink)' : colourOf(one)} />
            </svg>
            <span className="visually-hidden">{texts.colours[one]}</span>
          </label>
        ))}
      </fieldset>
      {kind !== 'label' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={dashed}
            onChange={() => change({ dashed: dashed ? null : true })}
          />
          {texts.dashed}
        </label>
      )}
      {kind === 'line' && (
        <div className="field">
          <label htmlFor={`${id}-arrow`}>{texts.arrowHeads}</label>
          <select
            id={`${id}-arrow`}
            className="text-field"
            value={arrow}
            onChange={({ currentTarget: { value } }) =>
              change({ arrow: value === 'end' || value === 'both' ? value : null })
            }
          >
            {(['none', 'end', 'both'] as const).map((one) => (
              <option key={one} value={one}>
                {texts.arrows[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      <p className="panel-message">
        {corners > MOST_HANDLES ? texts.tooManyCorners(corners) : texts.corners}
      </p>
      <button type="button" className="panel-action" onClick={() => drawing.remove(shape)}>
        {texts.remove}
      </button>
    </div>
  );
}
