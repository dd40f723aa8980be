import { Notice } from '../../page/notice.tsx';
import { inOwnWords } from '../language/sentences.ts';
import type { Restored, RestoreReport } from './restore.ts';
import { backupTexts as texts } from './texts.ts';

/** In the order in which they are told, what needs a look first. */
const ORDER: readonly Restored['outcome'][] = [
  'refused',
  'damaged',
  'copied',
  'added',
  'newer',
  'same',
];

interface RestoreResultProps {
  readonly report: RestoreReport;
}

/** What a restoring has done with each map, what it refused, and why. */
export function RestoreResult({ report: { restored, isIncomplete } }: RestoreResultProps) {
  const groups = ORDER.map((outcome) => ({
    outcome,
    // Of what goes with the maps only what did not go well is worth a word.
    own: restored.filter(
      (one) => one.outcome === outcome && (one.kind === 'map' || outcome === 'refused'),
    ),
  })).filter(({ own }) => own.length > 0);
  const lists = restored.filter(
    ({ kind, outcome }) => kind === 'list' && (outcome === 'added' || outcome === 'newer'),
  ).length;
  return (
    <div role="status">
      {isIncomplete && <Notice>{texts.incomplete}</Notice>}
      {restored.length === 0 && <p>{texts.nothingToRestore}</p>}
      {lists > 0 && <p>{texts.listsRestored(lists)}</p>}
      {groups.map(({ outcome, own }) => (
        <details key={outcome} open={outcome === 'refused' || own.length <= 3}>
          <summary>{texts.outcomes[outcome](own.length)}</summary>
          <ul>
            {own.map(({ kind, title, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two of one title apart, and they stay
              <li key={index}>
                <bdi>{title === null ? texts.otherThings[kind] : texts.quoted(title)}</bdi>
                {reason !== '' && `: ${inOwnWords(reason)}`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
