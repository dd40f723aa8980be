import { useCallback, useEffect, useState } from 'react';
import type { Span } from '../../article/article.ts';
import { useLatest } from '../../interface/use-latest.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';
import { inOwnWords } from '../language/sentences.ts';
import { candidatesInWorker } from '../worker/geoparser.ts';
import type { RankedCandidate } from '../worker/rank-candidates.ts';

/** How far the ranking of the places that words may name is. */
export type CandidatesState =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly candidates: readonly RankedCandidate[] }
  | { readonly state: 'failed'; readonly reason: string };

interface Candidates {
  readonly ranking: CandidatesState;
  readonly again: () => void;
}

/**
 * The places that a mention may name. They are ranked once for the words: what is corrected
 * meanwhile does not change the numbers that a person has before them.
 */
export function useCandidates(map: MappedArticle, { start, end }: Span): Candidates {
  const [ranking, setRanking] = useState<CandidatesState>({ state: 'running' });
  const [attempt, setAttempt] = useState(0);
  const latest = useLatest(map);
  const { text } = map.article;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, or another attempt, is a reason to ask anew
  useEffect(() => {
    let wanted = true;
    setRanking({ state: 'running' });
    candidatesInWorker(latest.current, { start, end }).then(
      (candidates) => {
        if (wanted) setRanking({ state: 'done', candidates });
      },
      (error: unknown) => {
        const reason = inOwnWords(error instanceof Error ? error.message : String(error));
        if (wanted) setRanking({ state: 'failed', reason });
      },
    );
    return () => {
      wanted = false;
    };
  }, [start, end, text, attempt]);

  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { ranking, again };
}
