import { markerElementId } from '../map/map-place.ts';
import { listElementId, nameElementId } from '../reader/element-ids.ts';
import type { MentionRef } from '../reader/reading-order.ts';

/** Where on the page a selection was made: there the focus goes back to. */
export type Side = 'article' | 'list' | 'map';

/** Has the popup read next; false where none is on the page yet. */
export function focusCard(): boolean {
  document.querySelector<HTMLElement>('.place-card')?.focus({ preventScroll: true });
  return isFocusInCard();
}

const MOST_FRAMES = 60;

/**
 * Has the popup read next as soon as it is on the page: Leaflet puts it there in its own time.
 * @returns what gives the waiting up.
 */
export function focusCardWhenThere(): () => void {
  let frame = 0;
  const attempt = (framesLeft: number) => {
    if (focusCard() || framesLeft === 0) return;
    frame = requestAnimationFrame(() => attempt(framesLeft - 1));
  };
  attempt(MOST_FRAMES);
  return () => cancelAnimationFrame(frame);
}

export function isFocusInCard(): boolean {
  // A sheet has a handle beside its card.
  const card = document.querySelector('.card-sheet, .place-card');
  return card?.contains(document.activeElement) ?? false;
}

/** Gives the focus back to where a selection was made, or to the next best that is there. */
export function returnFocus(selection: MentionRef, side: Side): void {
  const marker = document.getElementById(markerElementId(selection.placeId));
  const name = document.getElementById(nameElementId(selection));
  const listed = document.getElementById(listElementId(selection.placeId));
  const bySide = { article: [name, listed], list: [listed, name], map: [marker, name] };
  for (const element of bySide[side]) {
    element?.focus({ preventScroll: element === marker });
    if (element !== null && element === document.activeElement) return;
  }
}

/** Brings a mention into view, in the article or, where that is open, in the list. */
export function scrollToMention(mention: MentionRef, smooth: boolean): void {
  const name = document.getElementById(nameElementId(mention));
  const listed = document.getElementById(listElementId(mention.placeId));
  const behavior = smooth ? 'smooth' : 'auto';
  name?.scrollIntoView({ block: 'center', behavior });
  listed?.scrollIntoView({ block: 'nearest', behavior });
}

/** Goes to a mention in the article: the focus, the eye, and where motion is welcome a short light. */
export function goToMention(mention: MentionRef, smooth: boolean): void {
  const name = document.getElementById(nameElementId(mention));
  if (name === null) return;
  name.focus({ preventScroll: true });
  name.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
  if (!smooth) return;
  const { backgroundColor } = getComputedStyle(name);
  name.animate(
    [{ boxShadow: `0 0 0 0.6em ${backgroundColor}` }, { boxShadow: `0 0 0 0 ${backgroundColor}` }],
    { duration: 900, easing: 'ease-out' },
  );
}
