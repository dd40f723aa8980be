import { useKeyDown } from '../../interface/use-key-down.ts';

/** Has the keys 1 to 9 choose, wherever the focus is but in a field for text. */
export function useDigitKeys(choose: (number: number) => void): void {
  useKeyDown((event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (!/^[1-9]$/.test(event.key) || isTyping(event.target)) return;
    event.preventDefault();
    choose(Number(event.key));
  });
}

/** Whether keys write where the event is, and so mean letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(?:radio|checkbox|button)$/.test(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
