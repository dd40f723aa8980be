import { Notice } from '../../page/notice.tsx';
import type { StoreFault } from '../store/store-error.ts';
import { texts as editorTexts } from '../texts.ts';
import { troubleTexts as texts } from './texts.ts';

interface FormNotKeptProps {
  /** Null where it is kept. */
  readonly fault: StoreFault | null;
}

/** Says that what is typed into a form is not kept, and why. */
export function FormNotKept({ fault }: FormNotKeptProps) {
  if (fault === null) return null;
  return <Notice>{texts.typedNotKept(editorTexts.faults[fault])}</Notice>;
}
