import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { Boundary, type Breakage } from '../../interface/boundary.tsx';
import { type TypedField, watchTyping } from '../../interface/typed-fields.ts';
import { BrokenPage } from './broken-page.tsx';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps what was typed into a page of the editor where the page breaks. */
export function PageBoundary({ children }: PageBoundaryProps) {
  const typed = useRef<() => readonly TypedField[]>(() => []);
  useEffect(() => {
    const watch = watchTyping();
    typed.current = watch.typed;
    return watch.stop;
  }, []);
  const fallback = useCallback(
    (breakage: Breakage) => <BrokenPage {...breakage} typed={typed.current()} />,
    [],
  );
  return <Boundary fallback={fallback}>{children}</Boundary>;
}
