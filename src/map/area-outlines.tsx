import { useEffect, useState } from 'react';
import { GeoJSON } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { loadOutline, type Outline } from './load-outline.ts';
import type { MapPlace } from './map-place.ts';

interface AreaOutlinesProps {
  readonly places: readonly MapPlace[];
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
}

/** The outlines of areas: faint for those that are literally there, strong for the selected one. */
export function AreaOutlines({ places, selected, lit }: AreaOutlinesProps) {
  return places.map(({ id, outline, use, water }) => {
    const strength = id === selected ? 'selected' : id === lit ? 'lit' : 'faint';
    if (outline === null || (use === 'associative' && strength === 'faint')) return null;
    return <AreaOutline key={id} outline={outline} water={water} strength={strength} />;
  });
}

interface AreaOutlineProps {
  readonly outline: string;
  readonly water: boolean;
  readonly strength: 'selected' | 'lit' | 'faint';
}

function AreaOutline({ outline, water, strength }: AreaOutlineProps) {
  const [shape, setShape] = useState<Outline | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadOutline(outline).then((loaded) => {
      if (wanted) setShape(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [outline]);
  if (shape === null) return null;
  // The class is set when the path is made and not after, hence the key.
  return (
    <GeoJSON
      key={strength}
      data={shape}
      interactive={false}
      // Colours are the style sheet's; without these Leaflet writes its own over them.
      style={{
        className: `area area-${water ? 'water' : 'land'} area-${strength}`,
        fill: true,
        stroke: true,
      }}
    />
  );
}
