import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainArticle } from '../article/plain-article.ts';
import { CommandError } from './command-error.ts';
import { makeFolder } from './make-folder.ts';

const FOLDER = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** An article as the site lists it, in articles/index.json. */
interface ListedArticle {
  readonly folder: string;
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  readonly title: string;
}

/**
 * Copies the articles and their places into a folder for the site to serve, and lists them there in
 * index.json, the newest first. An article's title is its own, or its folder's name.
 * @throws CommandError where a folder's name or an article is at fault.
 */
export async function copyArticles(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const list: ListedArticle[] = [];
  for (const folder of folders.sort().reverse()) list.push(await describeArticle(from, folder));

  await makeFolder(to);
  for (const { folder } of list) {
    await cp(join(from, folder), join(to, folder), { recursive: true });
  }
  await writeFile(join(to, 'index.json'), `${JSON.stringify(list, null, 2)}\n`);
}

async function describeArticle(from: string, folder: string): Promise<ListedArticle> {
  const [, folderDate, slug] = FOLDER.exec(folder) ?? [];
  if (folderDate === undefined || slug === undefined) {
    throw new CommandError(
      `${join(from, folder)}: a folder of an article is named by its date and a few words, as '2025-03-20-coalition-of-the-willing'`,
    );
  }
  const path = join(from, folder, 'article.txt');
  try {
    const { title, date } = readPlainArticle(await readFile(path));
    return { folder, date: date ?? folderDate, title: title ?? titleOfSlug(slug) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${path}: ${reason}`, { cause: error });
  }
}

function titleOfSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
