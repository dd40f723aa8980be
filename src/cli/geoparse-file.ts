import { extname } from 'node:path';
import { ArticleError } from '../article/article-error.ts';
import { type ReadArticleOptions, readArticle } from '../article/read-article.ts';
import type { ArticleFormat } from '../article/sniff-format.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { serialize, writePlacesDocument } from '../geojson/write-document.ts';
import { geoparse } from '../geoparser/geoparse.ts';
import { CommandError } from './command-error.ts';
import { openModels } from './open-models.ts';
import { project } from './project.ts';
import { readInput } from './read-input.ts';
import { writeAtomically } from './write-atomically.ts';

export interface GeoparseFileOptions extends ReadArticleOptions {
  /** The file to write; standard output where absent or '-'. */
  readonly output?: string;
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, ArticleFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.htm': 'html',
  '.html': 'html',
  '.xhtml': 'html',
};

/**
 * Geoparses the article in a file ('-': on standard input) and writes its places as GeoJSON to
 * standard output or a file; builds the place index first where there is none.
 * @throws CommandError, GazetteerError, BuildError in words for people.
 */
export async function geoparseFile(
  path: string,
  { output, ...options }: GeoparseFileOptions,
): Promise<void> {
  const article = await readArticleFrom(path, options);
  const { gazetteer, tagger } = await openModels();
  const document = writePlacesDocument(await geoparse(article, gazetteer, tagger), {
    generator: `dateline ${project.version}`,
  });
  const text = serialize(document);
  if (output === undefined || output === '-') {
    process.stdout.write(text);
    return;
  }
  await writeAtomically(output, text);
  if (process.stderr.isTTY) process.stderr.write(`${output}: ${summarise(document)}\n`);
}

async function readArticleFrom(path: string, options: ReadArticleOptions) {
  const format = options.format ?? FORMAT_OF_EXTENSION[extname(path).toLowerCase()];
  try {
    return readArticle(await readInput(path), { ...options, ...(format && { format }) });
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const name = path === '-' ? 'standard input' : path;
    throw new CommandError(`${name}: ${error.message}`, { cause: error });
  }
}

function summarise({ features }: PlacesDocument): string {
  const mentions = features.reduce((sum, { properties }) => sum + properties.mentions.length, 0);
  return `${count(features.length, 'place')}, ${count(mentions, 'mention')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
