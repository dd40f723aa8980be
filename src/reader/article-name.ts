import type { PlaceProperties } from '../geojson/places-document.ts';

type Named = Pick<
  PlaceProperties,
  'name' | 'fullName' | 'mentions' | 'outcome' | 'featureCode' | 'handPlaced'
>;

/**
 * What the article calls a place: 'Königsberg' of what the index has as 'Kaliningrad'. It is the words
 * that it uses most, but the index's name where the article has that too and those are only short for
 * it ('Barrow' for 'Barrow-in-Furness'), or it is the same but for capitals ('BEIRUT').
 */
export function articleNameOf({ name, mentions, outcome, featureCode, handPlaced }: Named): string {
  if (outcome !== undefined || handPlaced) return name;
  const times = new Map<string, number>();
  let [most, isNamed] = ['', false];
  for (const { surface, use } of mentions) {
    const words = surface.replace(/\s+/gu, ' ');
    // Where it is a government or a people, that is as often said with an adjective: 'Russian'.
    if (use === 'associative' && featureCode.startsWith('PCL')) continue;
    times.set(words, (times.get(words) ?? 0) + 1);
    if (most === '' || (times.get(words) ?? 0) > (times.get(most) ?? 0)) most = words;
    isNamed ||= isSame(words, name);
  }
  if (most === '' || isSame(most, name)) return name;
  return isNamed && isSame(most, name.slice(0, most.length)) ? name : most;
}

/** What the index calls a place in full, where the article calls it something else; null where it does not. */
export function indexNameOf(properties: Named): string | null {
  return articleNameOf(properties) === properties.name ? null : properties.fullName;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
