import { answerRange } from './byte-range.ts';
import { KeptFiles, type Surroundings } from './kept-files.ts';
import { listPath, READ_FOLDERS, type SiteFiles, type Sum } from './site-files.ts';
import { SumLists } from './sum-lists.ts';
import { mayBeFile } from './whole-answer.ts';

/** How a request of the site is answered, whatever the worker's own events are. */
export class KeptSite {
  readonly #surroundings: Surroundings;
  readonly #site: SiteFiles;
  readonly #names: { readonly own: string; readonly read: string; readonly tiles: string };
  /** The site's own files and the editor's, with the lists of sums that were needed. */
  readonly #own: KeptFiles;
  readonly #tiles: KeptFiles;
  readonly #read: KeptFiles;

  constructor(surroundings: Surroundings, site: SiteFiles) {
    this.#surroundings = surroundings;
    this.#site = site;
    const { scope } = surroundings;
    // Other folders of this host may hold another such site.
    this.#names = {
      own: `${scope} site ${site.version}`,
      read: `${scope} read ${site.version}`,
      // What is in it has its digest in its name.
      tiles: `${scope} tiles`,
    };
    const listed = new Map<string, Sum>([
      ...Object.entries(site.files),
      ...Object.entries(site.editor),
      ...site.lists.map((sum, number) => [listPath(number), sum] as const),
    ]);
    const tiles = new Map(Object.entries(site.tiles));
    this.#own = new KeptFiles(surroundings, this.#names.own, async (path) => listed.get(path));
    this.#tiles = new KeptFiles(surroundings, this.#names.tiles, async (path) => tiles.get(path));
    const lists = new SumLists(this.#own);
    this.#read = new KeptFiles(surroundings, this.#names.read, (path) => lists.sumOf(path));
  }

  /**
   * Keeps all that the site needs to start, and brings over what an older version has kept, so that
   * it goes on working where the network ends before this one was ever opened.
   * @throws Error where a file could not be had as the build has it: the older version stays.
   */
  async install(): Promise<void> {
    const files = Object.keys(this.#site.files);
    await this.#bringOver(this.#own, ' site ', new Set(files));
    if (!(await this.#own.ensureAll(files))) {
      throw new Error('the site is not kept: a file is not to be had, or is not as it was built');
    }
    const isKept = (await this.#tiles.paths()).length > 0;
    if (isKept) await this.#tiles.ensureAll(Object.keys(this.#site.tiles));
    await this.#bringOver(this.#read, ' read', null);
  }

  /**
   * Forgets what older versions kept; nothing while a newer one is installed or waits, whose copies
   * look no different from an older one's.
   * @param isInUse whether a page is open that this version may not have opened: the older code stays.
   * @param isNewerComing asked once all is listed: what is put there later is not in the list.
   */
  async tidy(isInUse: boolean, isNewerComing: () => boolean): Promise<void> {
    const { caches } = this.#surroundings;
    const older = [
      ...(await this.#older(' read')),
      ...(await this.#older(' tiles ')),
      ...(isInUse ? [] : await this.#older(' site ')),
    ];
    const tiles = (await this.#tiles.paths()).filter((path) => !this.#isTile(path));
    if (isNewerComing()) return;
    await Promise.all(older.map((name) => caches.delete(name)));
    await this.#tiles.forget(tiles);
  }

  /**
   * Keeps what is missing or damaged of the site and of the maps, and what a page has read.
   * @param read addresses; what is no article or outline of this site is passed over.
   */
  async complete(read: readonly unknown[], isEditing: boolean): Promise<void> {
    const paths = read.flatMap((url) => (typeof url === 'string' ? (this.pathOf(url) ?? []) : []));
    await this.#own.ensureAll(Object.keys(this.#site.files));
    await this.#read.ensureAll(paths.filter(isRead));
    await this.#tiles.ensureAll(Object.keys(this.#site.tiles));
    if (isEditing) await this.#own.ensureAll(Object.keys(this.#site.editor));
  }

  /** The path of an address below the site's folder; null for another's, or one with a query. */
  pathOf(url: string): string | null {
    const { scope } = this.#surroundings;
    const [address = ''] = url.split('#');
    return address.startsWith(scope) && !address.includes('?') ? address.slice(scope.length) : null;
  }

  /**
   * How a request for a path is answered; null where it is the network's alone.
   * @param later given work that is to be done after the answer.
   */
  answer(
    path: string,
    request: Request,
    later: (work: Promise<unknown>) => void,
  ): Promise<Response> | null {
    if (this.#isTile(path)) return this.#fromTiles(path, request);
    if (isRead(path)) return this.#fromNetwork(path, request, later);
    if (path !== '' && this.#isListed(path)) return this.#fromKept(path, request);
    if (path.startsWith('assets/')) return this.#fromOlder(request);
    return null;
  }

  /** The site's page, from the network while there is one: a newer page may have come. */
  async answerPage(request: Request): Promise<Response> {
    try {
      return await this.#surroundings.fetch(request);
    } catch (error) {
      const kept = await this.#own.get('');
      if (kept === undefined) throw error;
      return kept;
    }
  }

  #isTile(path: string): boolean {
    return Object.hasOwn(this.#site.tiles, path);
  }

  #isListed(path: string): boolean {
    return Object.hasOwn(this.#site.files, path) || Object.hasOwn(this.#site.editor, path);
  }

  /** What never changes within a version. */
  async #fromKept(path: string, request: Request): Promise<Response> {
    const kept = await this.#own.get(path);
    if (kept !== undefined) return kept;
    const come = (await this.#own.ensure(path)) ? await this.#own.get(path) : undefined;
    return come ?? this.#surroundings.fetch(request);
  }

  async #fromTiles(path: string, request: Request): Promise<Response> {
    const whole = await this.#tiles.get(path);
    if (whole === undefined) return this.#surroundings.fetch(request);
    return answerRange(whole, request.headers.get('range'));
  }

  /** Code that this version does not have: a page is open of another, whose host may have it no more. */
  async #fromOlder(request: Request): Promise<Response> {
    for (const name of await this.#older(' site ')) {
      const cache = await this.#surroundings.caches.open(name);
      const kept = await cache.match(request.url);
      if (kept !== undefined) return kept;
    }
    return this.#surroundings.fetch(request);
  }

  /** What may change at any time: the network's, and what was kept of it where there is none. */
  async #fromNetwork(
    path: string,
    request: Request,
    later: (work: Promise<unknown>) => void,
  ): Promise<Response> {
    let response: Response;
    try {
      response = await this.#surroundings.fetch(request);
    } catch (error) {
      const kept = await this.#read.get(path);
      if (kept === undefined) throw error;
      return kept;
    }
    if (mayBeFile(response, path)) {
      later(this.#read.put(path, response.clone()));
      return response;
    }
    // That it is not there is an answer; a sign-in page, or a server that is out of order, is none.
    const isAnswer = response.status >= 400 && response.status < 500;
    return isAnswer ? response : ((await this.#read.get(path)) ?? response);
  }

  /** Copies from older caches what is as this build has it, and fetches anew what they have that is not. */
  async #bringOver(
    into: KeptFiles,
    kind: string,
    wanted: ReadonlySet<string> | null,
  ): Promise<void> {
    const { caches, scope } = this.#surroundings;
    for (const name of await this.#older(kind)) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const path = url.slice(scope.length);
        if (wanted !== null && !wanted.has(path)) continue;
        const copy = await cache.match(url);
        const isCopied = copy !== undefined && (await into.put(path, copy));
        if (!isCopied && wanted === null) await into.ensure(path);
      }
    }
  }

  async #older(kind: string): Promise<readonly string[]> {
    const { caches, scope } = this.#surroundings;
    const current = Object.values(this.#names);
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(`${scope}${kind}`) && !current.includes(name));
  }
}

function isRead(path: string): boolean {
  return READ_FOLDERS.some((folder) => path.startsWith(folder));
}
