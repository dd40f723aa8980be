import type { KeptFiles } from './kept-files.ts';
import { LISTS, listOf, listPath, type Sum } from './site-files.ts';

/** The sums of what is read one by one, from lists that are kept as they are needed. */
export class SumLists {
  readonly #kept: KeptFiles;
  readonly #read = new Map<number, Promise<Readonly<Record<string, Sum>> | undefined>>();

  /** @param kept holds the lists themselves, whose sums the worker has. */
  constructor(kept: KeptFiles) {
    this.#kept = kept;
  }

  /** As `KeptFiles` asks for it. */
  async sumOf(path: string): Promise<Sum | undefined | 'untold'> {
    const number = listOf(path);
    const reading = this.#read.get(number) ?? this.#load(listPath(number));
    this.#read.set(number, reading);
    const list = await reading;
    if (list !== undefined) return Object.hasOwn(list, path) ? list[path] : undefined;
    // It may be had the next time.
    this.#read.delete(number);
    return 'untold';
  }

  async #load(path: string): Promise<Readonly<Record<string, Sum>> | undefined> {
    if (!(await this.#kept.ensure(path))) return undefined;
    const copy = await this.#kept.get(path);
    // As the build wrote it, to the last byte: it needs no checking.
    return copy?.json();
  }
}

/** The lists as a build writes them: each file's sum in the list that `listOf` names. */
export function partIntoLists(
  sums: Iterable<readonly [path: string, sum: Sum]>,
): readonly Readonly<Record<string, Sum>>[] {
  const lists = Array.from({ length: LISTS }, (): Record<string, Sum> => ({}));
  for (const [path, sum] of sums) {
    const list = lists[listOf(path)];
    if (list !== undefined) list[path] = sum;
  }
  return lists;
}
