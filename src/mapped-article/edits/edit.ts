import type { Article, Span } from '../../article/article.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { DrawnShape, ShapeId } from '../../geojson/drawn-shape.ts';
import type { LookChange, PlaceCategory } from '../../geojson/place-look.ts';
import type { PlaceDescription, PlacesDocument } from '../../geojson/places-document.ts';
import type { PresentationChange } from '../../geojson/presentation.ts';
import type { TourStep } from '../../geojson/tour-step.ts';
import type { Use } from '../../geoparser/geoparse-result.ts';
import type { PlacedMention } from '../mapped-article.ts';

/**
 * One thing a person does to their map, as plain JSON. A map is what the program found with its
 * edits laid over it in order, so that each is taken back by leaving it out. Spans are of the
 * article as it is when the edit is made; `surface` is the words it is of, for people to read.
 */
export type Edit =
  | ResolveEdit
  | NotPlaceEdit
  | PutBackEdit
  | RespanEdit
  | UseEdit
  | NoteEdit
  | VerifyEdit
  | LookEdit
  | CategoriesEdit
  | PresentationEdit
  | TogetherEdit
  | DrawEdit
  | EraseEdit
  | StepsEdit
  | RestoreEdit
  | DismissEdit
  | GeoparseEdit
  | ArticleEdit;

/**
 * These words name this place. Words that were no mention become one, and what they overlap gives
 * way. The place is written as given, its alternatives too; where the map has it already, the one
 * whose point a person put holds, the given one before the other.
 */
export interface ResolveEdit {
  readonly kind: 'resolve';
  readonly surface: string;
  readonly spans: readonly Span[];
  readonly place: PlaceDescription;
  /** How words that were no mention are used; 'literal' where it is left out. */
  readonly use?: Use;
}

/** These words name no place. */
interface NotPlaceEdit {
  readonly kind: 'not-place';
  readonly surface: string;
  readonly spans: readonly Span[];
}

/** These mentions, which were said to be none, are what they were before; what they overlap gives way. */
interface PutBackEdit {
  readonly kind: 'put-back';
  readonly surface: string;
  readonly mentions: readonly PlacedMention[];
}

/** These mentions are of more or fewer words; what the new words overlap gives way. */
interface RespanEdit {
  readonly kind: 'respan';
  readonly surface: string;
  readonly newSurface: string;
  readonly changes: readonly { readonly from: Span; readonly to: Span }[];
}

/** These mentions are used so. */
interface UseEdit {
  readonly kind: 'use';
  readonly surface: string;
  readonly spans: readonly Span[];
  readonly use: Use;
}

/** A note on one mention, or on words that name no place; '' takes it away. */
interface NoteEdit {
  readonly kind: 'note';
  readonly surface: string;
  readonly span: Span;
  readonly note: string;
}

/** These mentions are right as they are, or are so no longer. */
interface VerifyEdit {
  readonly kind: 'verify';
  readonly surface: string;
  readonly spans: readonly Span[];
  readonly verified: boolean;
}

/** How these places look, and what readers are told of them; places that are not there are passed over. */
export interface LookEdit {
  readonly kind: 'look';
  /** What the first of them is called. */
  readonly surface: string;
  readonly places: readonly PlaceId[];
  readonly change: LookChange;
}

/** These are the map's categories, in the order of its legend; a place whose category is gone has none. */
interface CategoriesEdit {
  readonly kind: 'categories';
  readonly categories: readonly PlaceCategory[];
}

/** How the map is shown to readers. */
export interface PresentationEdit {
  readonly kind: 'presentation';
  readonly change: PresentationChange;
}

/** Several things that are done and undone as one. */
export interface TogetherEdit {
  readonly kind: 'together';
  readonly edits: readonly PartEdit[];
}

/** What can be done together with others: none depends on what stood where before. */
export type PartEdit = NotPlaceEdit | UseEdit | VerifyEdit | LookEdit | CategoriesEdit;

/** These shapes are on the map: those that it has by their ids are so now, and the others are added over them. */
export interface DrawEdit {
  readonly kind: 'draw';
  /** What the first of them is called, or what it is. */
  readonly surface: string;
  readonly shapes: readonly DrawnShape[];
}

/** These shapes are no longer on the map. */
interface EraseEdit {
  readonly kind: 'erase';
  readonly surface: string;
  readonly shapes: readonly ShapeId[];
}

/** These are the steps of the map's tour, in its order. */
export interface StepsEdit {
  readonly kind: 'steps';
  /** What of them is another, for people to read. */
  readonly change: 'add' | 'remove' | 'move' | 'caption' | 'view';
  readonly steps: readonly TourStep[];
}

/** A decision whose words were lost holds for these words. */
export interface RestoreEdit {
  readonly kind: 'restore';
  readonly surface: string;
  /** Index into `dateline.lost`, from 0. */
  readonly lost: number;
  readonly span: Span;
}

/** A decision whose words were lost is wanted no more. */
interface DismissEdit {
  readonly kind: 'dismiss';
  readonly surface: string;
  /** Index into `dateline.lost`, from 0. */
  readonly lost: number;
}

/** The places of the same text were found anew: what people decided is laid over them. */
interface GeoparseEdit {
  readonly kind: 'geoparse';
  readonly found: PlacesDocument;
}

/** The article is another: what was found and decided goes with its words as far as they stand. */
interface ArticleEdit {
  readonly kind: 'article';
  readonly article: Article;
  /** The article's address on the web, '' for none; left out where it stays as it was. */
  readonly link?: string;
}
