import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';

interface NoticeProps {
  readonly children: ReactNode;
}

/** Says what could not be shown, where it would have been. */
export function Notice({ children }: NoticeProps) {
  const texts = useTexts();
  return (
    // It may stand in an article of another language.
    <p className="notice" role="status" lang={texts.tag} dir={texts.direction}>
      {children}
    </p>
  );
}
