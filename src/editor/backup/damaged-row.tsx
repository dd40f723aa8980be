import { useState } from 'react';
import { mapQuery } from '../editor-address.ts';
import { inOwnWords } from '../language/sentences.ts';
import { PageLink } from '../page-link.tsx';
import type { DamagedMap } from '../store/list-maps.ts';
import { DamagedActions } from './damaged-actions.tsx';
import { backupTexts as texts } from './texts.ts';

interface DamagedRowProps {
  readonly map: DamagedMap;
  readonly onRemove: () => Promise<void>;
}

/** A damaged map in the list of maps: it can be saved as it is, and removed. */
export function DamagedRow({ map: { key, title, reason }, onRemove }: DamagedRowProps) {
  const [said, setSaid] = useState<string | null>(null);
  const called = title ?? texts.untitled;
  return (
    <li className="maps-row" data-damaged>
      <div className="maps-name">
        {typeof key === 'string' ? <PageLink to={mapQuery(key)}>{called}</PageLink> : called}
        <p className="maps-facts maps-damage">{texts.damaged(inOwnWords(reason))}</p>
        {said !== null && (
          <p className="maps-facts" role="status">
            {said}
          </p>
        )}
      </div>
      <DamagedActions mapKey={key} title={called} onSaid={setSaid} onRemove={onRemove} />
    </li>
  );
}
