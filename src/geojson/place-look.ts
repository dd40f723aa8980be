import type { PlaceId } from '../gazetteer/place-record.ts';
import type { CategorySign } from './category-signs.ts';

/** A kind of places that a person made for a map, as 'Strikes'. A sign is of one category at most. */
export interface PlaceCategory {
  readonly sign: CategorySign;
  readonly name: string;
}

/** What a person said of how a place looks, and of what readers are told of it. */
export interface PlaceLook extends PlaceSays {
  readonly placeId: PlaceId;
}

/** The same of no place; what is absent is as the map has it of itself. */
export interface PlaceSays {
  /** What stands beside its mark, where that is not what the article calls it. */
  readonly label?: string;
  /** Its mark has no label until it is pointed at. */
  readonly unlabelled?: true;
  /** It has no mark; the text and the list have it all the same. */
  readonly hidden?: true;
  readonly category?: CategorySign;
  /** For readers, as plain text. */
  readonly caption?: string;
  /** An address that begins with https://. */
  readonly link?: string;
  readonly picture?: PlacePicture;
}

/** A picture that the map itself holds. */
export interface PlacePicture {
  /** A data URI of a JPEG in base64. */
  readonly data: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What is to be seen, for who does not see it. */
  readonly alternative: string;
  /** Whose it is; '' for none. */
  readonly credit: string;
}

/** What is changed of looks; null takes away. */
export type LookChange = { readonly [Key in keyof PlaceSays]?: PlaceSays[Key] | null };

/** The longest of each that is read, in UTF-16 units. */
export const LONGEST_LABEL = 80;
export const LONGEST_CAPTION = 2_000;
export const LONGEST_LINK = 2_000;
/** A picture's longest side in pixels, and its data URI's length: some 110 kB of JPEG. */
export const LARGEST_SIDE = 960;
export const LONGEST_PICTURE = 160_000;

/** Whether an address may be a place's link: of the web, and safe on its way. */
export function isSafeLink(address: string): boolean {
  // Some browsers take a blank in a host's name, and Node does not: a map would be read here and not there.
  return /^https:\/\/[^\s/?#]+(?:[/?#]|$)/i.test(address) && URL.canParse(address);
}

/** The look with a change laid over it; null where nothing is left of it. */
export function changedLook(look: PlaceLook, change: LookChange): PlaceLook | null {
  const { placeId, ...says } = { ...look, ...change };
  const left = Object.entries(says).filter(([, value]) => value !== null && value !== undefined);
  return left.length === 0 ? null : { placeId, ...Object.fromEntries(left) };
}
