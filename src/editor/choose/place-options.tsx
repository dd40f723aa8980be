import type { KeyboardEvent, RefObject } from 'react';
import { type Option, PlaceOption } from './place-option.tsx';

interface PlaceOptionsProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** Whether they are in the resolver's order. */
  readonly ranked: boolean;
  readonly lit: number | null;
  /** Where the arrow keys lead from the first. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onLight: (number: number | null) => void;
  readonly onChoose: (number: number) => void;
}

/** The numbered list of places; arrow keys go from one to the next. */
export function PlaceOptions(props: PlaceOptionsProps) {
  const { label, options, ranked, lit, field, onLight, onChoose } = props;
  const walk = (event: KeyboardEvent<HTMLOListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = buttons[at + step] ?? (at + step < 0 ? field.current : null);
    event.preventDefault();
    next?.focus();
  };
  return (
    <ol className="place-options" aria-label={label} onKeyDown={walk}>
      {options.map((option, index) => (
        <PlaceOption
          key={option.place.id}
          {...option}
          number={index + 1}
          isLit={lit === index + 1}
          isFirst={ranked && index === 0}
          onLight={onLight}
          onChoose={onChoose}
        />
      ))}
    </ol>
  );
}
