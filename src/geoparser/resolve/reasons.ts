import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import type { Mention } from '../geoparse-result.ts';
import type { ExplainedCandidate } from './explain.ts';
import type { FeatureName } from './features.ts';
import { holderOptions } from './holder-options.ts';
import { readNeighbouringText } from './neighbouring-text.ts';
import { chordKilometres, contains, type Option, toOption } from './option.ts';
import { surfaceNames } from './surface-names.ts';

/** What spoke for a candidate, as it can be told to a person; each is true of it as it stands. */
export type Reason =
  /** The text says these words beside the name, and they hold the place or are near it. */
  | { readonly kind: 'beside'; readonly words: string }
  | { readonly kind: 'near-others' }
  /** The article names other places of its division, or of its country. */
  | { readonly kind: 'same-division' }
  | { readonly kind: 'same-country' }
  /** It has the most people of all that bear the name. */
  | { readonly kind: 'best-known' }
  /** It bears the name letter for letter, where another bears a like one. */
  | { readonly kind: 'exact-name' }
  /** The words beside the name are of such a place: 'County', 'the town of'. */
  | { readonly kind: 'words-fit' }
  /** The article's publisher is at home there. */
  | { readonly kind: 'publisher' }
  /** Other places that the article names lie in it. */
  | { readonly kind: 'holds-others' }
  /** The gazetteer has no place of the name: this one is around it. */
  | { readonly kind: 'surroundings' }
  /** The gazetteer has no other place of the name. */
  | { readonly kind: 'only-one' }
  /** Nothing by itself: many small things together. */
  | { readonly kind: 'many-things' };

/** Which of the resolver's features say much the same; those left out say nothing to a person. */
const SPEAKS: Readonly<Record<string, readonly FeatureName[]>> = {
  beside: ['inHolder', 'outOfHolder', 'inListedHolder', 'nearHolder', 'inOwner', 'nearOwner'],
  'near-others': [
    'commonNear',
    'commonNearGap',
    'nearBest',
    'nearBestGap',
    'nearSum',
    'nearSumGap',
    'nearBeside',
    'nearest',
    'datelineNear',
    'titleNear',
  ],
  'same-division': [
    'commonAdmin1',
    'commonAdmin1Gap',
    'admin1Share',
    'admin1ShareGap',
    'admin1Beside',
    'admin1Named',
    'datelineAdmin1',
  ],
  'same-country': [
    'commonCountry',
    'countryShare',
    'countryShareGap',
    'countryBeside',
    'countryNamed',
    'datelineCountry',
    'titleCountry',
  ],
  'best-known': [
    'population',
    'populationKnown',
    'populationShare',
    'populationRank',
    'populationGap',
    'isCapital',
  ],
  'exact-name': ['nameExact', 'nameAlternate', 'nameFolded', 'nameHead', 'nameCoverage'],
  'words-fit': ['cueAgrees', 'cueDisagrees'],
  publisher: ['outletCountry', 'outletForeign', 'outletAdmin1', 'outletNear'],
  'holds-others': ['holdsOthers'],
};

/** What adds less than this to a candidate's lead, in units of its score, is not told. */
const LEAST_LEAD = 0.15;
const MOST_REASONS = 3;
/** Kilometres within which a place is near another. */
const NEAR_KM = 150;
/** What `exp(-distance / 80 km)` is at that distance, about. */
const NEARNESS = 0.15;

/** What the candidates of a name are judged by: the article, and the name's mentions in it. */
export interface Judged {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly candidates: readonly ExplainedCandidate[];
  /** Whether the gazetteer has no other place of the name, and not only none where the text says. */
  readonly isAlone: boolean;
  readonly gazetteer: Gazetteer;
}

/**
 * What spoke most for one candidate against the best of the others, strongest first: up to three
 * reasons, and for one that nothing speaks for, none.
 * @param at the candidate's place among the candidates, from 0.
 */
export function reasonsFor(at: number, judged: Judged): readonly Reason[] {
  const { candidates } = judged;
  const candidate = candidates[at];
  const rival = candidates[at === 0 ? 1 : 0];
  if (candidate === undefined) return [];
  const value = valuesOf(candidate);
  if (value('surroundings') > 0) return [{ kind: 'surroundings' }];
  if (judged.isAlone) return [{ kind: 'only-one' }];
  if (rival === undefined) {
    // The resolver was given what the text leaves: 'Springfield, Ill.' is one of 35.
    return [truthOf('beside', candidate, candidate, judged) ?? { kind: 'many-things' }];
  }
  const leads = leadsOver(candidate, rival);
  const reasons = Object.entries(SPEAKS)
    .map(([kind, features]) => ({
      kind,
      lead: features.reduce((sum, feature) => sum + (leads.get(feature) ?? 0), 0),
    }))
    .filter(({ lead }) => lead >= LEAST_LEAD)
    .sort((a, b) => b.lead - a.lead)
    .flatMap(({ kind }) => truthOf(kind, candidate, rival, judged) ?? [])
    .slice(0, MOST_REASONS);
  return reasons.length > 0 || at > 0 ? reasons : [{ kind: 'many-things' }];
}

function valuesOf({ contributions }: ExplainedCandidate): (feature: FeatureName) => number {
  const values = new Map(contributions.map(({ feature, value }) => [feature, value]));
  return (feature) => values.get(feature) ?? 0;
}

function leadsOver(
  candidate: ExplainedCandidate,
  rival: ExplainedCandidate,
): ReadonlyMap<FeatureName, number> {
  const theirs = new Map(rival.contributions.map(({ feature, added }) => [feature, added]));
  return new Map(
    candidate.contributions.map(({ feature, added }) => [
      feature,
      added - (theirs.get(feature) ?? 0),
    ]),
  );
}

/** The reason, where it is true of the candidate; a feature may lead for not speaking against it. */
function truthOf(
  kind: string,
  candidate: ExplainedCandidate,
  rival: ExplainedCandidate,
  judged: Judged,
): Reason | null {
  const value = valuesOf(candidate);
  switch (kind) {
    case 'beside': {
      const words = wordsBeside(candidate.record, judged);
      return words === null ? null : { kind, words };
    }
    case 'near-others':
      return Math.max(value('nearBest'), value('commonNear')) >= NEARNESS ? { kind } : null;
    case 'same-division':
      return value('admin1Share') + value('admin1Named') > 0 ? { kind } : null;
    case 'same-country':
      return value('countryShare') + value('countryNamed') > 0 ? { kind } : null;
    case 'best-known':
      return value('populationRank') === 1 && candidate.record.population > 0 ? { kind } : null;
    case 'exact-name':
      return value('nameExact') > 0 && valuesOf(rival)('nameExact') === 0 ? { kind } : null;
    case 'words-fit':
      return value('cueAgrees') > 0 ? { kind } : null;
    case 'publisher':
      return value('outletCountry') + value('outletAdmin1') > 0 ? { kind } : null;
    case 'holds-others':
      return value('holdsOthers') > 0 ? { kind } : null;
    default:
      return null;
  }
}

/** The words of the text beside one of the mentions that the place lies in or near; null for none. */
function wordsBeside(
  record: GazetteerRecord,
  { article, mentions, gazetteer }: Judged,
): string | null {
  const place = toOption({ record, kind: 'exact', matchedName: record.name }, 'whole');
  for (const mention of mentions) {
    const { holders, owners } = readNeighbouringText(article.text, mention);
    const { qualifier } = surfaceNames(mention.surface);
    const said = [...(qualifier === null ? [] : [qualifier]), ...holders.flat(), ...owners];
    const words = said.find((name) =>
      holderOptions(name, gazetteer).some((outer) => isAround(outer, place)),
    );
    if (words !== undefined) return words;
  }
  return null;
}

function isAround(outer: Option, place: Option): boolean {
  if (contains(outer, place)) return true;
  const isSpot = outer.extent === 'local' || outer.extent === 'admin2';
  return isSpot && outer.record.id !== place.record.id && chordKilometres(outer, place) < NEAR_KM;
}
