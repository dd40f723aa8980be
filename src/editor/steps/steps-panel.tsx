import './steps.css';
import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { LONGEST_CAPTION } from '../../geojson/place-look.ts';
import { MOST_STEPS, type TourStep } from '../../geojson/tour-step.ts';
import { useKeyDown } from '../../interface/use-key-down.ts';
import { withoutFling } from '../../interface/without-fling.ts';
import { CloseButton } from '../close-button.tsx';
import { TextForm } from '../looks/text-form.tsx';
import { addStep, moveStep } from './step-list.ts';
import { stepTexts as texts } from './texts.ts';
import type { Touring } from './use-touring.ts';

interface StepsPanelProps {
  readonly touring: Touring;
  readonly onClose: () => void;
}

/** The steps of a tour: added from what the map shows, ordered, captioned, removed. */
export default function StepsPanel({ touring, onClose }: StepsPanelProps) {
  const { steps, map, placeId, nameOf, change } = touring;
  const heading = useRef<HTMLHeadingElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  /** The step that is being dragged, and where it would go. */
  const [dragged, setDragged] = useState<{ readonly from: number; readonly to: number } | null>(
    null,
  );
  /** What is to have the focus once it is there. */
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const next = list.current?.querySelector<HTMLElement>(wanted.current) ?? adder.current;
    wanted.current = null;
    next?.focus();
  });
  useKeyDown((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (open === null) return onClose();
    wanted.current = rowOf(open);
    setOpen(null);
  });

  const shown = dragged === null ? steps : moveStep(steps, dragged.from, dragged.to);
  const place = placeId === null ? null : nameOf(placeId);
  const add = () => {
    const view = map.current?.view();
    if (view === undefined) return;
    const next = addStep(steps, view, place === null ? null : placeId);
    const made = next.at(-1);
    if (next === steps || made === undefined) return setSaid(texts.full);
    change('add', next);
    setOpen(made.id);
    setSaid(texts.added(next.length));
    wanted.current = `[data-step="${made.id}"] textarea`;
  };
  const move = (from: number, to: number) => {
    const step = steps[from];
    const next = moveStep(steps, from, to);
    if (next === steps || step === undefined) return;
    change('move', next);
    setSaid(texts.moved(from + 1, next.indexOf(step) + 1));
  };
  const remove = (step: TourStep, at: number) => {
    const next = steps.filter(({ id }) => id !== step.id);
    const heir = next[Math.min(at, next.length - 1)];
    wanted.current = heir === undefined ? 'none' : rowOf(heir.id);
    setOpen(null);
    change('remove', next);
    setSaid(texts.removed(at + 1));
  };
  const replace = (what: 'caption' | 'view', step: TourStep) =>
    change(
      what,
      steps.map((one) => (one.id === step.id ? step : one)),
    );
  const drag = (at: number) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ from: at, to: at });
    },
    onPointerMove(event: PointerEvent) {
      if (dragged === null) return;
      const rows = [...(list.current?.children ?? [])];
      const over = rows.findIndex((row) => event.clientY < row.getBoundingClientRect().bottom);
      setDragged({ from: dragged.from, to: over < 0 ? rows.length - 1 : over });
    },
    onPointerUp() {
      if (dragged !== null) move(dragged.from, dragged.to);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
    onKeyDown(event: KeyboardEvent) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
      if (by === 0) return;
      event.preventDefault();
      const step = steps[at];
      if (step !== undefined) wanted.current = `[data-step="${step.id}"] .step-grip`;
      move(at, at + by);
    },
  });

  return (
    <section className="desk-panel steps-panel" aria-label={texts.title}>
      <header className="steps-head">
        <h2 ref={heading} tabIndex={-1}>
          {texts.title}
        </h2>
        <CloseButton label={texts.close} onPress={onClose} />
      </header>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="panel-actions">
        <button
          ref={adder}
          type="button"
          className="panel-action"
          data-main
          aria-disabled={steps.length >= MOST_STEPS}
          onClick={add}
        >
          {place === null ? texts.add : texts.addWith(place)}
        </button>
      </div>
      {steps.length === 0 && <p className="panel-message">{texts.none}</p>}
      {steps.length > 0 && (
        <ol ref={list} className="steps-list" aria-label={texts.list}>
          {shown.map((step, at) => (
            <li key={step.id} data-step={step.id} data-dragged={dragged?.to === at || undefined}>
              <div className="step-head">
                <button
                  ref={withoutFling}
                  type="button"
                  className="step-grip"
                  aria-label={texts.grip(at + 1)}
                  {...drag(at)}
                >
                  <svg viewBox="0 0 12 16" aria-hidden="true">
                    <path d="M3 3h0M9 3h0M3 8h0M9 8h0M3 13h0M9 13h0" />
                  </svg>
                </button>
                <button
                  type="button"
                  className="step-row"
                  aria-expanded={open === step.id}
                  onClick={() => {
                    setOpen(open === step.id ? null : step.id);
                    map.current?.show(step.bounds);
                  }}
                >
                  <span className="step-number">{at + 1}</span>
                  <bdi>{titleOf(step, nameOf)}</bdi>
                </button>
              </div>
              {open === step.id && (
                <div className="step-form">
                  <TextForm
                    label={texts.caption}
                    text={step.caption}
                    longest={LONGEST_CAPTION}
                    isLong
                    onChange={(caption) => replace('caption', { ...step, caption })}
                  />
                  <div className="panel-actions">
                    <button
                      type="button"
                      className="panel-action"
                      aria-label={texts.showStep(at + 1)}
                      onClick={() => map.current?.show(step.bounds)}
                    >
                      {texts.show}
                    </button>
                    <button
                      type="button"
                      className="panel-action"
                      onClick={() => {
                        const bounds = map.current?.view();
                        if (bounds === undefined) return;
                        replace('view', { ...step, bounds });
                        setSaid(texts.retaken(at + 1));
                      }}
                    >
                      {texts.retake}
                    </button>
                    <button
                      type="button"
                      className="panel-action"
                      aria-label={texts.up(at + 1)}
                      aria-disabled={at === 0}
                      onClick={() => move(at, at - 1)}
                    >
                      <Chevron way="up" />
                    </button>
                    <button
                      type="button"
                      className="panel-action"
                      aria-label={texts.down(at + 1)}
                      aria-disabled={at === steps.length - 1}
                      onClick={() => move(at, at + 1)}
                    >
                      <Chevron way="down" />
                    </button>
                    <button type="button" className="panel-action" onClick={() => remove(step, at)}>
                      {texts.remove}
                    </button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Chevron({ way }: { readonly way: 'up' | 'down' }) {
  return (
    <svg className="line-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={way === 'up' ? 'm4 10 4-4 4 4' : 'm4 6 4 4 4-4'} />
    </svg>
  );
}

function rowOf(id: string): string {
  return `[data-step="${id}"] .step-row`;
}

/** By its caption's first line, else by its place. */
function titleOf({ caption, placeId }: TourStep, nameOf: Touring['nameOf']): string {
  const [first = ''] = caption.split('\n');
  const place = placeId === undefined ? null : nameOf(placeId);
  return first || place || texts.view;
}
