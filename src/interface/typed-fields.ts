/** A field of a page and what a person typed into it. */
export interface TypedField {
  readonly label: string;
  readonly value: string;
}

/** Kinds of input that hold text; what is typed into others is no one's loss, or no one's business. */
const TEXT_KINDS: ReadonlySet<string> = new Set('text search url email tel date number'.split(' '));

/**
 * Watches what is typed into the fields of the page, so that it can still be told when the fields are gone.
 * @returns what was typed so far, and what ends the watching.
 */
export function watchTyping(): {
  readonly typed: () => readonly TypedField[];
  readonly stop: () => void;
} {
  const fields = new Map<EventTarget, TypedField>();
  const take = ({ target }: Event) => {
    if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
    if (target instanceof HTMLInputElement && !TEXT_KINDS.has(target.type)) return;
    fields.set(target, { label: labelOf(target), value: target.value });
  };
  document.addEventListener('input', take, true);
  return {
    typed: () => [...fields.values()].filter(({ value }) => value.trim() !== ''),
    stop: () => document.removeEventListener('input', take, true),
  };
}

function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const label = field.labels?.[0]?.firstChild?.textContent?.trim();
  return label || (field.getAttribute('aria-label') ?? field.placeholder);
}
