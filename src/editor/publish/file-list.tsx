import { type KeyboardEvent, useRef } from 'react';
import type { Output } from './outputs.ts';

interface FileListProps {
  readonly outputs: readonly Output[];
  /** What each is for, by its id. */
  readonly uses: Readonly<Record<string, string>>;
  /** Whether a file is being made: one at a time. */
  readonly busy: boolean;
  readonly onChoose: (output: Output) => void;
}

/** The files that can be made, a button each; arrow keys go from one to the next. */
export function FileList({ outputs, uses, busy, onChoose }: FileListProps) {
  const list = useRef<HTMLUListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.contains(document.activeElement));
    const next = stepOf(event.key, at, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <ul ref={list} className="publish-files" onKeyDown={walk}>
      {outputs.map((output) => (
        <li key={output.id}>
          {/* Disabled it would lose the focus. */}
          <button
            type="button"
            aria-disabled={busy || undefined}
            onClick={() => {
              if (!busy) onChoose(output);
            }}
          >
            <span className="publish-file-name">{output.name}</span>
            <span className="publish-file-use">{uses[output.id]}</span>
            <bdi dir="ltr" className="publish-file-extension">
              {output.extension}
            </bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

function stepOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
