import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { toLine } from '../../archive/articles/archived-article.ts';
import { KeySet, keysOf } from '../../archive/articles/article-keys.ts';
import { readSource } from '../../archive/sources/read-source.ts';
import { type FoundArticle, isFound, type SourceItem } from '../../archive/sources/source.ts';
import { withToldLock } from '../builds/with-told-lock.ts';
import { CommandError, systemCode } from '../command-error.ts';
import { type OnProgress, showProgress } from '../progress.ts';
import { writeOutput } from '../standard-output.ts';
import { tell } from '../tell.ts';
import { AddReport, type Duplicate } from './add-report.ts';
import { type ArchiveFolder, articleFiles, makeArchive } from './archive-folder.ts';
import { ArticleWriter, readKeys } from './article-writer.ts';
import { type SourceFile, sourceFiles, withSource } from './source-files.ts';

/** UTF-16 units of an id that are kept as they are. */
const LONGEST_ID = 300;

export interface AddOptions {
  /** Put before each id that the files give, where those of several begin anew. */
  readonly prefix?: string;
}

/**
 * Adds the articles of files to an archive, which is made where there is none, and tells on standard output what was
 * taken. Killed at any moment, what was written is whole, and adding the same files again takes the rest.
 * @throws CommandError where nothing could be read.
 */
export async function addArticles(
  path: string,
  paths: readonly string[],
  options: AddOptions,
): Promise<void> {
  const files = await sourceFiles(paths);
  const folder = await makeArchive(path);
  const report = await withToldLock(folder.addLock, () => addAll(folder, files, options), {
    what: 'adding',
    onWait: tell,
  });
  await writeOutput(
    report
      .lines()
      .map((line) => `${line}\n`)
      .join(''),
  );
  if (report.taken + report.duplicateCount === 0 && report.faults > 0) {
    throw new CommandError('no article could be read');
  }
}

function addAll(
  folder: ArchiveFolder,
  files: readonly SourceFile[],
  options: AddOptions,
): Promise<AddReport> {
  return showProgress('Adding articles', async (onProgress) => {
    const adding = await Adding.open(folder, options);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    let done = 0;
    try {
      for (const file of files) {
        await addFile(adding, file, progressOf(file, done, size, onProgress));
        done += file.size;
      }
      await adding.writer.flush();
    } finally {
      await adding.report.close();
    }
    return adding.report;
  });
}

/** Tells of a file how far all are: what is read of it twice, to tell its format, counts once. */
function progressOf(
  file: SourceFile,
  done: number,
  size: number,
  onProgress: OnProgress,
): (bytes: number) => void {
  let read = 0;
  return (bytes) => {
    read = Math.min(file.size, read + bytes);
    const part = size === 0 ? 1 : (done + read) / size;
    // Where each step is a line, a folder of thousands of files has ten.
    onProgress(
      process.stderr.isTTY ? basename(file.path) : `${10 * Math.floor(10 * part)} %`,
      part,
    );
  };
}

async function addFile(
  adding: Adding,
  file: SourceFile,
  onRead: (bytes: number) => void,
): Promise<void> {
  adding.report.files++;
  try {
    await withSource(file, onRead, async (input) => {
      for await (const item of readSource(input)) await adding.take(file.path, item);
    });
  } catch (error) {
    // A file that a disk or a server fails to give is one file's matter; a full disk is not.
    if (error instanceof CommandError || systemCode(error) === undefined) throw error;
    const why = error instanceof Error ? error.message : String(error);
    await adding.report.fault(file.path, 'the whole file', `it cannot be read: ${why}`);
  }
}

class Adding {
  readonly writer: ArticleWriter;
  readonly report: AddReport;
  readonly #prefix: string;
  readonly #ids = new KeySet();
  readonly #texts = new KeySet();

  private constructor(writer: ArticleWriter, report: AddReport, prefix: string) {
    this.writer = writer;
    this.report = report;
    this.#prefix = prefix;
  }

  static async open(folder: ArchiveFolder, { prefix = '' }: AddOptions): Promise<Adding> {
    const report = await AddReport.open(folder.adds);
    const adding = new Adding(
      new ArticleWriter(folder, await articleFiles(folder)),
      report,
      prefix,
    );
    for await (const { id, text } of readKeys(folder)) {
      adding.#ids.add(id);
      adding.#texts.add(text);
    }
    return adding;
  }

  async take(file: string, item: SourceItem): Promise<void> {
    if (isFound(item)) await this.#takeArticle(file, item);
    else if ('fault' in item) await this.report.fault(file, item.where, item.fault);
    else this.report.passOver(item.passed);
  }

  async #takeArticle(file: string, found: FoundArticle): Promise<void> {
    const { url, article, where } = found;
    const id = idOf(found, this.#prefix);
    const keys = keysOf(id, article.text);
    const isKnown = this.#ids.has(keys.id);
    const isSaid = this.#texts.has(keys.text);
    if (isKnown || isSaid) {
      const why: Duplicate = !isKnown ? 'same text' : isSaid ? 'same id' : 'same id, another text';
      await this.report.duplicate(file, where, why, id);
      return;
    }
    this.#ids.add(keys.id);
    this.#texts.add(keys.text);
    await this.writer.add(toLine({ id, ...(url !== undefined && { url }), article }), keys);
    this.report.taken++;
  }
}

/** What an article is called: as its file calls it, else by its address, else by its text. */
function idOf({ id, url, article }: FoundArticle, prefix: string): string {
  const own = id === undefined ? url : `${prefix}${id}`;
  if (own !== undefined && own.length <= LONGEST_ID) return own;
  return `sha256:${createHash('sha256')
    .update(own ?? article.text)
    .digest('hex')
    .slice(0, 32)}`;
}
