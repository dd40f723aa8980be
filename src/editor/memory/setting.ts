import { fold } from '../../gazetteer/fold.ts';
import { byPlace } from '../../mapped-article/by-place.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';

/** What tells articles apart in which one name means different places. */
export interface Setting {
  /** Who published the article, folded; '' where that is not known. */
  readonly source: string;
  /** The URIs of its places, but for those of the name itself. */
  readonly places: readonly string[];
  /** ISO 3166-1 alpha-2 codes of the countries that they lie in. */
  readonly countries: readonly string[];
}

/** The setting in which an article uses a name. @param name as `fold` gives it. */
export function settingOf({ article, mentions }: MappedArticle, name: string): Setting {
  const others = byPlace(mentions).filter(
    (named) => !named.mentions.some(({ surface }) => fold(surface) === name),
  );
  const countries = others.map(({ place }) => place.properties.countryCode);
  return {
    source: fold(article.source ?? ''),
    places: others.map(({ place }) => place.id),
    countries: [...new Set(countries)].filter((code) => code !== '').sort(),
  };
}

/**
 * How much of a setting in which a place was chosen another article has: the places that both
 * name, and one more each for the same publisher and for naming a place of the chosen one's country.
 * 0 where it is another setting, in which the choice tells nothing.
 */
export function likeness(
  chosen: { readonly setting: Setting; readonly countryCode: string },
  now: Setting,
): number {
  const shared = now.places.filter((id) => chosen.setting.places.includes(id)).length;
  const sameSource = now.source !== '' && now.source === chosen.setting.source;
  const sameCountry = now.countries.includes(chosen.countryCode);
  return shared + (sameSource ? 1 : 0) + (sameCountry ? 1 : 0);
}
