import type { Article } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Match } from '../../gazetteer/place-record.ts';
import type { Candidate, Mention } from '../geoparse-result.ts';
import { surfaceNames, tidySurface } from './surface-names.ts';

/** A mention with the place chosen for it. */
export interface ResolvedMention extends Mention {
  /** Probability, 0 to 1, that the choice lies within 161 km of the true place. */
  readonly confidence: number;
  /** Ranked, best first; never empty; the first is the choice. */
  readonly candidates: readonly Candidate[];
}

/** The names `resolve` will look up for these mentions: load them first. */
export function namesToLoad(_article: Article, mentions: readonly Mention[]): string[] {
  const names = new Set<string>();
  for (const mention of mentions) {
    const { whole, core, embedded, qualifier } = surfaceNames(mention.surface);
    for (const name of [...whole, ...core, ...embedded]) names.add(name);
    if (qualifier !== null) names.add(qualifier);
  }
  return [...names];
}

/**
 * Chooses a place for every mention that has a candidate; the rest are left out.
 * The names given by `namesToLoad` must have been loaded.
 * @throws Error where one was not.
 */
export function resolve(
  _article: Article,
  mentions: readonly Mention[],
  gazetteer: Gazetteer,
): readonly ResolvedMention[] {
  return mentions.flatMap((mention) => {
    const candidates = matchesOf(mention.surface, gazetteer).map(toCandidate);
    candidates.sort((a, b) => b.score - a.score);
    return candidates.length === 0 ? [] : [{ ...mention, confidence: 0.5, candidates }];
  });
}

function matchesOf(surface: string, gazetteer: Gazetteer): readonly Match[] {
  const names = surfaceNames(surface);
  for (const tier of [names.whole, names.core, names.embedded]) {
    for (const name of tier) {
      const named =
        gazetteer.demonym(tidySurface(name))?.place ?? gazetteer.abbreviation(tidySurface(name));
      if (named !== undefined) return [{ record: named, kind: 'alternate', matchedName: name }];
      const matches = gazetteer.lookup(name);
      if (matches.length > 0) return matches;
    }
  }
  return [];
}

function toCandidate({ record, kind }: Match): Candidate {
  const population = Math.log10(record.population + 1) / 9;
  const division = record.featureClass === 'A' ? 1 : 0;
  const exact = kind === 'exact' ? 1 : 0;
  return {
    record,
    match: kind,
    features: { population, division, exact },
    score: 3 * population + division + exact,
  };
}
