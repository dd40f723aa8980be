import type { ShownArticle } from '../article/article.ts';
import type { PlaceFeature, PlacesDocument } from '../geojson/places-document.ts';
import type { Loaded } from './loaded.ts';
import type { ListedArticle } from './read-story.ts';

/** An article with what belongs to it; a part is null until it is there or is known not to be. */
export interface Story {
  readonly list: Loaded<readonly ListedArticle[]> | null;
  readonly folder: string | null;
  readonly article: Loaded<ShownArticle> | null;
  readonly places: Loaded<PlacesDocument> | null;
}

const NO_PLACES: readonly PlaceFeature[] = [];

/** The article's places; none while they are not there. */
export function featuresOf({ places }: Story): readonly PlaceFeature[] {
  return places?.ok ? places.value.features : NO_PLACES;
}

/** BCP 47 tag: as the places say, who were found by one who was told the language, else the text. */
export function languageOf({ article, places }: Story): string {
  if (places?.ok) return places.value.dateline.article.language;
  return article?.ok ? article.value.language : 'en';
}

/** What the site's list says of the article. */
export function listedIn({ list, folder }: Story): ListedArticle | undefined {
  return list?.ok ? list.value.find((entry) => entry.folder === folder) : undefined;
}

export function titleOf(story: Story): string | null {
  const own = story.article?.ok ? story.article.value.title : null;
  return own ?? listedIn(story)?.title ?? null;
}
