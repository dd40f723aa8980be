import './what-leaves.css';
import type { IndexState } from './index-state.ts';
import { fetchIndexNow } from './place-index.ts';
import { texts } from './texts.ts';
import { usePlaceIndex, useRestKept } from './use-place-index.ts';

/** One sentence on what leaves the device, as it is now, and a way to change it where there is one. */
export function WhatLeaves() {
  const index = usePlaceIndex();
  const isRestKept = useRestKept();
  return (
    <div className="what-leaves">
      <p role="status">{sentenceOf(index, isRestKept)}</p>
      {(index.state === 'asked' || index.state === 'full') && (
        <button type="button" className="quiet-action" onClick={fetchIndexNow}>
          {index.state === 'asked' ? texts.fetchIndex(index.total) : texts.tryAgain}
        </button>
      )}
    </div>
  );
}

function sentenceOf(index: IndexState, isRestKept: boolean) {
  switch (index.state) {
    case 'checking':
      return texts.checking;
    case 'without':
      return texts.without;
    case 'layered':
      return texts.layered;
    case 'fetching': {
      const [before, after] = texts.untilHere(index.total);
      return (
        <>
          {before}
          {/* Seen, and not told aloud at each pack that comes. */}
          <span aria-hidden="true">{texts.fetched(index.here, index.total)}</span>
          {after}
        </>
      );
    }
    case 'waiting':
      return texts.waiting(index.total);
    case 'asked':
      return texts.asked(index.total);
    case 'full':
      return texts.full(index.total);
    case 'kept':
      return isRestKept ? texts.all : texts.indexOnly;
  }
}
