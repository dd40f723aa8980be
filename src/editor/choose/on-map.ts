import type { Position } from '../../gazetteer/place-record.ts';
import type { Where } from './likely-where.ts';

/** A place to choose from, as the map shows it. */
export interface NumberedPlace {
  /** From 1; the digit that chooses it. */
  readonly number: number;
  readonly name: string;
  readonly point: Position;
  /** The zoom at which a place of its kind is seen among its surroundings. */
  readonly closeZoom: number;
  /** Whether the words name it now. */
  readonly isCurrent: boolean;
}

/** What choosing a place shows on the map, and what a person does there. */
export type OnMap =
  | {
      readonly kind: 'numbered';
      readonly places: readonly NumberedPlace[];
      /** Whether they were searched for: the map stays where the best of them is in view. */
      readonly isSearch: boolean;
      /** The number of the one that is pointed at; null for none. */
      readonly lit: number | null;
      readonly onLight: (number: number | null) => void;
      readonly onChoose: (number: number) => void;
    }
  | {
      /** A pin that shows where typed coordinates lie. */
      readonly kind: 'preview';
      readonly point: Position;
    }
  | {
      /** A pin that is being put somewhere. */
      readonly kind: 'pin';
      /** Null for the middle of the map, until it is moved. */
      readonly point: Position | null;
      /** Where it is likely to be put; null where nothing tells. */
      readonly likely: Where | null;
      readonly label: string;
      readonly onMove: (point: Position) => void;
      readonly onPut: () => void;
      readonly onCancel: () => void;
    };
