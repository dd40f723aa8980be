import { useCallback, useEffect, useRef, useState } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { type Country, describePoint } from '../../geojson/place-description.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { useLatest } from '../../interface/use-latest.ts';
import { countryInWorker } from '../worker/geoparser.ts';

/** A point is put without its country where that is not known after so many milliseconds. */
const PATIENCE = 2_000;

interface PutPoint {
  /** Whether one is being put: its country is looked up. */
  readonly isPutting: boolean;
  readonly put: (name: string, point: Position) => void;
}

/**
 * Puts points as places, each with the country it lies in where that can be told.
 * @param onPut not told where what asked for it is closed before.
 */
export function usePutPoint(onPut: (place: PlaceDescription) => void): PutPoint {
  const [isPutting, setPutting] = useState(false);
  const latest = useLatest(onPut);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const put = useCallback((name: string, point: Position) => {
    const { signal } = startAnew(running);
    setPutting(true);
    void countryOf(point).then((country) => {
      if (signal.aborted) return;
      setPutting(false);
      latest.current(describePoint(name, point, country));
    });
  }, []);
  return { isPutting, put };
}

/** What was asked for last is what is wanted. */
function startAnew(running: { current: AbortController | null }): AbortController {
  running.current?.abort();
  const controller = new AbortController();
  running.current = controller;
  return controller;
}

function countryOf(point: Position): Promise<Country | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([countryInWorker(point).catch(() => null), late]);
}
