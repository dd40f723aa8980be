import type { ArchiveFacts } from '../archive/site/manifest.ts';
import { monthAt, monthNumber } from '../archive/site/manifest.ts';
import { TwoSliders } from '../interface/two-sliders.tsx';
import { useAtlasTexts } from './atlas-texts.ts';
import { Histogram } from './histogram.tsx';

/** From when to when, 'YYYY-MM', both in it; null for the archive's own ends. */
export interface TimeSpan {
  readonly from: string | null;
  readonly to: string | null;
}

interface TimeAxisProps {
  readonly manifest: Pick<ArchiveFacts, 'firstMonth' | 'months'>;
  readonly span: TimeSpan;
  readonly onSpan: (span: TimeSpan) => void;
}

/** From when to when, on a histogram of all articles: two sliders that keys move month by month. */
export function TimeAxis({ manifest: { firstMonth, months }, span, onSpan }: TimeAxisProps) {
  const texts = useAtlasTexts();
  if (firstMonth === null) return null;
  const last = months.length - 1;
  const within = (number: number): number => Math.max(0, Math.min(last, number));
  const from = span.from === null ? 0 : within(monthNumber(firstMonth, span.from));
  const to = span.to === null ? last : within(monthNumber(firstMonth, span.to));
  const isChosen = span.from !== null || span.to !== null;
  const choose = (first: number, end: number): void =>
    onSpan({
      from: first === 0 ? null : monthAt(firstMonth, first),
      to: end === last ? null : monthAt(firstMonth, end),
    });
  const textOf = (number: number): string => texts.month(monthAt(firstMonth, number));
  return (
    <>
      <TwoSliders
        steps={months.length}
        from={from}
        to={to}
        fromLabel={texts.from}
        toLabel={texts.to}
        textOf={textOf}
        onChoose={choose}
      >
        <Histogram
          firstMonth={firstMonth}
          months={months}
          chosen={isChosen ? { first: from, last: to } : null}
        />
      </TwoSliders>
      <p className="time-chosen">{texts.timeOf(textOf(from), textOf(to))}</p>
    </>
  );
}
