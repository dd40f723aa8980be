import type { Article } from '../article/article.ts';
import type { ReadArticleOptions } from '../article/read-article.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { serialize, writePlacesDocument } from '../geojson/write-document.ts';
import { geoparse } from '../geoparser/geoparse.ts';
import type { ArticlePlace } from './article-place.ts';
import { openModels } from './open-models.ts';
import { refuseOwnInput } from './own-input.ts';
import { project } from './project.ts';
import { readArticleAt } from './read-article-at.ts';
import { writeOutput } from './standard-output.ts';
import { tell } from './tell.ts';
import { writeAtomically } from './write-atomically.ts';

export interface GeoparseFileOptions extends ReadArticleOptions {
  /** The file to write; standard output where absent or '-'. */
  readonly output?: string;
  /** Files of lists of places that hold for this run. */
  readonly places?: readonly string[];
}

/**
 * Geoparses an article and writes its places as GeoJSON to standard output or a file; builds the
 * place index first where there is none.
 * @throws CommandError, GazetteerError, BuildError in words for people.
 */
export async function geoparseFile(
  place: ArticlePlace,
  { output, places, ...options }: GeoparseFileOptions,
): Promise<void> {
  await refuseOwnInput(output, [...('path' in place ? [place.path] : []), ...(places ?? [])]);
  const article = await readArticleAt(place, options);
  const document = await findPlaces(article, places);
  const text = serialize(document);
  if (output === undefined || output === '-') {
    await writeOutput(text);
    return;
  }
  await writeAtomically(output, text);
  if (process.stderr.isTTY) tell(`${output}: ${summarise(document)}`);
}

/**
 * The places of an article; builds the place index first where there is none.
 * @param places files of lists of places that hold for this run.
 * @throws GazetteerError, BuildError in words for people.
 */
export async function findPlaces(
  article: Article,
  places: readonly string[] = [],
): Promise<PlacesDocument> {
  const { gazetteer, models } = await openModels({ places });
  const found = await geoparse(article, gazetteer, models);
  if (found.readTo !== undefined) {
    tell(readOnlyTo(found.readTo, article.text.length));
  }
  return writePlacesDocument(found, { generator: `dateline ${project.version}` });
}

/** What a person is told of a text that has more names than are looked for. */
export function readOnlyTo(readTo: number, length: number): string {
  return (
    `dateline: only the first ${readTo} of ${length} characters were read: the text has more names than are ` +
    'looked for at once. Cut it up to have all of it read.'
  );
}

/** '12 places, 40 mentions', as a person is told what was found. */
export function summarise({ features }: PlacesDocument): string {
  const mentions = features.reduce((sum, { properties }) => sum + properties.mentions.length, 0);
  return `${count(features.length, 'place')}, ${count(mentions, 'mention')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
