import lists from './furniture.json' with { type: 'json' };

/**
 * What stands around articles, by the names that the makers of pages give it. Facts, collected from the
 * templates of WordPress, Blogger, Drupal, MediaWiki, AMP and the patterns that Readability knows: `geodata/lexicon/web/`.
 */
const words = (list: keyof typeof lists): ReadonlySet<string> => new Set(lists[list]);
/** The lines of a list, each a part of a regular expression, as alternatives. */
const patterns = (list: keyof typeof lists): string => lists[list].join('|');

/** Elements that hold no article. */
export const FURNITURE_ELEMENTS = words('elements');
/** ARIA's roles of such elements (WAI-ARIA 1.2, landmark roles and widgets). */
export const FURNITURE_ROLES = words('roles');
/** A class or id that begins or ends with one of these words, or is made of two of them. */
export const FURNITURE_WORDS = words('class-words');
/** Parts of a page that go by two words. */
export const FURNITURE_PAIRS = words('class-pairs');
/** A class that begins so tells how the whole page is laid out, not what this element is. */
export const LAYOUT_PREFIXES = words('layout-prefixes');
/** Text that only programs for the blind say. */
export const UNSEEN_CLASSES = words('unseen-classes');

/** Headings and first words of what an article is followed by, in the languages that pages are most often in. */
export const FURNITURE_HEADING = new RegExp(
  String.raw`^(?:${patterns('headings')})(?=$|[\s:–—…!?.،])`,
  'iu',
);

/** A paragraph that is a page's own, whatever it says about. */
export const FURNITURE_PARAGRAPH = new RegExp(`^(?:${patterns('paragraphs')})$`, 'iu');
