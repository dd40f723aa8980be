import { Bars } from '../interface/bars.tsx';
import { TwoSliders } from '../interface/two-sliders.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { togetherTexts } from './texts.ts';
import { dayOfStep, stepOf, type TimeSteps } from './time-steps.ts';

interface TimelineProps {
  readonly steps: TimeSteps;
  /** The first days of the first and the last step that are chosen; null for the axis's own ends. */
  readonly from: string | null;
  readonly to: string | null;
  /** Articles without a date. */
  readonly undated: number;
  readonly onChoose: (from: string | null, to: string | null) => void;
}

/** From when to when articles count: two sliders over how many there are at each time. */
export function Timeline({ steps, from, to, undated, onChoose }: TimelineProps) {
  const texts = togetherTexts(useTexts().tag);
  const { counts, unit, first: begin } = steps;
  const last = counts.length - 1;
  const first = from === null ? 0 : stepOf(steps, from);
  const end = to === null ? last : stepOf(steps, to);
  const isChosen = from !== null || to !== null;
  const textOf = (step: number) => texts.step(unit, step === 0 ? begin : dayOfStep(steps, step));
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  return (
    <fieldset className="time-filter together-time">
      <legend>{texts.time}</legend>
      <TwoSliders
        steps={counts.length}
        from={first}
        to={end}
        fromLabel={texts.from}
        toLabel={texts.to}
        textOf={textOf}
        onChoose={(chosen, upTo) =>
          onChoose(
            chosen === 0 ? null : dayOfStep(steps, chosen),
            upTo === last ? null : dayOfStep(steps, upTo),
          )
        }
      >
        <Bars
          bars={counts.map((count, step) => ({ first: step, last: step, count }))}
          steps={counts.length}
          label={texts.histogram(texts.timeOf(textOf(0), textOf(last)), most)}
          chosen={isChosen ? { first, last: end } : null}
        />
      </TwoSliders>
      <p className="time-chosen" role="status">
        {texts.timeOf(textOf(first), textOf(end))}{' '}
        {isChosen && (
          <button type="button" className="together-link" onClick={() => onChoose(null, null)}>
            {texts.wholeTime}
          </button>
        )}
      </p>
      {isChosen && undated > 0 && <p className="together-note">{texts.undatedOut(undated)}</p>}
    </fieldset>
  );
}
