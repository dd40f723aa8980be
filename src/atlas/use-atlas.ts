import { useCallback, useMemo, useState } from 'react';
import type { ArchiveFilter } from '../archive/site/archive-filter.ts';
import type { PlaceColumns } from '../archive/site/place-columns.ts';
import { PLACE_GROUPS } from '../archive/site/place-groups.ts';
import type { PlaceName } from '../archive/site/place-names.ts';
import type { PlaceId, Position } from '../gazetteer/place-record.ts';
import type { OutlinedPlace } from '../map/area-outlines.tsx';
import { type Box, boundsOf } from '../map/framing.ts';
import type { PointMark } from '../map/point-mark.ts';
import type { ArchiveConnection } from './archive-connection.ts';
import type { AtlasAddress } from './atlas-address.ts';
import type { Filtered } from './atlas-worker.ts';
import { type Failed, type Loading, reasonOf, useLoaded } from './use-loaded.ts';

/** Places that the map's first view is made for: those that most articles name. */
const IN_VIEW = 500;
/** The share of them that is left out at each edge. */
const OUTERMOST = 0.02;
/** Nearer than any ocean is looked at from: an area that an archive has is drawn, whatever its size. */
const CLOSE = 6;
const NO_NAMES: readonly PlaceName[] = [];

/** What the page shows of an archive. */
export interface Atlas {
  readonly filter: ArchiveFilter;
  readonly filtered: Loading<Filtered>;
  /** What could not be loaded, each reason once. */
  readonly faults: readonly Failed[];
  /** By rank; as many as are there yet. */
  readonly names: readonly PlaceName[];
  /** Has all names be loaded. */
  readonly wantNames: () => void;
  /** Has what a time filter counts by be loaded. */
  readonly warm: () => void;
  /** Ranks that the search finds; null where nothing is searched for, or nothing is known yet. */
  readonly found: ArrayLike<number> | null;
  readonly selected: number | null;
  /** Whether the address names a place that is not there. */
  readonly isPlaceMissing: boolean;
  readonly selectedPoint: readonly [number, number] | null;
  readonly all: Box | null;
  readonly most: number;
  readonly marksIn: (box: Box, zoom: number) => Promise<readonly PointMark[]>;
  readonly nameOf: (mark: PointMark) => string | null;
  readonly areaOf: (rank: number) => OutlinedPlace | null;
}

/** An archive by what the address asks for. */
export function useAtlas({ site, worker }: ArchiveConnection, address: AtlasAddress): Atlas {
  const { manifest } = site;
  const filter = useMemo<ArchiveFilter>(() => {
    const named = address.filter.source;
    const source = manifest.sources.findIndex(({ name }) => name === named);
    return { ...address.filter, source: named === null || source === -1 ? null : source };
  }, [address.filter, manifest]);
  const filtered = useLoaded(JSON.stringify([filter, address.than]), () =>
    worker.filter(filter, address.than),
  );
  const places = useLoaded('places', () => site.places());
  const first = useLoaded('first names', () => site.firstNames());
  const firstNames = first.state === 'ready' ? first.value : NO_NAMES;

  const [areWanted, setWanted] = useState(false);
  const wantNames = useCallback(() => setWanted(true), []);
  const isKnown = address.place === null || rankIn(firstNames, address.place) !== -1;
  const needsAll = areWanted || address.search !== '' || (first.state === 'ready' && !isKnown);
  const others = useLoaded(needsAll ? 'names' : null, () => site.allNames());
  const names = others.state === 'ready' ? others.value : firstNames;

  const search = address.search;
  const sought = useLoaded(search === '' ? null : search, () => worker.search(search));
  const counts = filtered.state === 'ready' ? filtered.value.counts : null;
  const found = useMemo(() => {
    if (search === '' || sought.state !== 'ready' || counts === null) return null;
    return sought.value.filter((rank) => (counts[rank] ?? 0) > 0);
  }, [search, sought, counts]);

  const [marksTries, setMarksTries] = useState(0);
  const rank = address.place === null ? -1 : rankIn(names, address.place);
  const selected = rank === -1 ? null : rank;
  const columns = places.state === 'ready' ? places.value : null;
  const selectedPoint = useMemo<readonly [number, number] | null>(() => {
    if (selected === null || columns === null) return null;
    return [columns.longitudes[selected] ?? 0, columns.latitudes[selected] ?? 0];
  }, [selected, columns]);
  const all = useMemo(() => {
    if (columns === null) return null;
    return boundsOf(midmost(columns));
  }, [columns]);

  const [marksFault, setMarksFault] = useState<Failed | null>(null);
  // Another filter leaves other marks, and what failed may be tried again: the map asks anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as that says
  const marksIn = useCallback(
    async (box: Box, zoom: number): Promise<readonly PointMark[]> => {
      try {
        const marks = await worker.marks(box, zoom);
        setMarksFault(null);
        return marks;
      } catch (error) {
        const again = (): void => setMarksTries((before) => before + 1);
        setMarksFault({ state: 'failed', reason: reasonOf(error), again });
        throw error;
      }
    },
    [worker, filtered, marksTries],
  );
  const warm = useCallback(() => {
    worker.warm(filter.way).catch(() => undefined);
  }, [worker, filter.way]);
  const nameOf = useCallback((mark: PointMark) => names[mark.rank]?.name ?? null, [names]);
  // The map is there without them.
  const outlined = useLoaded('outlined', () => site.outlinedPlaces());
  const areas = outlined.state === 'ready' ? outlined.value : null;
  const areaOf = useCallback(
    (rank: number): OutlinedPlace | null => {
      const area = areas?.get(rank);
      if (area === undefined) return null;
      const water = PLACE_GROUPS[columns?.groups[rank] ?? -1] === 'water';
      const { placeId: id, outline } = area;
      return {
        id,
        outline,
        water,
        use: 'literal',
        closeZoom: CLOSE,
        mentions: counts?.[rank] ?? 0,
      };
    },
    [areas, columns, counts],
  );
  return {
    filter,
    filtered,
    faults: byReason([filtered, places, first, others, sought, marksFault]),
    names,
    wantNames,
    warm,
    found,
    selected,
    isPlaceMissing: address.place !== null && others.state === 'ready' && selected === null,
    selectedPoint,
    all,
    most: filtered.state === 'ready' ? mostOf(filtered.value) : 1,
    marksIn,
    nameOf,
    areaOf,
  };
}

/** What failed, as one for each reason: one file that is missing fails whatever needs it. */
function byReason(parts: readonly (Loading<unknown> | null)[]): readonly Failed[] {
  const found = new Map<string, Failed[]>();
  for (const part of parts) {
    if (part?.state === 'failed') found.set(part.reason, [...(found.get(part.reason) ?? []), part]);
  }
  return [...found].map(([reason, failed]) => ({
    state: 'failed',
    reason,
    again: () => {
      for (const part of failed) part.again();
    },
  }));
}

/** What the largest mark stands for. */
function mostOf({ counts, ranks, changes }: Filtered): number {
  if (changes === null) return counts[ranks[0] ?? 0] || 1;
  return changes.by.reduce((most, by) => Math.max(most, by), 1);
}

/** Most of the most named places, without those that lie farthest out. */
function midmost({ longitudes, latitudes, length }: PlaceColumns): readonly Position[] {
  const points = Array.from(
    { length: Math.min(IN_VIEW, length) },
    (_, at): Position => [longitudes[at] ?? 0, latitudes[at] ?? 0],
  );
  const out = Math.floor(OUTERMOST * points.length);
  return [0, 1].reduce<Position[]>(
    (left, axis) =>
      left.sort((a, b) => (a[axis] ?? 0) - (b[axis] ?? 0)).slice(out, left.length - out),
    points,
  );
}

function rankIn(names: readonly PlaceName[], place: PlaceId): number {
  return names.findIndex(({ placeId }) => placeId === place);
}
