import type { Article } from '../../article/article.ts';
import type {
  DocumentInfo,
  LostDecision,
  MentionProperties,
  NotPlace,
  PlaceDescription,
} from '../../geojson/places-document.ts';
import type { MappedArticle } from '../mapped-article.ts';
import { refocused } from '../refocused.ts';
import { type Drawn, drawnOf, writeDrawn } from './lay-drawn.ts';
import { type Looks, looksOf, writeLooks } from './lay-look.ts';

/** A map taken apart, so that many edits can be laid over it before it is put together again. */
export interface Draft {
  readonly article: Article;
  /** What is said of no one mention, apart from what has a member of its own here. */
  readonly info: DocumentInfo;
  /** By where they start. */
  readonly mentions: Map<number, DraftMention>;
  /** By their URI. */
  readonly places: Map<string, PlaceDescription>;
  /** By where they start. */
  readonly notPlaces: Map<number, NotPlace>;
  lost: readonly LostDecision[];
  readonly looks: Looks;
  readonly drawn: Drawn;
  /** No words of a mention, or said to be none, are longer, in UTF-16 units. */
  longest: number;
}

export interface DraftMention {
  readonly mention: MentionProperties;
  readonly place: PlaceDescription['id'];
}

/** Takes a map apart; it stays as it is. */
export function open({ article, mentions, info }: MappedArticle): Draft {
  const { notPlaces = [], lost = [] } = info;
  return {
    article,
    info,
    mentions: new Map(
      mentions.map(({ mention, place }) => [mention.start, { mention, place: place.id }]),
    ),
    places: new Map(mentions.map(({ place }) => [place.id, place])),
    notPlaces: new Map(notPlaces.map((words) => [words.start, words])),
    lost,
    looks: looksOf(info),
    drawn: drawnOf(info),
    longest: Math.max(
      0,
      ...[...mentions.map(({ mention }) => mention), ...notPlaces].map(
        ({ start, end }) => end - start,
      ),
    ),
  };
}

/** Puts a draft together; mentions and places that are as they were are the very same. */
export function close(draft: Draft): MappedArticle {
  const { article, mentions, places, notPlaces, lost } = draft;
  const {
    notPlaces: _notPlaces,
    lost: _lost,
    looks: _l,
    categories: _c,
    shapes: _s,
    steps: _t,
    ...info
  } = draft.info;
  const placed = [...mentions.values()].map(({ mention, place: id }) => {
    const place = places.get(id);
    if (place === undefined) throw new Error('a mention names a place of the draft');
    return { mention, place };
  });
  return refocused({
    article,
    mentions: placed.sort((a, b) => a.mention.start - b.mention.start),
    info: {
      ...info,
      ...(notPlaces.size > 0 && {
        notPlaces: [...notPlaces.values()].sort((a, b) => a.start - b.start),
      }),
      ...(lost.length > 0 && { lost }),
      ...writeLooks(draft.looks),
      ...writeDrawn(draft.drawn),
    },
  });
}
