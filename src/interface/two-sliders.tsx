import './time-axis.css';
import type { ReactNode } from 'react';

interface TwoSlidersProps {
  /** Steps of the axis; the sliders go from 0 to one less. */
  readonly steps: number;
  /** Both in it. */
  readonly from: number;
  readonly to: number;
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly textOf: (step: number) => string;
  /** Told the first and the last step that are chosen; neither passes the other. */
  readonly onChoose: (from: number, to: number) => void;
  /** What the sliders lie under. */
  readonly children: ReactNode;
}

/** From when to when on an axis: two sliders that keys move step by step. */
export function TwoSliders(props: TwoSlidersProps) {
  const { steps, from, to, textOf, onChoose } = props;
  const slider = (label: string, value: number, choose: (value: number) => void) => (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={textOf(value)}
      min={0}
      max={steps - 1}
      value={value}
      onInput={({ currentTarget }) => choose(Number(currentTarget.value))}
    />
  );
  return (
    <div className="time-axis">
      {props.children}
      {slider(props.fromLabel, from, (value) => onChoose(Math.min(value, to), to))}
      {slider(props.toLabel, to, (value) => onChoose(from, Math.max(value, from)))}
    </div>
  );
}
