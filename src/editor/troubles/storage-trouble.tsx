import type { StoreFault } from '../store/store-error.ts';
import { texts } from '../texts.ts';

interface StorageTroubleProps {
  readonly fault: StoreFault | null;
}

/** Says over the page what has become of the storage while the page was open; the page stays as it is. */
export function StorageTrouble({ fault }: StorageTroubleProps) {
  return (
    <div className="storage-trouble" role="alert" lang="en">
      {fault !== null && <p>{texts.faults[fault]}</p>}
    </div>
  );
}
