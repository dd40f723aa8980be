import { type DrawnArea, drawAreas } from './draw-areas.ts';
import type { Outline } from './outline.ts';
import type { TopologyArea, WeightedTopology } from './polygon-topology.ts';

/** An outline yet to be drawn: who it is, and the areas it unites. */
export interface OutlineDraft
  extends Omit<Outline, 'geometry' | 'point' | 'geonamesId' | 'wikidataId'> {
  readonly members: readonly TopologyArea[];
  /** 0 where unknown. */
  readonly geonamesId: number;
  /** '' where unknown. */
  readonly wikidataId: string;
}

/** Draws outlines of one topology together, so that neighbours keep one border. */
export function drawOutlines(
  topology: WeightedTopology,
  drafts: readonly OutlineDraft[],
): Outline[] {
  const drawn = drawAreas(
    topology,
    drafts.map(({ members }) => members),
  );
  return drafts.flatMap((draft, at) => {
    const area = drawn[at];
    return area ? [outlineOf(draft, area)] : [];
  });
}

function outlineOf(draft: OutlineDraft, { geometry, point }: DrawnArea): Outline {
  const { members: _, geonamesId, wikidataId, aliases, ...identity } = draft;
  return {
    ...identity,
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
