import { useEffect, useState } from 'react';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { toDocument } from '../../mapped-article/as-document.ts';
import type { ChooserProps } from './choosing.ts';
import { PlaceList } from './place-list.tsx';
import { PutOnMap } from './put-on-map.tsx';

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
      current={target.place}
      places={toDocument(map)}
      show={show}
      onPut={(place) => {
        endPutting();
        onChoose(place);
      }}
      onCancel={endPutting}
    />
  );
}
