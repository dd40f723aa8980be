import { nameMap, oneOf, words } from '../lexicon.ts';

/**
 * How a name to look up was made from a mention's surface, most trustworthy first:
 * `whole` the surface itself, tidied, with its abbreviated words written out;
 * `core` less a generic word ('city of Mobile', 'Walker County', 'northern Mali');
 * `embedded` a name inside a longer one ('Paris' in 'Paris Police Department').
 */
export type NameTier = 'whole' | 'core' | 'embedded';

/** The names to look a surface up by, tier by tier; and what the surface itself says stands around it. */
export interface SurfaceNames {
  readonly whole: readonly string[];
  readonly core: readonly string[];
  readonly embedded: readonly string[];
  /** 'Ohio' of 'Springfield, Ohio' or 'Springfield (Ohio)', where the surface holds both. */
  readonly qualifier: string | null;
}

const WRITTEN_OUT = nameMap('abbreviated-words');

const BEFORE_CORE = new RegExp(
  `^(?:(?:the )?${oneOf('kinds-before-cores')}(?: of)? (?:the )?)`,
  'i',
);

const AFTER_CORE = new RegExp(`[ -]${oneOf('kinds-behind-cores')}$`, 'i');

const ORGANISATION_OF =
  /\b(?:of|at|in|for|near) (?:the )?((?:[\p{Lu}][\p{L}.'’-]*)(?: [\p{Lu}][\p{L}.'’-]*){0,2})/gu;

/** Tidies a surface for looking up: one kind of apostrophe and blank, no leading 'the', no possessive. */
export function tidySurface(surface: string): string {
  return surface
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”(['.,;:*-]+|[\s"“”)\],;:*-]+$/g, '')
    .replace(/^the (?=\S)/i, '')
    .replace(/'s$|(?<=s)'$/i, '');
}

/**
 * The names a surface may be looked up by. Only names of a better tier's failure should be used:
 * 'Kansas City' must never fall to 'Kansas' while the gazetteer has a Kansas City.
 */
export function surfaceNames(surface: string): SurfaceNames {
  let names = knownNames.get(surface);
  if (names === undefined) {
    names = namesOf(surface);
    if (knownNames.size >= KNOWN_NAMES) knownNames.clear();
    knownNames.set(surface, names);
  }
  return names;
}

/** Names of surfaces met before: each is asked for when names are loaded and again when they are grouped. */
const knownNames = new Map<string, SurfaceNames>();
const KNOWN_NAMES = 512;

function namesOf(surface: string): SurfaceNames {
  const tidy = tidySurface(surface);
  const { head, qualifier } = splitQualifier(tidy);
  const whole = distinct([tidy, head, ...writtenOut(head)]);
  const core = distinct([head, ...writtenOut(head)].flatMap(coreNames)).filter(
    (name) => !whole.includes(name),
  );
  const embedded = distinct(embeddedNames(head)).filter(
    (name) => !whole.includes(name) && !core.includes(name),
  );
  return { whole, core, embedded, qualifier };
}

function splitQualifier(tidy: string): { head: string; qualifier: string | null } {
  const split = /^(.+?)(?:, ?| \()(.+?)\)?$/.exec(tidy);
  const [, head = '', tail = ''] = split ?? [];
  return head.length > 1 && tail.length > 1
    ? { head, qualifier: tail }
    : { head: tidy, qualifier: null };
}

function writtenOut(name: string): string[] {
  const words = name.split(' ');
  const out = words.map((word, index) => {
    const stem = word.replace(/\.$/, '').toLowerCase();
    const full = WRITTEN_OUT.get(stem);
    const dotted = word.endsWith('.');
    const leads = index === 0 && words.length > 1;
    const ends = index === words.length - 1 && index > 0;
    if (full === undefined) return word;
    if (stem === 'co' || stem === 'twp' || stem === 'hts' || stem === 'spgs' || stem === 'is') {
      return ends ? full : word;
    }
    if (stem.length === 1) return leads && dotted ? full : word;
    return leads || (dotted && !ends) ? full : word;
  });
  const names = [out.join(' ')];
  // 'Saint' in the text, 'St.' or 'St' in the gazetteer, and the like.
  if (/^Saint /i.test(name)) names.push(name.replace(/^Saint /i, 'St. '));
  if (/^Fort /i.test(name)) names.push(name.replace(/^Fort /i, 'Ft. '));
  if (/^Mount /i.test(name)) names.push(name.replace(/^Mount /i, 'Mt. '));
  if (name.includes(' & ')) names.push(name.replaceAll(' & ', ' and '));
  if (/^N\.?Y\.?C\.?$/i.test(name)) names.push('New York City');
  return names;
}

function coreNames(name: string): string[] {
  const cores: string[] = [];
  const noTail = name.replace(AFTER_CORE, '');
  const noHead = name.replace(BEFORE_CORE, '');
  if (noTail !== name) cores.push(noTail);
  if (noHead !== name) cores.push(noHead);
  const bare = noHead.replace(AFTER_CORE, '');
  if (bare !== noHead && bare !== noTail) cores.push(bare);
  return cores.filter((core) => /\p{L}{2}/u.test(core) && !SAYS_NOTHING.has(core));
}

const LONGEST_EMBEDDED = 3;
/** Words of names that are villages' names too, and never what a longer name is named for. */
const SAYS_NOTHING = words('words-nothing-is-named-for');

function embeddedNames(name: string): string[] {
  const names: string[] = [];
  const parts = name.split(/(?<=\p{L}{3})[-/–](?=\p{Lu})/u);
  if (parts.length > 1) names.push(...parts.map((part) => part.trim()));
  for (const [, after = ''] of name.matchAll(ORGANISATION_OF)) names.push(after);
  const words = name.split(' ');
  for (let count = Math.min(LONGEST_EMBEDDED, words.length - 1); count > 0; count--) {
    names.push(words.slice(0, count).join(' ').replace(/'s$/, ''));
  }
  for (let count = Math.min(2, words.length - 1); count > 0; count--) {
    names.push(words.slice(-count).join(' '));
  }
  return names.filter((part) => /^\p{Lu}.*\p{L}/u.test(part) && !SAYS_NOTHING.has(part));
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name.length > 1);
}
