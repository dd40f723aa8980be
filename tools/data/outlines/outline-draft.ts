import { type Detail, type DrawnArea, drawAreas } from './draw-areas.ts';
import type { Outline, OutlineKind } from './outline.ts';
import type { TopologyArea, WeightedTopology } from './polygon-topology.ts';

/** An outline yet to be drawn: who it is, and the areas it unites. */
export interface OutlineDraft
  extends Omit<Outline, 'kind' | 'geometry' | 'point' | 'geonamesId' | 'wikidataId'> {
  readonly members: readonly TopologyArea[];
  /** 0 where unknown. */
  readonly geonamesId: number;
  /** '' where unknown. */
  readonly wikidataId: string;
}

/** Countries are looked at the most; regions are vague by nature and many. */
const DETAIL: Readonly<Record<OutlineKind, Detail>> = {
  country: { large: 2.4, finest: 0.4, coarsest: 7 },
  admin1: { large: 2.6, finest: 1.2, coarsest: 5 },
  admin2: { large: 3, finest: 1.4, coarsest: 3 },
  sea: { large: 2.4, finest: 0.6, coarsest: 8 },
  lake: { large: 2, finest: 0.4, coarsest: 2 },
  region: { large: 8, finest: 2, coarsest: 20 },
};

/** Draws outlines of one kind and topology together, so that neighbours keep one border. */
export function drawOutlines(
  kind: OutlineKind,
  topology: WeightedTopology,
  drafts: readonly OutlineDraft[],
): Outline[] {
  const drawn = drawAreas(
    topology,
    drafts.map(({ members }) => members),
    DETAIL[kind],
  );
  return drafts.flatMap((draft, at) => {
    const area = drawn[at];
    return area ? [outlineOf(kind, draft, area)] : [];
  });
}

function outlineOf(
  kind: OutlineKind,
  draft: OutlineDraft,
  { geometry, point }: DrawnArea,
): Outline {
  const { members: _, geonamesId, wikidataId, aliases, ...identity } = draft;
  return {
    ...identity,
    kind,
    aliases: [...new Set(aliases)].filter((alias) => alias !== '' && alias !== draft.name),
    ...(geonamesId > 0 ? { geonamesId } : {}),
    ...(isWikidataId(wikidataId) ? { wikidataId } : {}),
    point,
    geometry,
  };
}

function isWikidataId(id: string): id is `Q${number}` {
  return /^Q[1-9]\d*$/.test(id);
}
