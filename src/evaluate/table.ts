import type { CorpusScore } from './evaluate.ts';
import type { SpanScore } from './measures.ts';

type Row = readonly [measure: string, value: (score: CorpusScore) => string | undefined];

const share = (value: number | undefined) => value?.toFixed(3);
const kilometres = (metres: number | undefined) =>
  metres === undefined ? undefined : (metres / 1000).toFixed(metres < 10_000 ? 1 : 0);
const spans = (score: SpanScore | undefined) =>
  score && `${share(score.precision)} ${share(score.recall)} ${share(score.f1)}`;

const ROWS: readonly Row[] = [
  ['Articles', ({ articles }) => String(articles)],
  ['Recognition, P R F1', () => ''],
  ['  exact', ({ recognition }) => spans(recognition?.exact)],
  ['  overlap', ({ recognition }) => spans(recognition?.overlap)],
  ['  exact, no demonyms', ({ recognition }) => spans(recognition?.exactNoDemonyms)],
  ['  overlap, no demonyms', ({ recognition }) => spans(recognition?.overlapNoDemonyms)],
  ['  exact, demonyms alone', ({ recognition }) => spans(recognition?.demonyms)],
  ['  use as annotated', ({ recognition }) => share(recognition?.use)],
  ['End to end, no demonyms', () => ''],
  ['  within 161 km', ({ endToEnd }) => share(endToEnd?.accuracy)],
  ['  asserted wrong', ({ endToEnd }) => share(endToEnd?.assertedWrong)],
  ['  false of the marks', ({ recognition }) => share(recognition?.falseMarks)],
  ['  near as annotated', ({ recognition }) => share(recognition?.near)],
  ['  unplaced as annotated', ({ recognition }) => share(recognition?.unplaced)],
  ['  mean error, km', ({ endToEnd }) => kilometres(endToEnd?.meanError)],
  ['  median error, km', ({ endToEnd }) => kilometres(endToEnd?.medianError)],
  ['  calibration error', ({ recognition }) => share(recognition?.calibrationError)],
  ['Mentions given', () => ''],
  ['  within 161 km', ({ given }) => share(given.all.accuracy)],
  ['  asserted wrong', ({ given }) => share(given.all.assertedWrong)],
  ['  mean error, km', ({ given }) => kilometres(given.all.meanError)],
  ['  median error, km', ({ given }) => kilometres(given.all.medianError)],
  ['  area of log error', ({ given }) => share(given.all.logErrorArea)],
  ['  calibration error', ({ given }) => share(given.all.calibrationError)],
  ['Mentions given, no countries', () => ''],
  ['  toponyms', ({ given }) => String(given.local.toponyms)],
  ['  within 161 km', ({ given }) => share(given.local.accuracy)],
  ['  mean error, km', ({ given }) => kilometres(given.local.meanError)],
  ['  median error, km', ({ given }) => kilometres(given.local.medianError)],
  ['  area of log error', ({ given }) => share(given.local.logErrorArea)],
  ['  calibration error', ({ given }) => share(given.local.calibrationError)],
  ['Articles a second', ({ articlesPerSecond }) => articlesPerSecond.toFixed(0)],
];

/** One table: a measure a line, a corpus a column. What was not measured is left out. */
export function scoreTable(scores: ReadonlyMap<string, CorpusScore>): string {
  const columns = [...scores];
  const lines = ROWS.map(([measure, value]) => [
    measure,
    ...columns.map(([, score]) => value(score)),
  ]).filter((cells) => cells.slice(1).some((cell) => cell !== undefined));
  const kept = lines.filter((cells, index) => {
    const heads = cells.slice(1).every((cell) => cell === '');
    return !heads || lines[index + 1]?.[0]?.startsWith('  ') === true;
  });
  const table = [['', ...columns.map(([name]) => name)], ...kept];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? '').length)),
  );
  return table
    .map((cells) =>
      cells
        .map((cell = '', column) => {
          const width = widths?.[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
