import { useEffect, useState } from 'react';
import type { Span } from '../../article/article.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { OnMap } from './on-map.ts';
import { PlaceList } from './place-list.tsx';
import { PutOnMap } from './put-on-map.tsx';
import type { LookedAt } from './rank-places.ts';

/** The words that a place is chosen for. */
export interface Target {
  readonly surface: string;
  readonly span: Span;
  /** What they name now; null where they are no mention. */
  readonly place: PlaceDescription | null;
}

export interface ChooserProps {
  readonly map: MappedArticle;
  readonly target: Target;
  /** Where the map stands; the same function as long as there is the map. */
  readonly lookedAt: () => LookedAt | null;
  /** Has the map show what is chosen from; null for nothing. The same function from one time to the next. */
  readonly show: (onMap: OnMap | null) => void;
  readonly onChoose: (place: PlaceDescription) => void;
  /** Told when the candidates are there. */
  readonly onReady?: (() => void) | undefined;
}

/** Chooses the place that words name: among candidates, by a search, or by putting it on the map. */
export function PlaceChooser(props: ChooserProps) {
  const { map, target, show, onChoose } = props;
  const [putting, setPutting] = useState<{ readonly moved: PlaceDescription | null } | null>(null);
  const [wasPutting, setWasPutting] = useState(false);
  useEffect(() => () => show(null), [show]);
  const endPutting = () => {
    setPutting(null);
    setWasPutting(true);
  };
  if (putting === null) {
    return (
      <PlaceList
        {...props}
        takesFocus={wasPutting}
        onPlace={() => setPutting({ moved: null })}
        onMovePoint={(moved) => setPutting({ moved })}
      />
    );
  }
  return (
    <PutOnMap
      surface={target.surface}
      moved={putting.moved}
      features={map.places.features}
      show={show}
      onPut={(place) => {
        endPutting();
        onChoose(place);
      }}
      onCancel={endPutting}
    />
  );
}
