import type { Archive, FoundArticles, PlaceCard } from './archive.ts';
import { ArchiveFiles, type SiteSource } from './archive-files.ts';
import {
  findVolume,
  type ListedPage,
  type PageRange,
  readDirectory,
  readStoryDirectory,
} from './directory.ts';
import {
  type Excerpt,
  type PageEntry,
  type PlaceHead,
  readExcerpts,
  readPageList,
  readPlaceHead,
  refuseOtherCard,
} from './excerpt-page.ts';
import { ExcerptPager } from './excerpt-pager.ts';
import { dataFiles, MANIFEST_FILE, type Manifest, readManifest, type Volumes } from './manifest.ts';
import { SiteFileError } from './site-file-error.ts';
import { type ReadStory, readStory } from './story-page.ts';
import {
  readWordPage,
  type TitleEntry,
  titlesWithAll,
  titleWords,
  wordPage,
} from './title-words.ts';
import { unpack, unpackJson } from './unpack.ts';

/** A built archive, of which nothing is read before it is asked for, and nothing that is kept twice. */
export class ArchiveSite extends ArchiveFiles<Manifest> implements Archive {
  /** Titles alone are searched: a host of files searches no texts. */
  readonly searches = 'titles';
  readonly hasTexts = true;
  readonly #files: ReturnType<typeof dataFiles>;

  constructor(manifest: Manifest, source: SiteSource) {
    super(manifest, source);
    this.#files = dataFiles(manifest.build);
  }

  /** @throws SiteFileError where it is none, or of another version; what the source throws. */
  static async open(source: SiteSource): Promise<ArchiveSite> {
    const text = new TextDecoder().decode(await source.file(MANIFEST_FILE));
    return new ArchiveSite(readManifest(text), source);
  }

  async card(rank: number): Promise<PlaceCard> {
    const head = await this.head(rank);
    return {
      ...head,
      besideOf: null,
      read: (filter) => new ExcerptPager(this, rank, head, filter),
    };
  }

  /** A place's first page, with its newest excerpts. */
  async head(rank: number): Promise<PlaceHead> {
    const head = readPlaceHead(await this.#page(await this.#headRange(rank)));
    refuseOtherCard(head, this.manifest);
    return head;
  }

  /** The pages that follow a place's first, and those that list such pages. */
  async pagesOf(rank: number, head: PlaceHead): Promise<readonly ListedPage[]> {
    const { start, length } = await this.#headRange(rank);
    if (head.groups.length === 0) return ranged(start + length, head.pages);
    const listed: ListedPage[] = [];
    let at = start + length;
    let list = at + head.groups.reduce((sum, [, bytes]) => sum + bytes, 0);
    for (const [, bytes, listBytes] of head.groups) {
      const entries = readPageList(await this.#page({ start: list, length: listBytes }));
      listed.push(...ranged(at, entries));
      at += bytes;
      list += listBytes;
    }
    return listed;
  }

  async excerpts(range: PageRange): Promise<readonly Excerpt[]> {
    return readExcerpts(await this.#page(range));
  }

  /** @throws SiteFileError where there is no such article, or it could not be geoparsed. */
  async story(number: number): Promise<ReadStory> {
    const { storiesInFile, stories } = this.manifest;
    const file = Math.floor(number / storiesInFile);
    const directory = await this.keep(this.#files.storyDirectory(file), readStoryDirectory);
    const range = directory[number % storiesInFile];
    if (range === undefined || range.length === 0) {
      throw new SiteFileError(`there is no article ${number} in this archive`);
    }
    const packed = await this.#range(stories, this.#files.stories, range);
    const json = new TextDecoder().decode(await unpack(packed, 'the page of an article'));
    return readStory(json, this.manifest);
  }

  /** Articles with all of some words in their titles, newest first, and whether there may be older ones. */
  async titles(text: string): Promise<FoundArticles> {
    const words = titleWords(text);
    if (words.length === 0) return { titles: [], isCut: false };
    return titlesWithAll(words, await Promise.all(words.map((word) => this.#titlesOf(word))));
  }

  async #titlesOf(word: string): Promise<readonly TitleEntry[]> {
    const { titlePages, titles } = this.manifest;
    const directory = await this.keep(this.#files.titleDirectory, readStoryDirectory);
    const range = directory[wordPage(word, titlePages)];
    if (range === undefined || range.length === 0) return [];
    const packed = await this.#range(titles, this.#files.titles, range);
    return readWordPage(await unpackJson(packed, 'a page of titles')).get(word) ?? [];
  }

  async #headRange(rank: number): Promise<PageRange> {
    const directory = await this.keep(this.#files.directory, readDirectory);
    const range = directory[rank];
    if (range === undefined) throw new SiteFileError(`there is no place ${rank} in this archive`);
    return range;
  }

  async #page(range: PageRange): Promise<unknown> {
    const packed = await this.#range(this.manifest.excerpts, this.#files.excerpts, range);
    return unpackJson(packed, 'a page of excerpts');
  }

  async #range(
    volumes: Volumes,
    path: (volume: number) => string,
    range: PageRange,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const found = findVolume(volumes, range);
    if (found === null) {
      throw new SiteFileError("a directory is damaged: build the archive's site again");
    }
    return this.from.range(path(found.volume), found.offset, range.length);
  }
}

function ranged(start: number, entries: readonly PageEntry[]): readonly ListedPage[] {
  let at = start;
  return entries.map(([oldest, length]) => {
    const page = { start: at, length, oldest };
    at += length;
    return page;
  });
}
