import { ArticleError } from '../article/article-error.ts';
import { type ArticleFacts, givenFacts } from '../article/article-facts.ts';
import type { ArticleFormat } from '../article/sniff-format.ts';
import { isWebAddress } from '../article/web-address.ts';
import { isPlacesFile } from '../formats/formats.ts';
import { readPlacesFile, textOfPlaces } from '../formats/read-places-file.ts';
import { type DocumentedArticle, withFacts } from '../geojson/documented-article.ts';
import { ArticleMissingError, PlacesDocumentError } from '../geojson/places-document-error.ts';
import { fromDocument, fromDocumented, toDocumented } from '../mapped-article/as-document.ts';
import { isOnlyBroughtIn, layFound } from '../mapped-article/lay-found.ts';
import { outlineKeys } from '../publish/page-content.ts';
import { writePage } from '../publish/write-page.ts';
import type { ArticlePlace } from './article-place.ts';
import { CommandError } from './command-error.ts';
import type { PresentationOptions } from './commands/presentation-options.ts';
import { findPlaces, summarise } from './geoparse-file.ts';
import { loadStillRenderer } from './load-still-renderer.ts';
import { refuseOwnInput } from './own-input.ts';
import { presentationOf } from './presentation-of.ts';
import { publishDetail } from './publish-detail.ts';
import { readArticleAt } from './read-article-at.ts';
import { readInput } from './read-input.ts';
import { readOutlines } from './read-outlines.ts';
import { readTemplate } from './read-template.ts';
import { writeOutput } from './standard-output.ts';
import { tell } from './tell.ts';
import { writeAtomically } from './write-atomically.ts';

export interface PublishFileOptions extends ArticleFacts, PresentationOptions {
  /** The file to write; standard output where absent or '-'. */
  readonly output?: string;
  /** Files of lists of places that hold for this run. */
  readonly places?: readonly string[];
  /** The file of the article that a file of places belongs to. */
  readonly article?: string;
  /** A PMTiles file, or its address, whose detail around the places is taken into the page. */
  readonly basemap?: string;
  /** The article's address on the web. */
  readonly link?: string;
  readonly format?: ArticleFormat | 'places';
  /** A file to write the script to that shows the map in other pages. */
  readonly embedScript?: string;
}

/** What the page of an article without a title is called. */
const UNTITLED = 'Map of an article';

/**
 * Publishes an article, whose places are found first, or a file of places, as one HTML file; builds
 * the data and the page's code first where there are none.
 * @throws CommandError, GazetteerError, BuildError in words for people.
 */
export async function publishFile(
  place: ArticlePlace,
  { output, places, article, link, format, basemap, embedScript, ...options }: PublishFileOptions,
): Promise<void> {
  if (link !== undefined && !isWebAddress(link)) {
    throw new CommandError('--link is no web address, as https://example.org/article is');
  }
  // What is asked for in words that cannot be is told before anything is built.
  presentationOf(undefined, options);
  const own = 'path' in place ? [place.path] : [];
  const inputs = [...own, ...(article === undefined ? [] : [article]), ...(places ?? [])];
  await refuseOwnInput(output, inputs);
  await refuseOwnInput(embedScript, inputs);
  const { title, date, source, language } = options;
  const facts: ArticleFacts = {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(source !== undefined && { source }),
    ...(language !== undefined && { language }),
  };
  const find = await readGiven(place, { article, places, format, facts });
  // What is built is built before the places are found: a text of 10 MB and its places take memory, as a build does.
  const template = await readTemplate();
  const mapped = presented(await find(), options);
  const renderStill = await loadStillRenderer();
  const outlines = await readOutlines(outlineKeys(mapped));
  const cut = basemap === undefined ? null : await publishDetail(basemap, mapped);
  const original = link ?? ('url' in place ? place.url : '');
  const page = writePage(
    template,
    {
      mapped,
      title: mapped.article.title ?? UNTITLED,
      outlines,
      link: original,
      ...(cut !== null && { detail: cut.detail }),
    },
    renderStill(mapped),
    cut?.base64,
  );
  if (embedScript !== undefined) await writeAtomically(embedScript, [template.embedScript]);
  if (output === undefined || output === '-') {
    await writeOutput(page);
    return;
  }
  const bytes = await writeAtomically(output, page);
  if (process.stderr.isTTY) {
    const megabytes = (bytes / 1e6).toFixed(1);
    tell(`${output}: ${summarise(mapped.places)}, ${megabytes} MB`);
  }
}

function presented(
  { article, places }: DocumentedArticle,
  options: PresentationOptions,
): DocumentedArticle {
  const { presentation: kept, ...info } = places.dateline;
  const presentation = presentationOf(kept, options);
  const dateline = { ...info, ...(presentation && { presentation }) };
  return { article, places: { ...places, dateline } };
}

interface Reading {
  readonly article: string | undefined;
  readonly places: readonly string[] | undefined;
  readonly format: PublishFileOptions['format'];
  readonly facts: ArticleFacts;
}

/** Reads all that is given. @returns what finds its places, where they are not in it. */
async function readGiven(
  place: ArticlePlace,
  { article, places, format, facts }: Reading,
): Promise<() => Promise<DocumentedArticle>> {
  const options = { ...facts, ...(format !== undefined && format !== 'places' && { format }) };
  const holdsPlaces =
    'path' in place && (format === undefined ? isPlacesFile(place.path) : format === 'places');
  if (holdsPlaces && places !== undefined) {
    throw new CommandError(
      '--places goes with an article whose places are to be found: these are found already',
    );
  }
  if (holdsPlaces) return readPlaces(place.path, article, facts);
  if (article !== undefined) {
    throw new CommandError('--article goes with a file of places, and this is none');
  }
  const read = await readArticleAt(place, options);
  return async () => ({ article: read, places: await findPlaces(read, places) });
}

async function readPlaces(
  path: string,
  articlePath: string | undefined,
  facts: ArticleFacts,
): Promise<() => Promise<DocumentedArticle>> {
  const given =
    articlePath === undefined ? null : await readArticleAt({ path: articlePath }, facts);
  try {
    const text = await textOfPlaces(await readInput(path));
    const { leftOut, ...read } = await readPlacesFile(text, given);
    for (const reason of leftOut) tell(`${path}: ${reason}`);
    const whole = withFacts(toDocumented(read), givenFacts(facts));
    return async () => {
      if (!isOnlyBroughtIn(whole.places.dateline)) return whole;
      // What the file names is its own; all else is found.
      const found = await findPlaces(whole.article);
      const machine = fromDocumented({ article: whole.article, places: found });
      return toDocumented(layFound(fromDocument(whole.places), machine));
    };
  } catch (error) {
    if (!(error instanceof PlacesDocumentError || error instanceof ArticleError)) throw error;
    const how = error instanceof ArticleMissingError ? ' (--article names its file)' : '';
    throw new CommandError(`${path}: ${error.message}${how}`, { cause: error });
  }
}
