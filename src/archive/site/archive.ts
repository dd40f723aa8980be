import type { ArchiveFiles } from './archive-files.ts';
import type { ArchiveFilter } from './archive-filter.ts';
import type { Excerpt, PlaceHead } from './excerpt-page.ts';
import type { ReadOn } from './excerpt-pager.ts';
import type { ReadStory } from './story-page.ts';
import type { TitleEntry } from './title-words.ts';

/** An archive as its page has it, whether its files lie on a host or a server asks a database. */
export interface Archive extends ArchiveFiles {
  /** What `titles` looks in. */
  readonly searches: 'titles' | 'texts';
  /** Whether it has the articles' texts: without them there are no excerpts but names. */
  readonly hasTexts: boolean;
  /** A place's card, with its newest excerpts. */
  card(rank: number): Promise<PlaceCard>;
  /** @throws SiteFileError where there is no such article, or its text is not there. */
  story(number: number): Promise<ReadStory>;
  /** Articles with all of some words, newest first. */
  titles(text: string): Promise<FoundArticles>;
}

/** What is told of a place, and what reads its excerpts on. */
export interface PlaceCard extends Omit<PlaceHead, 'pages' | 'groups'> {
  /** Of how many of the newest articles `beside` tells; null for all. */
  readonly besideOf: number | null;
  /** The excerpts that a filter wants. */
  read(filter: ArchiveFilter): ExcerptReader;
}

export interface ExcerptReader {
  /** Those that came with the card. */
  first(): ReadOn;
  /** Those that follow. */
  next(): Promise<ReadOn>;
}

/** Articles that were searched for. */
export interface FoundArticles {
  readonly titles: readonly FoundArticle[];
  /** Whether there are, or may be, older ones. */
  readonly isCut: boolean;
}

export interface FoundArticle extends TitleEntry {
  /** What of its text was found; absent where titles alone are searched. */
  readonly found?: Pick<Excerpt, 'text'> & {
    /** Where in it the words are, in UTF-16 units, end exclusive. */
    readonly spans: readonly { readonly start: number; readonly end: number }[];
  };
}
