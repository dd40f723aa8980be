import { Notice } from '../../page/notice.tsx';
import { texts } from '../texts.ts';
import type { Search } from '../use-own-map.ts';

interface SearchStateProps {
  readonly search: Search;
  /** The article's, in UTF-16 units. */
  readonly length: number;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far the search for places is, with a way to stop it or to begin again. */
export function SearchState({ search, length, onStop, onAgain }: SearchStateProps) {
  switch (search.state) {
    case 'none':
      return null;
    case 'running':
      return (
        <div className="search-state">
          <p role="status">
            {texts.findingPlaces}{' '}
            {search.found !== null && texts.found(search.found.features.length)}
          </p>
          <progress max={length} value={search.read} aria-label={texts.findingPlaces} />
          <button type="button" className="quiet-action" onClick={onStop}>
            {texts.stop}
          </button>
        </div>
      );
    case 'stopped':
    case 'failed':
      return (
        <div className="search-state">
          <Notice>
            {search.state === 'failed' ? texts.geoparseFailed(search.reason) : texts.stopped}
          </Notice>
          <button type="button" className="action" onClick={onAgain}>
            {search.state === 'failed' ? texts.tryAgain : texts.findAgain}
          </button>
        </div>
      );
  }
}
