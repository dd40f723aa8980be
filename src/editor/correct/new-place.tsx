import { useCallback, useEffect, useState } from 'react';
import type { Span } from '../../article/article.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { Use } from '../../geoparser/geoparse-result.ts';
import { useLatest } from '../../interface/use-latest.ts';
import type { EditedMap } from '../edits/edited-map.ts';
import { inOwnWords } from '../language/sentences.ts';
import { proposeInWorker } from '../worker/geoparser.ts';
import type { Proposal } from '../worker/propose-places.ts';
import { PlaceOffer } from './place-offer.tsx';
import { correctTexts as texts } from './texts.ts';

interface NewPlaceProps {
  readonly map: EditedMap;
  readonly words: Span;
  readonly remembered: readonly PlaceDescription[];
  readonly onForget: (place: PlaceDescription) => void;
  readonly onChoose: (place: PlaceDescription, use: Use) => void;
}

type LookUp =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly proposal: Proposal }
  | { readonly state: 'failed'; readonly reason: string };

/** The places that words may name which are no mention yet: those chosen before, then the program's. */
export function NewPlace({ map, words, remembered, onForget, onChoose }: NewPlaceProps) {
  const [lookUp, setLookUp] = useState<LookUp>({ state: 'running' });
  const latest = useLatest(map);
  const { start, end } = words;
  const look = useCallback(() => {
    let wanted = true;
    setLookUp({ state: 'running' });
    proposeInWorker(latest.current, { start, end }).then(
      (proposal) => {
        if (wanted) setLookUp({ state: 'done', proposal });
      },
      (error: unknown) => {
        const reason = inOwnWords(error instanceof Error ? error.message : String(error));
        if (wanted) setLookUp({ state: 'failed', reason });
      },
    );
    return () => {
      wanted = false;
    };
  }, [start, end]);
  useEffect(look, [look]);

  const proposal = lookUp.state === 'done' ? lookUp.proposal : null;
  const others = (proposal?.places ?? []).filter(
    ({ id }) => !remembered.some((place) => place.id === id),
  );
  const use = proposal?.use ?? 'literal';
  return (
    <>
      <ul className="place-offers">
        {remembered.map((place) => (
          <PlaceOffer
            key={place.id}
            place={place}
            onChoose={() => onChoose(place, use)}
            onForget={() => onForget(place)}
          />
        ))}
        {others.map((place) => (
          <PlaceOffer key={place.id} place={place} onChoose={() => onChoose(place, use)} />
        ))}
      </ul>
      <p className="panel-message" role="status">
        {lookUp.state === 'running' && texts.lookingUp}
        {lookUp.state === 'failed' && texts.lookUpFailed(lookUp.reason)}
        {proposal?.places.length === 0 && texts.noCandidate}
      </p>
      {lookUp.state === 'failed' && (
        <button type="button" className="quiet-action" onClick={look}>
          {texts.tryAgain}
        </button>
      )}
    </>
  );
}
