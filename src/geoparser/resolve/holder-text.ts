import { oneOf } from '../lexicon.ts';
/** What a text says of where a place lies, beyond doubt. */
export interface Binding {
  /** The names that hold it, nearest first, each in the spellings that all its words may have. */
  readonly holders: readonly (readonly string[])[];
  /** The first lies by it and does not hold it: 'Berlin, near Stutterheim'. */
  readonly beside: boolean;
  /**
   * Holds for a place that few know, and not for a city of the world: 'Palestine in Anderson County'
   * is said of a place, 'beat Liverpool in Germany' of what was done there.
   */
  readonly onlyObscure: boolean;
  /** Stands behind a comma, where a list that holds the place's name too would go on. */
  readonly mayList: boolean;
  /** Its nearest holder may be two names of a list: 'Slough, Windsor and Maidenhead', but 'Dallas, Perth and Kinross'. */
  readonly mayBeTwo: boolean;
  /** In brackets, behind 'in', or before a comma or a full stop: but for headlines, no two places are listed so. */
  readonly isSetOff: boolean;
}

export interface HolderText {
  /** Names that may hold the place, nearest first, each as its possible readings, longest first. */
  readonly holders: readonly (readonly string[])[];
  /** What follows goes on as a list does. */
  readonly listed: boolean;
  /** What follows the place lies by and not in it. */
  readonly apart: boolean;
  /** What follows does what the sentence says, 'At Prenton Park, Barrow won', and holds only what it is known to hold. */
  readonly isDoer: boolean;
  readonly binding: Binding | null;
}

const ABBREVIATION = String.raw`\p{Lu}\.[ ]?\p{Lu}\p{Ll}{1,3}\.|(?:\p{Lu}\.[ ]?){1,4}|\p{Lu}\p{L}{1,5}\.|\p{Lu}{2,3}(?!\p{L})`;
/** Small words of names, and of those that join no two: 'Barh el Gazel', 'Rivière du Rempart'. */
const SMALL_ABROAD = oneOf('small-words-abroad');
const SMALL = `of|upon|under|${SMALL_ABROAD}|y|e|and`;
/** Only a short form goes on behind its mark: 'St. Louis', but 'England. Harvard' is the next sentence. */
const WORD = String.raw`(?:\p{Lu}\p{L}{0,2}\.(?=[ ])|\p{Lu}[\p{L}'’-]*)`;
const WORDS = String.raw`${WORD}(?:[ ](?:(?:${SMALL})[ ])?${WORD}){0,3}\.?`;
const AFTER_COMMA = new RegExp(
  String.raw`^(?:['’]s)?(?: (?:County|Parish|city|Township))?(?:, ?(?:in |near |outside |of )?|,? ?\(|,? in (?:the )?| near |,? (?:north|south|east|west|northeast|northwest|southeast|southwest|just outside|outside) of )(?:the )?(${ABBREVIATION}|${WORDS})`,
  'u',
);
const LEADING_NAME = new RegExp(`^(?:${ABBREVIATION}|${WORDS})`, 'u');
const AFTER_BLANK = new RegExp(`^ (${ABBREVIATION})`, 'u');
const GOES_ON_AS_LIST =
  /^(?:, \p{Lu}[\p{L}.’' -]*){0,4},? (?:and|or|&) (?:(?:the )?\p{Lu}|(?!in (?:\p{L}+ )?(?:other|several|more) (?:villages|towns|hamlets|places|communities|suburbs|settlements))(?:\p{L}+ )?(?:other|others|more|several|elsewhere)(?!\p{L}))/u;
/** What follows 'Berlin, New Hampshire' where the next of a list has its holder, too: ', and Hanover, Pennsylvania'. */
const OF_PAIRS = new RegExp(`^,? (?:and|or|&) (?:in )?${WORDS}, ${WORDS}`, 'u');
const APART =
  /^(?:['’]s)?,? (?:just )?(?:near|outside|(?:north|south|east|west|northeast|northwest|southeast|southwest) of) /u;
const STANDS_ALONE = /^(?:[.,;:)\]?!"”]|\s*(?:$|\n|[(–—―]|-{1,2}\s))/u;
/** What ends a phrase, or a dateline, and no headline: 'Fire in Paris, Rome' is two. */
const SETS_OFF = /^(?:[,.;:)\]?!"”]| ?[–—―(]| --?\s)/u;
/** 'in Berlin in Eastern Cape': of where it is. 'The mayor of Kharkiv in Germany' is there himself. */
const SAYS_WHERE = /(?:^|[^\p{L}])(?:in|at|near|around|outside|from)(?: the)? $/iu;

const PLACE_NOUN = oneOf('kinds-of-places');
/** Further things that are told by where they lie. */
const SITE_NOUN = oneOf('kinds-of-sites');
/** ', a hamlet in the hills above Abuyog': what kind of thing it is, before what it lies in or by. */
const APPOSITION = new RegExp(
  String.raw`^, (?:an?|the) (?:[\p{Ll}-]+ ){0,2}(?:${PLACE_NOUN}|${SITE_NOUN})( (?:[\p{Ll}\d.,]+ ){0,5}?)(in|of|near|outside|above|below|off|by|from) (?:the )?(?=\p{Lu})`,
  'u',
);
/** 'The Sherin valley in Kunar': the word for its kind, before what it lies in or by. */
const OWN_KIND = new RegExp(
  String.raw`^ (?:${SITE_NOUN})["”’']?(?=,? (?:in|near|outside) (?:the )?\p{Lu})`,
  'u',
);
/** 'Borno state': the words for its kind that may follow a holder. */
const HOLDER_KIND = /^ (?:province|state|region|district|county|department|prefecture)(?!\p{L})/u;

const OWNER_NAME = String.raw`\p{Lu}[\p{L}.-]*(?: (?:(?:${SMALL_ABROAD}) )?\p{Lu}[\p{L}.-]*){0,3}`;
const OWNER = new RegExp(
  String.raw`(?:^|[^\p{L}])(${OWNER_NAME})['’]s? (?:[a-z-]+ ){0,3}(?:of (?:the )?)?$`,
  'u',
);
const ADJECTIVE = new RegExp(
  String.raw`(?:^|[^\p{L}])(${OWNER_NAME}) (?:[a-z-]+ ){0,2}(?:${PLACE_NOUN}) (?:of |called |named )?$`,
  'u',
);
/** 'The Omsk Oblast village of Baltimore'; a suburb may lie across the border. */
const IS_SETTLEMENT =
  /(?:^|[^\p{L}])(?:city|town|village|hamlet|port|municipality|resort|commune|township|settlement) (?:of |called |named )$/u;
/** "Malta's Shiraz". */
const IS_OWNED = /\p{L}['’]s? $/u;

/** 'At Prenton Park, Barrow': a phrase of where, which its comma ends, at a sentence's start. */
const FRONTED =
  /(?:^|[.!?…]["”’)]?\s+|\n\s*["“‘]?)(?:In|At|On|Near|Outside|From|Around|Across) (?:the )?$/u;
/** Behind it what somebody does: 'Barrow won', 'Wakefield council said'. */
const DOES = new RegExp(
  String.raw`^(?:['’]s)? (?:[\p{Ll}-]+ ){0,2}?(?:\p{Ll}{2,}ed|${oneOf('verbs-of-sentences')})(?!\p{L})`,
  'u',
);

/**
 * What the words after a mention say holds it: after a comma, in brackets, after 'in' or, where it is short and capital, after a blank.
 * @param before the text that ends where the mention starts. @param after that which starts where it ends.
 */
export function readHolders(before: string, after: string): HolderText {
  const unquoted = /["“‘]$/.test(before) ? after.replace(/^["”’]/, '') : after;
  return readWhatFollows(before, withoutApposition(withoutKind(unquoted)));
}

/** ' valley in Kunar' as ' in Kunar', and ' valley" in Kunar' too: the word for its kind is of the name. */
function withoutKind(after: string): string {
  return after.replace(OWN_KIND, '');
}

/** ', a village near Izium' as ', near Izium', and ', a village in Borno state' as ', in Borno'. */
function withoutApposition(after: string): string {
  const [whole, between, preposition] = APPOSITION.exec(after) ?? [];
  if (whole === undefined) return after;
  const isIn = preposition === 'in' || (preposition === 'of' && between === ' ');
  const [words = ''] = LEADING_NAME.exec(after.slice(whole.length)) ?? [];
  const rest = after.slice(whole.length + words.length).replace(HOLDER_KIND, '');
  return `, ${isIn ? 'in' : 'near'} ${words}${rest}`;
}

function readWhatFollows(before: string, after: string): HolderText {
  const apart = APART.test(after);
  const first = AFTER_COMMA.exec(after) ?? AFTER_BLANK.exec(after);
  if (first === null) return { holders: [], listed: false, apart, isDoer: false, binding: null };
  const [whole, words = ''] = first;
  const rest = after.slice(whole.length);
  const second = AFTER_COMMA.exec(rest);
  // Three in a row and more are a list that has not come to its 'and'.
  const third = second === null ? null : AFTER_COMMA.exec(rest.slice(second[0].length));
  // 'In Kenya, and Stow': what follows 'in' is where the place is, whatever comes next.
  const isIn = /^,? in /u.test(whole);
  const goesOn = !isIn && GOES_ON_AS_LIST.test(rest);
  const mayBeTwo = !isIn && / and /.test(words);
  const listed = (goesOn || mayBeTwo) && !OF_PAIRS.test(rest);
  const named = [words, ...(second === null ? [] : [second[1] ?? ''])];
  const mayBeList = goesOn || third !== null;
  const manner = mannerOf(whole, words, rest, before, apart, mayBeList);
  return {
    holders: named.map(readings),
    listed,
    apart,
    isDoer: whole.startsWith(',') && FRONTED.test(before) && DOES.test(rest),
    binding:
      manner === null
        ? null
        : {
            holders: named.map(spellings),
            beside: apart,
            onlyObscure: manner === 'soft',
            mayList: /^, (?!in )/.test(whole),
            mayBeTwo,
            isSetOff: !/^, (?!in )/.test(whole) || words.endsWith('.') || SETS_OFF.test(rest),
          },
  };
}

/** How firmly what was read as a holder is said to hold the place; null where it may be anything. */
function mannerOf(
  whole: string,
  words: string,
  rest: string,
  before: string,
  apart: boolean,
  mayBeList: boolean,
): 'firm' | 'soft' | null {
  if (/^,? ?\(/.test(whole)) return rest.startsWith(')') ? 'firm' : null;
  if (/['’]s?$/u.test(words) || /^['’-]/u.test(rest)) return null;
  const isSetOff = STANDS_ALONE.test(rest) || (words.endsWith('.') && rest === '');
  // 'The Kemmelberg near Ypres', but 'stopped Barnes near Bath' says little of Barnes.
  if (whole.startsWith(' near ')) return isSetOff && !mayBeList ? 'soft' : null;
  if (apart || /^, (?!in )/.test(whole)) return isSetOff && !mayBeList ? 'firm' : null;
  if (!/^,? in /u.test(whole)) return null;
  if (whole.startsWith(',') && isSetOff) return 'firm';
  return SAYS_WHERE.test(before) || IS_SETTLEMENT.test(before) ? 'firm' : 'soft';
}

/**
 * The readings, longest first, of the name before that the mention's is said to belong to.
 * @param isWhole that no noun follows the mention: "Israel's Washington lobby" is not in Israel's Washington.
 */
export function readOwners(
  before: string,
  isWhole: boolean,
): { readonly owners: readonly string[]; readonly binding: Binding | null } {
  const words = (OWNER.exec(before) ?? ADJECTIVE.exec(before))?.[1]?.split(' ') ?? [];
  const owners = words.map((_, index) => words.slice(index).join(' '));
  const binds = IS_SETTLEMENT.test(before) || (isWhole && IS_OWNED.test(before));
  return {
    owners,
    binding:
      binds && owners.length > 0
        ? // 'The Omsk Oblast village': 'The' is no word of the name.
          {
            holders: [owners.slice(0, 2)],
            beside: false,
            onlyObscure: false,
            mayList: false,
            mayBeTwo: false,
            isSetOff: true,
          }
        : null,
  };
}

function readings(words: string): string[] {
  const parts = words
    .trim()
    .replace(/['’]s?$/, '')
    .split(' ');
  const longestFirst = parts.map((_, index) => parts.slice(0, parts.length - index).join(' '));
  return [
    ...new Set(
      longestFirst.flatMap((name) => (name.endsWith('.') ? [name, name.slice(0, -1)] : [name])),
    ),
  ].filter((name) => name.length > 1);
}

/** A name, and without the full stop that may end a sentence or a short form. */
function spellings(words: string): string[] {
  const name = words.trim();
  return name.endsWith('.') ? [name, name.slice(0, -1)] : [name];
}
