import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { MapId } from '../store/stored-map.ts';
import type { Setting } from './setting.ts';

/** A place that a person chose for a name, to be offered first where the name is met again. */
export interface RememberedChoice {
  /** As `fold` gives it. */
  readonly name: string;
  /** The place's URI; with the name and the map the choice's key. */
  readonly placeId: string;
  /** Where it was chosen. */
  readonly map: MapId;
  /** The name as it was written there. */
  readonly surface: string;
  readonly place: PlaceDescription;
  readonly setting: Setting;
  /** Milliseconds since 1970, UTC. */
  readonly chosenAt: number;
}

/** What a choice is kept under. */
export type ChoiceKey = [name: string, placeId: string, map: MapId];
