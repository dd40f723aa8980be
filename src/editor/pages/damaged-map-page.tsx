import { useEffect, useState } from 'react';
import { Notice } from '../../page/notice.tsx';
import { DamagedActions } from '../backup/damaged-actions.tsx';
import { inspectMap, rescueMap, type Wreck } from '../backup/rescue.ts';
import { backupTexts } from '../backup/texts.ts';
import { mapQuery, OWN_MAPS } from '../editor-address.ts';
import { EditorHead } from '../editor-head.tsx';
import { goTo } from '../go-to.ts';
import { inOwnWords } from '../language/sentences.ts';
import type { Database } from '../store/database.ts';
import { removeRecords } from '../store/raw-records.ts';
import { faultOf, type StoreFault } from '../store/store-error.ts';
import type { MapId } from '../store/stored-map.ts';
import { texts } from '../texts.ts';

interface DamagedMapPageProps {
  readonly database: Database;
  readonly id: MapId;
}

/** Stands in the place of a map that is damaged: what is wrong, and what can be done about it. */
export function DamagedMapPage({ database, id }: DamagedMapPageProps) {
  const [wreck, setWreck] = useState<Wreck | null>(null);
  const [fault, setFault] = useState<StoreFault | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    let wanted = true;
    inspectMap(database, id).then(
      (inspected) => wanted && setWreck(inspected),
      (error: unknown) => wanted && setFault(faultOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, [database, id]);
  useEffect(() => {
    window.document.title = `${backupTexts.damagedTitle} · Dateline`;
  }, []);

  const goOn = (from: Wreck) => {
    rescueMap(database, from).then(
      (made) => made !== null && goTo(mapQuery(made)),
      (error: unknown) => setFault(faultOf(error)),
    );
  };
  return (
    <main className="desk-page">
      <EditorHead current={null} />
      <h1>{backupTexts.damagedTitle}</h1>
      {wreck !== null && <p className="damaged-name">{wreck.title}</p>}
      <Notice>{backupTexts.damagedLead}</Notice>
      {fault !== null && <Notice>{texts.faults[fault]}</Notice>}
      {wreck !== null && (
        <>
          <h2 className="damaged-part">{backupTexts.whatIsWrong}</h2>
          <ul className="damages">
            {wreck.damages.map((damage) => (
              <li key={damage}>{inOwnWords(damage)}</li>
            ))}
          </ul>
          <Rescues wreck={wreck} onGoOn={goOn} />
          <DamagedActions
            mapKey={id}
            title={wreck.title}
            onSaid={setSaid}
            onRemove={async () => {
              await removeRecords(database, id);
              goTo(OWN_MAPS);
            }}
          />
          <p role="status">{said}</p>
        </>
      )}
    </main>
  );
}

interface RescuesProps {
  readonly wreck: Wreck;
  readonly onGoOn: (from: Wreck) => void;
}

/** What a new map can be made of. */
function Rescues({ wreck, onGoOn }: RescuesProps) {
  const { article, places, edits, allEdits } = wreck;
  if (article === null) return null;
  return (
    <div className="rescues">
      {places !== null && (
        <div>
          <button type="button" className="action" onClick={() => onGoOn(wreck)}>
            {backupTexts.goOnWithout(edits.length, allEdits)}
          </button>
          <p className="field-note">{backupTexts.goOnWithoutHint}</p>
        </div>
      )}
      <div>
        <button
          type="button"
          className={places === null ? 'action' : 'panel-action'}
          onClick={() => onGoOn({ ...wreck, places: null, edits: [] })}
        >
          {backupTexts.goOnWithArticle}
        </button>
        <p className="field-note">{backupTexts.goOnWithArticleHint}</p>
      </div>
    </div>
  );
}
