import { useState } from 'react';
import type { StoreFault } from '../store/store-error.ts';
import { texts } from '../texts.ts';
import { troubleTexts } from './texts.ts';

interface StorageTroubleProps {
  readonly fault: StoreFault | null;
}

/** Says over the page what has become of the storage while the page was open; the page stays as it is. */
export function StorageTrouble({ fault }: StorageTroubleProps) {
  const [read, setRead] = useState<StoreFault | null>(null);
  return (
    <div className="storage-trouble" role="alert">
      {fault !== null && fault !== read && (
        <p>
          {texts.faults[fault]}{' '}
          <button type="button" className="quiet-action" onClick={() => setRead(fault)}>
            {troubleTexts.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
