import type { Article, Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { describeRecord } from '../../geojson/place-description.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { writeAlternatives } from '../../geojson/write-document.ts';
import type { Mention, Use } from '../../geoparser/geoparse-result.ts';
import { builtInResolver } from '../../geoparser/models.ts';
import { planResolution } from '../../geoparser/resolve/resolution-plan.ts';
import { resolve } from '../../geoparser/resolve/resolve.ts';
import { stretchAround, withinStretch } from '../../geoparser/stretches.ts';

/** What words may name, as the program sees it. */
export interface Proposal {
  /** How they are used, as far as the words alone tell. */
  readonly use: Use;
  /** Best first, each with the others as its alternatives; empty where the gazetteer has none. */
  readonly places: readonly PlaceDescription[];
}

/**
 * The places that words of an article may name, judged in its light: what a person says to be a
 * mention, the program need not have recognised.
 * @param mentions the article's other mentions, apart from the words.
 * @throws GazetteerError where the gazetteer's files cannot be read.
 */
export async function proposePlaces(
  article: Article,
  mentions: readonly Mention[],
  words: Span,
  gazetteer: Gazetteer,
): Promise<Proposal> {
  const surface = article.text.slice(words.start, words.end);
  const use = gazetteer.demonym(surface) === undefined ? 'literal' : 'associative';
  const around = stretchAround(article, words);
  const given = [
    ...withinStretch(around, mentions),
    { ...around.span, surface, use } as const,
  ].sort((a, b) => a.start - b.start);
  const plan = planResolution(around.article, given);
  await gazetteer.load(plan.names);
  const resolved = resolve(plan, gazetteer, builtInResolver());
  const ranked = resolved.find(({ start }) => start === around.span.start)?.candidates ?? [];
  // What only stands around a name that no place bears is not what the name means.
  const candidates = ranked.filter(({ match }) => match !== 'surroundings');
  await gazetteer.loadAdminNames(candidates.map(({ record }) => record));
  const named = candidates.map((candidate) => ({
    ...candidate,
    adminNames: gazetteer.adminNames(candidate.record),
  }));
  const places = named.map((candidate): PlaceDescription => {
    const described = describeRecord(candidate.record, candidate.adminNames);
    const others = named.filter((other) => other !== candidate);
    // None is chosen yet: the others share all of the probability.
    const alternatives = writeAlternatives({ alternatives: others, confidence: 0 });
    return { ...described, properties: { ...described.properties, alternatives } };
  });
  return { use, places };
}
