import { Removal } from '../removal.tsx';
import type { DamagedList as Damaged } from './list-store.ts';
import { listTexts as texts } from './texts.ts';

interface DamagedListProps {
  readonly list: Damaged;
  readonly onRemove: () => void;
}

/** A damaged list among the others: what is wrong with it, and its end, which is asked about. */
export function DamagedList({ list: { name, reason }, onRemove }: DamagedListProps) {
  const called = name ?? texts.unnamed;
  return (
    <li className="maps-row" data-damaged>
      <div className="maps-name">
        {called}
        <p className="maps-facts maps-damage">
          {texts.damaged(reason)} {texts.damagedHint}
        </p>
      </div>
      <span className="maps-actions">
        <Removal
          label={texts.remove}
          of={called}
          question={texts.askRemove(called)}
          yes={texts.removeForGood}
          no={texts.cancel}
          onRemove={onRemove}
        />
      </span>
    </li>
  );
}
