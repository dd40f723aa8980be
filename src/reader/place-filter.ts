import { fold } from '../gazetteer/fold.ts';
import type { MentionProperties, PlaceFeature } from '../geojson/places-document.ts';
import type { Texts } from '../texts/english.ts';

/** A place that a filter found, and why. */
export interface FoundPlace {
  readonly place: PlaceFeature;
  /**
   * The first mention whose excerpt has what was asked for; null where the place itself has it, or
   * nothing was asked for.
   */
  readonly inExcerpt: MentionProperties | null;
}

/**
 * The places that have all words of the filter in what is said of them or in one of their excerpts,
 * in the order given; accents, case and punctuation aside. An empty filter finds all.
 * @param text the article's, which the excerpts are of.
 */
export function filterPlaces(
  places: readonly PlaceFeature[],
  filter: string,
  text: string,
  texts: Pick<Texts, 'kind'>,
): readonly FoundPlace[] {
  const words = fold(filter)
    .split(' ')
    .filter((word) => word !== '');
  const has = (said: string) => {
    const folded = fold(said);
    return words.every((word) => folded.includes(word));
  };
  return places.flatMap((place): FoundPlace[] => {
    const { fullName, kind, country, admin1, mentions } = place.properties;
    const surfaces = mentions.map(({ surface }) => surface);
    if (
      words.length === 0 ||
      has([fullName, texts.kind(kind), admin1, country, ...surfaces].join(' '))
    ) {
      return [{ place, inExcerpt: null }];
    }
    const inExcerpt = mentions.find(({ excerpt }) => has(text.slice(excerpt.start, excerpt.end)));
    return inExcerpt === undefined ? [] : [{ place, inExcerpt }];
  });
}
