import type { ReactNode } from 'react';

interface StepButtonProps {
  readonly direction: 'previous' | 'next';
  readonly label: string;
  /** null at the walk's end. */
  readonly onStep: (() => void) | null;
  /** Where it leads to, seen and said after the label. */
  readonly children?: ReactNode;
}

/** One step of a walk. Stays in the page at the walk's ends, so that the focus on it is not lost there. */
export function StepButton({ direction, label, onStep, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="step"
      data-direction={direction}
      aria-disabled={onStep === null}
      title={children === undefined ? label : undefined}
      onClick={() => onStep?.()}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={direction === 'previous' ? 'M10 3L5 8l5 5' : 'M6 3l5 5-5 5'} />
      </svg>
      <span className="visually-hidden">{label} </span>
      {children !== undefined && <bdi className="step-to">{children}</bdi>}
    </button>
  );
}
