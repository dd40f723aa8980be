import type { Span } from '../../article/article.ts';
import { isInCountyColumn } from '../table-column.ts';
import { type Binding, readHolders, readOwners } from './holder-text.ts';
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
  /** What the text says beyond doubt holds the place or is by it, or null: see `HolderText`. */
  readonly binding: Binding | null;
  /** What follows it lies by and not in: 'Rockbridge, near Logan', 'Haslam, just outside Bath'. */
  readonly apart: boolean;
  /** What follows does what the sentence says, and holds only what it is known to hold. */
  readonly isDoer: boolean;
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

const CLOSES_DATELINE = /^[^\n]{0,50}?(?:\([^)]{2,40}\)\s*)?(?:-{1,3}|–|—|\u2015)\s*["“‘'\p{L}]/u;

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
  const { holders, listed, apart, isDoer, binding } = readHolders(before, after);
  // A name may be wrapped: 'Papua New\nGuinea's'.
  const owner = readOwners(before.replace(/\n(?!\n)/g, ' '), NO_NOUN_AFTER.test(after));
  return {
    holders,
    owners: owner.owners,
    listed,
    binding: binding ?? owner.binding,
    apart,
    isDoer,
    demanded: demanded?.[1] ?? (isInCountyColumn(text, mention) ? 'admin2' : null),
    physical:
      PHYSICAL_AFTER.test(after) || PHYSICAL_BEFORE.test(before) || PHYSICAL_AFTER_LIST.test(list),
    dateline: isDateline(text, mention, after),
    definite:
      (DEFINITE_BEFORE.test(before) || text.startsWith('the ', mention.start)) &&
      NO_NOUN_AFTER.test(after),
  };
}

function isDateline(text: string, { start }: Span, after: string): boolean {
  if (start > DATELINE_WITHIN || !CLOSES_DATELINE.test(after)) return false;
  const before = text.slice(0, start);
  return /(?:^|[\n.!?"”'’)]\s*|\d{4}\s+|\p{Lu}{3,} )\(?$/u.test(before);
}
