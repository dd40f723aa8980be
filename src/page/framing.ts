/**
 * Whether the page stands in a frame of a page of another origin, however deep: such a page may lay
 * its own over it and have a person press what they do not see. A host can forbid it in a header
 * only for all of the site's addresses, and the map within another page is one of them.
 */
export function isFramedByAnother(page: Window = window): boolean {
  for (let frame = page; frame !== frame.parent; frame = frame.parent) {
    try {
      if (frame.parent.location.origin !== page.location.origin) return true;
    } catch {
      // What may not be asked for its address is of another origin.
      return true;
    }
  }
  return false;
}
