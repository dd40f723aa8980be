/**
 * What is written down at once and synchronously, beside the database, until that has it: a page that
 * is reloaded takes the writing to the database it had begun with it. The browser's local storage
 * holds some 5 MB for a site.
 */

/** Takes the place of nothing a person chose: those begin with 'dateline.'. */
const PREFIX = 'dateline-ahead:';
/** A record is no longer, key and all, in UTF-16 units. */
const LONGEST = 2_000_000;

/** Writes a record down. @returns whether it is; what was there under the key is gone in any case. */
export function writeAhead(key: string, record: string): boolean {
  forgetAhead(key);
  if (record.length > LONGEST) return false;
  try {
    localStorage.setItem(PREFIX + key, record);
    return true;
  } catch {
    return false;
  }
}

/** A record; null where there is none. */
export function readAhead(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function forgetAhead(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** The keys of all records that are of a map, 'what:MAP' or 'what:MAP:…', each with its map's id. */
export function keysOfMaps(): readonly { readonly key: string; readonly map: string }[] {
  return keysAhead('').flatMap((key) => {
    const [, map] = key.split(':');
    return map === undefined ? [] : [{ key, map }];
  });
}

/** The keys of all records that begin so. */
export function keysAhead(beginning: string): readonly string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
      .filter((key) => key.startsWith(PREFIX + beginning))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}
