import type { Span } from '../../article/article.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { looksOf, type WholeLook } from '../../geojson/look-of.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { isSettled } from '../../geojson/settled.ts';
import type { MappedPlaces, PlacedMention } from '../../mapped-article/mapped-article.ts';
import { certaintyOf } from '../../reader/certainty.ts';
import type { Certainty } from '../../texts/english.ts';
import { nameKey, needsCheck } from '../edits/count-map.ts';

/** A name of the article with the place that it is on: a row of the table of all places. */
export interface NameRow {
  /** Tells it from others, whatever is decided of it but its place. */
  readonly key: string;
  /** As the article has it first. */
  readonly name: string;
  readonly place: PlaceDescription;
  readonly placeId: PlaceId;
  /** In reading order. */
  readonly mentions: readonly Span[];
  /** The least sure of its mentions, 0 to 1. */
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly state: RowState;
  readonly use: 'literal' | 'associative';
  readonly look: WholeLook;
}

/** Settled by a person; to be checked; or the program is sure of it and nobody looked. */
export type RowState = 'settled' | 'open' | 'sure';

/** The names of a map, in the order in which the article has them first. */
export function nameRows({ mentions, info }: MappedPlaces): readonly NameRow[] {
  const lookOf = looksOf(info);
  const groups = new Map<string, PlacedMention[]>();
  for (const placed of mentions) {
    const key = nameKey(placed);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { place, mention } = first;
    const { placeId } = place.properties;
    const confidence = Math.min(...group.map((placed) => placed.mention.confidence));
    return [
      {
        key,
        name: mention.surface,
        place,
        placeId,
        mentions: group.map(({ mention: { start, end } }) => ({ start, end })),
        confidence,
        certainty: certaintyOf(confidence),
        state: stateOf(group),
        use: group.some((placed) => placed.mention.use === 'literal') ? 'literal' : 'associative',
        look: lookOf(placeId),
      },
    ];
  });
}

function stateOf(group: readonly PlacedMention[]): RowState {
  if (group.some(needsCheck)) return 'open';
  return group.every(({ mention }) => isSettled(mention)) ? 'settled' : 'sure';
}
