import type { Span } from '../../article/article.ts';
import type { Extent } from './option.ts';

/** What the words beside a mention say of the place it names. */
export interface NeighbouringText {
  /**
   * Names that follow the mention and may hold it, nearest first, each as its possible readings,
   * longest first: 'Bangor, Penobscot County, Maine' gives [['Penobscot County', …], ['Maine']].
   */
  readonly holders: readonly (readonly string[])[];
  /**
   * Names that precede the mention and may hold or be beside it, as possible readings: "Ohio's
   * Licking County", "Cairo's gated suburb of Madinaty", 'the English city of Salisbury'.
   */
  readonly owners: readonly string[];
  /** What follows goes on as a list does ('Washington, Oregon and Idaho'), so it may hold nothing. */
  readonly listed: boolean;
  /**
   * The first holder stands by itself, between commas or before a full stop, a bracket or a dash, so
   * that it says where the place is and begins nothing of its own: 'Palestine, West Yorkshire, on
   * Friday', and not 'In London, Ukraine said'.
   */
  readonly binds: boolean;
  /** What follows it lies by and not in: 'Rockbridge, near Logan', 'Haslam, just outside Bath'. */
  readonly apart: boolean;
  /** The extent that a word beside the mention demands ('Walker County', 'town of Walker'), or null. */
  readonly demanded: Extent | null;
  /** A word beside the mention says it is a river, lake, sea, island or mountain. */
  readonly physical: boolean;
  /** The mention opens the article's text as a dateline does: 'TROY, N.C. (AP) —'. */
  readonly dateline: boolean;
  /** It is named with 'the', and not only for the word that follows: 'the Atlantic', not 'the Atlanta airport'. */
  readonly definite: boolean;
}

const REACH = 60;
/** A list is longer: 'Butler, Clark, Hamilton, Madison, Montgomery, Preble or Warren counties'. */
const LIST_REACH = 120;
const DATELINE_WITHIN = 160;

const ABBREVIATION = String.raw`\p{Lu}\.[ ]?\p{Lu}\p{Ll}{1,3}\.|(?:\p{Lu}\.[ ]?){1,4}|\p{Lu}\p{L}{1,5}\.|\p{Lu}{2,3}(?!\p{L})`;
const WORDS = String.raw`\p{Lu}[\p{L}'’-]*\.?(?:[ ](?:of[ ]|de[ ]|del[ ]|and[ ])?\p{Lu}[\p{L}'’-]*){0,3}`;
const AFTER_COMMA = new RegExp(
  String.raw`^(?:['’]s)?(?: (?:County|Parish|city|Township))?(?:, ?(?:in |near |outside |of )?|,? ?\(|,? in (?:the )?|,? (?:north|south|east|west|northeast|northwest|southeast|southwest|just outside|outside) of )(?:the )?(${ABBREVIATION}|${WORDS})`,
  'u',
);
const AFTER_BLANK = new RegExp(`^ (${ABBREVIATION})`, 'u');
const GOES_ON_AS_LIST =
  /^(?:, \p{Lu}[\p{L}.’' -]*){0,4},? (?:and|or|&) (?:(?:the )?\p{Lu}|(?:\p{L}+ )?(?:other|others|more|several|elsewhere)(?!\p{L}))/u;
const APART =
  /^(?:['’]s)?,? (?:just )?(?:near|outside|(?:north|south|east|west|northeast|northwest|southeast|southwest) of) /u;
const STANDS_ALONE = /^(?:[.,;:)\]?!"”]|\s*(?:$|\n|[(–—―]|-{1,2}\s))/u;
const CLOSES_DATELINE = /^[^\n]{0,50}?(?:\([^)]{2,40}\)\s*)?(?:-{1,3}|–|—|\u2015)\s*["“‘'\p{L}]/u;

const PLACE_NOUN =
  'city|town|village|hamlet|port|province|region|state|capital|district|suburb|island|county|municipality|resort|neighbou?rhood|community|commune|territory|prefecture|township|borough|department|governorate|area|peninsula';
const OWNER =
  /(?:^|[^\p{L}])(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2})['’]s? (?:[a-z-]+ ){0,3}(?:of (?:the )?)?$/u;
const ADJECTIVE = new RegExp(
  String.raw`(?:^|[^\p{L}])(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,2}) (?:[a-z-]+ ){0,2}(?:${PLACE_NOUN}) (?:of |called |named )?$`,
  'u',
);

const DEMANDED_AFTER: readonly (readonly [RegExp, Extent])[] = [
  [/^(?:['’]s)? (?:County|Parish|Borough|county|parish|district|District)(?!\p{L})/u, 'admin2'],
  [
    /^ (?:Province|Oblast|Prefecture|Governorate|province|oblast|governorate|state|region)(?!\p{L})/u,
    'admin1',
  ],
  [
    /^ (?:City|city|Township|Village|police|Police|City Council|city council|Mayor|mayor)(?!\p{L})/u,
    'local',
  ],
];

const DEMANDED_BEFORE: readonly (readonly [RegExp, Extent])[] = [
  [
    /(?:city|town|village|suburb|hamlet|neighbou?rhood|mayor|community|capital|outskirts|downtown|port) (?:of )?$/i,
    'local',
  ],
  [/(?:state|province|region|governor|gov\.|legislature) (?:of )?$/i, 'admin1'],
  [/(?:county|parish) of $/i, 'admin2'],
  [/(?:republic|kingdom|country|nation|government|president|prime minister) of $/i, 'country'],
];

/** What stands at the end of a list says of all before it what they are. */
const LIST = String.raw`^(?:(?:, \p{Lu}[\p{L}.’' -]*){0,8},? (?:and|or|&) \p{Lu}[\p{L}.’' -]*?)? `;
const DEMANDED_AFTER_LIST: readonly (readonly [RegExp, Extent])[] = [
  [
    new RegExp(
      String.raw`${LIST}(?:[Cc]ounties|[Pp]arishes|[Bb]oroughs|[Dd]istricts)(?!\p{L})`,
      'u',
    ),
    'admin2',
  ],
  [
    new RegExp(String.raw`${LIST}(?:[Pp]rovinces|[Oo]blasts|states|[Gg]overnorates)(?!\p{L})`, 'u'),
    'admin1',
  ],
  [new RegExp(String.raw`${LIST}(?:[Tt]ownships|villages|towns|cities)(?!\p{L})`, 'u'), 'local'],
];
const PHYSICAL_AFTER_LIST = new RegExp(
  String.raw`${LIST}(?:[Rr]ivers|[Cc]reeks|[Ll]akes|[Mm]ountains|[Ii]slands|[Vv]alleys)(?!\p{L})`,
  'u',
);

const DEFINITE_BEFORE = /(?:^|[^\p{L}])the $/iu;
const NO_NOUN_AFTER =
  /^(?:['’]s(?!\p{L})|\s*(?:$|[^\s\p{L}\d'’])| (?:and|or|but|is|was|are|were|has|have|had|will|would|said|says|to|in|on|at|of|for|from|by|with|as|that|which|who|where|when|while|after|before|during|between|through|across|into|over|under|since|until|than|told|can|could|may|might)(?!\p{L}))/u;

const PHYSICAL_AFTER =
  /^ (?:River|Creek|Lake|Bay|Sea|Ocean|Strait|Canal|Island|Islands|Mountains?|Desert|Valley|Peninsula|river|creek|lake|bay|island|mountains?|desert|valley|peninsula)(?!\p{L})/u;
const PHYSICAL_BEFORE = /(?:Lake|River|Mount|Mt\.|Gulf of|Bay of|Strait of|Isle of|island of) $/;

/** Reads what stands beside a mention in the article's text; UTF-16 offsets. */
export function readNeighbouringText(text: string, mention: Span): NeighbouringText {
  const after = text.slice(mention.end, mention.end + REACH);
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const list = text.slice(mention.end, mention.end + LIST_REACH);
  const demanded =
    DEMANDED_AFTER.find(([cue]) => cue.test(after)) ??
    DEMANDED_BEFORE.find(([cue]) => cue.test(before)) ??
    DEMANDED_AFTER_LIST.find(([cue]) => cue.test(list));
  const { holders, listed, binds } = readHolders(after);
  return {
    holders,
    owners: readOwners(before),
    listed,
    binds,
    apart: APART.test(after),
    demanded: demanded?.[1] ?? null,
    physical:
      PHYSICAL_AFTER.test(after) || PHYSICAL_BEFORE.test(before) || PHYSICAL_AFTER_LIST.test(list),
    dateline: isDateline(text, mention, after),
    definite:
      (DEFINITE_BEFORE.test(before) || text.startsWith('the ', mention.start)) &&
      NO_NOUN_AFTER.test(after),
  };
}

/** The readings of what follows a comma, a bracket or, where it is short and capital, a blank. */
function readHolders(after: string): Pick<NeighbouringText, 'holders' | 'listed' | 'binds'> {
  const first = AFTER_COMMA.exec(after) ?? AFTER_BLANK.exec(after);
  if (first === null) return { holders: [], listed: false, binds: false };
  const [whole, words = ''] = first;
  const rest = after.slice(whole.length);
  const second = AFTER_COMMA.exec(rest);
  // Three in a row and more are a list that has not come to its 'and'.
  const third = second === null ? null : AFTER_COMMA.exec(rest.slice(second[0].length));
  const listed = GOES_ON_AS_LIST.test(rest) || / and /.test(words);
  return {
    holders: [readings(words), ...(second === null ? [] : [readings(second[1] ?? '')])],
    listed,
    binds: !listed && isSetOff(whole, rest) && third === null,
  };
}

/** Whether a holder stands between two commas, or in brackets with nothing else. */
function isSetOff(whole: string, rest: string): boolean {
  if (/^,? ?\(/.test(whole)) return rest.startsWith(')');
  return whole.startsWith(', ') && STANDS_ALONE.test(rest);
}

/** The readings, longest first, of the name before that the mention's is said to belong to. */
function readOwners(before: string): string[] {
  const words = (OWNER.exec(before) ?? ADJECTIVE.exec(before))?.[1]?.split(' ') ?? [];
  return words.map((_, index) => words.slice(index).join(' '));
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

function isDateline(text: string, { start }: Span, after: string): boolean {
  if (start > DATELINE_WITHIN || !CLOSES_DATELINE.test(after)) return false;
  const before = text.slice(0, start);
  return /(?:^|[\n.!?"”'’)]\s*|\d{4}\s+|\p{Lu}{3,} )\(?$/u.test(before);
}
