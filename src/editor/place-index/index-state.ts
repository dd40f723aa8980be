/**
 * How far the place index is on its way to this device. `total` is its weight in bytes.
 *
 * | state    | what                                                                 |
 * |----------|----------------------------------------------------------------------|
 * | checking | it is being seen whether it is kept here, whole                      |
 * | fetching | it is on its way                                                     |
 * | waiting  | it did not arrive, and is tried again                                |
 * | asked    | this browser saves data: it comes when a person asks for it          |
 * | full     | there is no room for it                                              |
 * | without  | nothing can be kept here, or the site's server has no packs          |
 * | layered  | the site looks up lists of its own, too, which are not kept here      |
 * | kept     | it is here: no look-up asks the network                              |
 */
export type IndexState =
  | { readonly state: 'checking' | 'without' | 'layered' }
  | { readonly state: 'fetching' | 'waiting'; readonly here: number; readonly total: number }
  | { readonly state: 'asked' | 'full' | 'kept'; readonly total: number };
