import { Bars } from '../interface/bars.tsx';
import { useAtlasTexts } from './atlas-texts.ts';
import { monthsOfBin, timeBins } from './time-bins.ts';

interface HistogramProps {
  /** 'YYYY-MM'. */
  readonly firstMonth: string;
  /** Articles of each month from the first on. */
  readonly months: readonly number[];
  /** The months that are chosen, both in it; null for all. */
  readonly chosen: { readonly first: number; readonly last: number } | null;
}

/** How many articles there are by time, as bars. */
export function Histogram({ firstMonth, months, chosen }: HistogramProps) {
  const texts = useAtlasTexts();
  const bins = timeBins(firstMonth, months);
  const most = bins.reduce((best, bin) => (bin.count > best.count ? bin : best), {
    first: 0,
    last: 0,
    count: 0,
  });
  const [from, to] = monthsOfBin(firstMonth, most).map(texts.month);
  const label = texts.histogram(texts.timeOf(from ?? '', to ?? ''), most.count);
  return <Bars bars={bins} steps={months.length} label={label} chosen={chosen} />;
}
