/** The folds that the trained models are cross-validated in. */
export const FOLDS = 5;

/**
 * The fold an article falls in, 0 to `folds` - 1: by its id alone, so that it is held out of every
 * model at once, whatever corpus file it is read from and whatever stands beside it.
 */
export function foldOf(id: string, folds = FOLDS): number {
  return fnv1a(id) % folds;
}

/** 32 bits, over UTF-16 units. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
