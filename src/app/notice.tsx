import type { ReactNode } from 'react';

interface NoticeProps {
  readonly children: ReactNode;
}

/** Says what could not be shown, where it would have been. */
export function Notice({ children }: NoticeProps) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  );
}
