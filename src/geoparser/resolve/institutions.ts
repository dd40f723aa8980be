import { Phrases, type PhraseText } from './phrases.ts';
import { PUBLISHERS } from './publishers.ts';

/** The countries ('GB') and divisions ('US.OH') that a clue speaks for. */
type Areas = readonly string[];

/** What each says, by its words. */
const AREAS = new Map<string, Set<string>>();
for (const [codes = '', phrases = ''] of PUBLISHERS.institutions) {
  for (const words of phrases.split('|')) {
    const areas = AREAS.get(words) ?? new Set();
    AREAS.set(words, areas);
    for (const code of codes.split(' ')) areas.add(code);
  }
}

const CLUES = new Phrases<Areas>();
for (const [words, all] of AREAS) {
  // What a whole country has is no clue to a division of it.
  const areas = [...all].filter((area) => area.length === 2 || !all.has(area.slice(0, 2)));
  CLUES.add(words, areas);
}

function byNumber(roads: Readonly<Record<string, string>>): ReadonlyMap<number, Areas> {
  return new Map(
    Object.entries(roads).map(([number, states]) => [Number(number), states.split(' ')]),
  );
}

/** By number, the states that each runs through: 'I-4', 'U.S. 27'. */
const BY_INTERSTATE = byNumber(PUBLISHERS.interstates);
const BY_US_ROUTE = byNumber(PUBLISHERS.usRoutes);

const ROAD =
  /\b(?:(Interstate|I)[- ]|(?:U\.S\.|US)(?: (?:Highway|Hwy\.?|Route|Rte\.?))?[ -])(\d{1,3})\b/g;
/** So that one clue alone is not certain. */
const DOUBT = 2;

/** What an article's institutions and roads say of where it is at home, as shares of the clues, 0 to 1. */
export interface Institutions {
  /** By country ('US') or division ('US.OH'): the clues for that area and no wider or narrower one. */
  readonly byArea: ReadonlyMap<string, number>;
  /** By country: the clues that speak for it or for any of its divisions. */
  readonly byCountry: ReadonlyMap<string, number>;
}

/** Reads an article's text for institutions that only some countries or divisions have; each counts once. */
export function readInstitutions(text: PhraseText): Institutions {
  const found = new Map<string, Areas>();
  CLUES.meet(text, (areas, words) => found.set(words, areas));
  for (const [, interstate, digits] of text.text.matchAll(ROAD)) {
    const number = Number(digits);
    const isInterstate = interstate !== undefined;
    // A spur or ring of three digits lies along the Interstate of its last two (AASHTO).
    const states = isInterstate
      ? (BY_INTERSTATE.get(number) ?? BY_INTERSTATE.get(number % 100))
      : BY_US_ROUTE.get(number);
    if (states !== undefined) found.set(`${isInterstate ? 'I' : 'U.S.'} ${number}`, states);
  }
  const byArea = new Map<string, number>();
  const byCountry = new Map<string, number>();
  const share = 1 / (found.size + DOUBT);
  for (const areas of found.values()) {
    for (const area of areas) byArea.set(area, (byArea.get(area) ?? 0) + share);
    for (const country of new Set(areas.map((area) => area.slice(0, 2)))) {
      byCountry.set(country, (byCountry.get(country) ?? 0) + share);
    }
  }
  return { byArea, byCountry };
}
