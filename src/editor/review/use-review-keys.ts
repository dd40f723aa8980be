import { useKeyDown } from '../../interface/use-key-down.ts';
import { isTyping } from '../choose/use-digit-keys.ts';

/** What each key does, by the key's name. */
type ReviewKeys = Readonly<Record<string, () => void>>;

/** Has single keys act wherever the focus is, but in a field for text or where Enter presses something. */
export function useReviewKeys(keys: ReviewKeys, enabled: boolean): void {
  useKeyDown((event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.key !== 'Escape' && isTyping(event.target)) return;
    if (event.key === 'Enter' && isPressed(event.target)) return;
    const act = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }, enabled);
}

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input') !== null;
}
