import type { PlaceProperties } from '../geojson/places-document.ts';

type Named = Pick<PlaceProperties, 'name' | 'mentions' | 'outcome' | 'featureCode' | 'handPlaced'>;

/**
 * What the article calls a place: 'Königsberg' of what the index has as 'Kaliningrad'. It is the words
 * that it uses most; the index's name where those are only short for it ('Barrow' for
 * 'Barrow-in-Furness') or the same but for capitals ('BEIRUT').
 */
export function articleNameOf({ name, mentions, outcome, featureCode, handPlaced }: Named): string {
  if (outcome || handPlaced) return name;
  const times = new Map<string, number>();
  let most = '';
  for (const { surface, use } of mentions) {
    const words = surface.replace(/\s+/gu, ' ');
    // Where it is a government or a people, that is as often said with an adjective: 'Russian'.
    if (use === 'associative' && featureCode.startsWith('PCL')) continue;
    times.set(words, (times.get(words) ?? 0) + 1);
    if ((times.get(words) ?? 0) > (times.get(most) ?? 0)) most = words;
  }
  return isShortFor(most, name) ? name : most;
}

/** 'Barrow' is for 'Barrow-in-Furness'; 'Roma' is not for 'Romania', whose letters it only begins with. */
function isShortFor(words: string, name: string): boolean {
  return (
    name.toLowerCase().startsWith(words.toLowerCase()) &&
    (words === '' || !/^\p{L}/u.test(name.slice(words.length)))
  );
}

/**
 * What a place's full name has behind what the article calls it: ', England' of 'Northwood, England'; '' where it has no more.
 * @returns null where the full name is another: 'Königsberg' is Kaliningrad, Russia.
 */
export function behindName(called: string, fullName: string): string | null {
  if (fullName === called) return '';
  return fullName.startsWith(`${called}, `) ? fullName.slice(called.length) : null;
}
