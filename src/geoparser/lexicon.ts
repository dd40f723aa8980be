import { escapePattern } from '../article/escape-pattern.ts';
import lists from './lexicon.json' with { type: 'json' };

/** A list of `geodata/lexicon/en/`, by the name of its file. */
export type ListName = keyof typeof lists;

/** The lines of a list. */
export function lines(list: ListName): readonly string[] {
  return lists[list];
}

/** Words of a list, as it has them. */
export function words(list: ListName): ReadonlySet<string> {
  return new Set(lists[list]);
}

/** A pattern of any one word of a list, those that stand first before others. */
export function oneOf(list: ListName): string {
  return `(?:${lists[list].map(escapePattern).join('|')})`;
}

/** What a list of lines 'name: words' says of each name. */
export function wordMap(list: ListName): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...nameMap(list)].map(([name, said]) => [name, new Set(said.split(' '))]));
}

/** What a list of lines 'one: other' has for each. */
export function nameMap(list: ListName): ReadonlyMap<string, string> {
  return new Map(
    lists[list].map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + ': '.length)];
    }),
  );
}
