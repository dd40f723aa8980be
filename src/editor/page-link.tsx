import type { MouseEvent, ReactNode } from 'react';
import { goTo } from './go-to.ts';

interface PageLinkProps {
  /** The page's query, as '?maps'. */
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link to another of the editor's pages. */
export function PageLink({ to, className, children }: PageLinkProps) {
  const follow = (event: MouseEvent) => {
    // Another tab or window is the browser's to open.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={`./${to}`} className={className} onClick={follow}>
      {children}
    </a>
  );
}
