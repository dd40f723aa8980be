import { renderToStaticMarkup } from 'react-dom/server';
import type { PlacesDocument } from '../geojson/places-document.ts';
import type { Loaded } from '../page/loaded.ts';
import { PlacesWithoutMap } from '../page/places-without-map.tsx';
import { readArticle, readArticleList, readPlaces } from '../page/read-story.ts';
import { featuresOf, type Story, titleOf } from '../page/story.ts';
import { english } from '../texts/english.ts';
import { App } from './app.tsx';

/** The files of a story, as the site serves them. */
interface StoryFiles {
  readonly list: string;
  readonly article: Uint8Array;
  /** null where the article has none yet. */
  readonly places: string | null;
}

interface Prerendered {
  readonly title: string;
  readonly html: string;
  /** What the page's script takes over from there. */
  readonly story: Story;
}

/**
 * Renders the site's first article as the page shows it before any script has run: the same
 * elements the script will make, with a list of the places where the map will be.
 * @throws ArticleError, PlacesDocumentError where a file is not what it has to be.
 */
export function prerender(folder: string, files: StoryFiles): Prerendered {
  const list = readArticleList(JSON.parse(files.list));
  const article = readArticle(files.article);
  const places: Loaded<PlacesDocument> =
    files.places === null
      ? { ok: false, failure: { kind: 'missing' } }
      : { ok: true, value: readPlaces(files.places, article) };
  const story: Story = {
    list: { ok: true, value: list },
    folder,
    article: { ok: true, value: article },
    places,
  };
  const html = renderToStaticMarkup(
    <App story={story} withoutScript={<PlacesWithoutMap places={featuresOf(story)} />} />,
  );
  return { title: `${titleOf(story) ?? folder} · ${english.wordmark}`, html, story };
}
