import type { MouseEvent } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';

/** Where one of the articles is read by itself. */
export interface WayToPart {
  readonly href: string;
  readonly follow: () => void;
}

/** Gives the way to a part, at a place that it names where one is given. */
export type WayTo = (part: number, placeId: PlaceId | null) => WayToPart;

interface PartLinkProps {
  readonly way: WayToPart;
  readonly title: string;
  readonly language: string;
}

/** A link to one of the articles. */
export function PartLink({ way: { href, follow }, title, language }: PartLinkProps) {
  const press = (event: MouseEvent) => {
    // Another tab or window is the browser's to open.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    follow();
  };
  return (
    <a className="together-title" href={href} lang={language} dir="auto" onClick={press}>
      {title}
    </a>
  );
}
