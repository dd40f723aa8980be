import type { BroughtStyle } from './nearest-colour.ts';

/** A place as another program's file tells of it, whatever its format. */
export interface BroughtPlace {
  /** Where in the file it stands, as a person finds it: 'Placemark 3', 'row 12', 'features[2]'. */
  readonly at: string;
  /** What it is called in full; undefined where only `names` tell. */
  readonly title: string | undefined;
  /** All names by which an article may call it, as the file writes them. */
  readonly names: readonly string[];
  /** A GeoJSON geometry, not checked. */
  readonly geometry: unknown;
  /** Addresses that say which place it is: GeoNames', Wikidata's. */
  readonly uris?: readonly string[];
  readonly kind?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string | undefined;
  /** What the file says of it, as plain text. */
  readonly description?: string | undefined;
  /** Whether the file says how it is to look. */
  readonly isStyled?: boolean;
  /** How a line or an area of it is to look, as far as the file says. */
  readonly style?: BroughtStyle;
  /** Whether it is a text that was drawn on a map here. */
  readonly isLabel?: boolean;
  /** All that a row or a feature tells of it, by the file's own names for it. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What is in a file of places that another program wrote. */
export interface BroughtFile {
  /** What the file is, as a sentence names it: 'KML', 'GeoJSON'. */
  readonly format: string;
  readonly places: readonly BroughtPlace[];
  /** A sentence for each thing in it that is no place, saying why it is not taken. */
  readonly leftOut: readonly string[];
}
