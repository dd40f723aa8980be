import type { Article } from '../../article/article.ts';
import { arrangePlaces, placedMentions } from '../../geojson/arrange-places.ts';
import { refocused } from '../../geojson/document-focus.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import type {
  LostDecision,
  MentionProperties,
  NotPlace,
  PlaceDescription,
  PlacesDocument,
} from '../../geojson/places-document.ts';
import { type Drawn, drawnOf, writeDrawn } from './lay-drawn.ts';
import { type Looks, looksOf, writeLooks } from './lay-look.ts';
import { asTheyWere } from './same-features.ts';

/** A document taken apart, so that many edits can be laid over it before it is put together again. */
export interface Draft {
  readonly article: Article;
  readonly document: PlacesDocument;
  /** By where they start. */
  readonly mentions: Map<number, DraftMention>;
  /** By their URI. */
  readonly places: Map<string, PlaceDescription>;
  /** As they were in the document. */
  readonly placesBefore: ReadonlyMap<string, PlaceDescription>;
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

/** Takes a document apart; it stays as it is. */
export function open({ article, places: document }: DocumentedArticle): Draft {
  const placed = placedMentions(document);
  const { notPlaces = [], lost = [] } = document.dateline;
  const places = new Map(placed.map(({ place }) => [place.id, place]));
  return {
    article,
    document,
    mentions: new Map(
      placed.map(({ mention, place }) => [mention.start, { mention, place: place.id }]),
    ),
    places,
    placesBefore: new Map(places),
    notPlaces: new Map(notPlaces.map((words) => [words.start, words])),
    lost,
    looks: looksOf(document),
    drawn: drawnOf(document),
    longest: Math.max(
      0,
      ...[...placed.map(({ mention }) => mention), ...notPlaces].map(
        ({ start, end }) => end - start,
      ),
    ),
  };
}

/** Puts a draft together; what is as it was is the very same. */
export function close(draft: Draft): DocumentedArticle {
  const { article, document, mentions, places, placesBefore, notPlaces, lost } = draft;
  const {
    notPlaces: _notPlaces,
    lost: _lost,
    looks: _l,
    categories: _c,
    shapes: _s,
    steps: _t,
    ...info
  } = document.dateline;
  const placed = [...mentions.values()].map(({ mention, place: id }) => {
    const place = places.get(id);
    if (place === undefined) throw new Error('a mention names a place of the draft');
    return { mention, place };
  });
  return {
    article,
    places: refocused(
      {
        ...document,
        dateline: {
          ...info,
          ...(notPlaces.size > 0 && {
            notPlaces: [...notPlaces.values()].sort((a, b) => a.start - b.start),
          }),
          ...(lost.length > 0 && { lost }),
          ...writeLooks(draft.looks),
          ...writeDrawn(draft.drawn),
        },
        features: asTheyWere(
          document.features,
          arrangePlaces(placed),
          (id) => places.get(id) === placesBefore.get(id),
        ),
      },
      article,
    ),
  };
}
