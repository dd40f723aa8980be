import { useCallback, useEffect, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { backupTexts } from '../backup/texts.ts';
import { correctTexts as texts } from '../correct/texts.ts';
import type { Database } from '../store/database.ts';
import { damagedChoices, forgetAll, forgetKeys, forgetPlace, listChoices } from './memory-store.ts';
import type { RememberedChoice } from './remembered-choice.ts';

interface RememberedPlacesProps {
  readonly database: Database;
}

/** The places that a person chose for names, each of which can be forgotten. */
export function RememberedPlaces({ database }: RememberedPlacesProps) {
  const { placeName } = useTexts();
  const [choices, setChoices] = useState<readonly RememberedChoice[]>([]);
  const [damaged, setDamaged] = useState<readonly IDBValidKey[]>([]);
  const refresh = useCallback(() => {
    listChoices(database).then(setChoices, () => undefined);
    damagedChoices(database).then(setDamaged, () => undefined);
  }, [database]);
  useEffect(refresh, [refresh]);
  if (choices.length === 0 && damaged.length === 0) return null;
  const forget = (work: Promise<void>) => {
    work.then(refresh, refresh);
  };
  return (
    <details className="maps-deleted">
      <summary>
        {texts.remembered} ({choices.length})
      </summary>
      <p className="maps-facts">
        {texts.rememberedHint}{' '}
        <button type="button" className="quiet-action" onClick={() => forget(forgetAll(database))}>
          {texts.forgetAll}
        </button>
      </p>
      {damaged.length > 0 && (
        <p className="maps-facts maps-damage">
          {backupTexts.damagedChoices(damaged.length)}{' '}
          <button
            type="button"
            className="quiet-action"
            onClick={() => forget(forgetKeys(database, damaged))}
          >
            {backupTexts.forgetDamaged}
          </button>
        </p>
      )}
      <ul className="maps">
        {choices.map(({ name, placeId, surface, place }) => (
          <li key={`${name} ${placeId}`} className="maps-row">
            <div className="maps-name">
              <bdi>{surface}</bdi>
              <p className="maps-facts">{placeName(place.properties)}</p>
            </div>
            <span className="maps-actions">
              <button
                type="button"
                className="quiet-action"
                aria-label={texts.forgetPlace(placeName(place.properties))}
                onClick={() => forget(forgetPlace(database, { surface, place }))}
              >
                {texts.forget}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
