import type { Article, Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { describeRecord } from '../../geojson/place-description.ts';
import type { Alternative, PlaceDescription } from '../../geojson/places-document.ts';
import type { Mention } from '../../geoparser/geoparse-result.ts';
import { builtInResolver } from '../../geoparser/models.ts';
import { type Explanation, explain } from '../../geoparser/resolve/explain.ts';
import { optionsOf } from '../../geoparser/resolve/name-options.ts';
import { type Reason, reasonsFor } from '../../geoparser/resolve/reasons.ts';
import { planResolution } from '../../geoparser/resolve/resolution-plan.ts';
import { stretchAround, withinStretch } from '../../geoparser/stretches.ts';
import { rankPlaces } from '../choose/rank-places.ts';

/** A place that words may name, and what spoke for it. */
export interface RankedCandidate {
  readonly place: PlaceDescription;
  /** Strongest first; empty where nothing spoke for it, or the resolver was not asked. */
  readonly reasons: readonly Reason[];
}

/** As many as there are digits to choose one by. */
const MOST_CANDIDATES = 9;
const MOST_ALTERNATIVES = 5;

/** What all mentions of one article were ranked to. */
interface Ranked {
  readonly text: string;
  /** The mentions, in a form that tells two lists of them apart. */
  readonly key: string;
  readonly explanations: readonly Explanation[];
}

/** Ranks the places that mentions may name; the last article asked about is kept ready. */
export class CandidateRanker {
  readonly #gazetteer: Gazetteer;
  #last: Ranked | null = null;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /**
   * The places that a mention may name, best first, at most nine: as the resolver ranks them, and
   * after them others of the name, which the text spoke against, those by the article's other places first.
   * @param mentions the article's mentions, in reading order, the one that is asked for among them.
   * @throws GazetteerError where the gazetteer's files cannot be read.
   */
  async rank(
    article: Article,
    mentions: readonly Mention[],
    asked: Span,
  ): Promise<readonly RankedCandidate[]> {
    const gazetteer = this.#gazetteer;
    const around = stretchAround(article, asked);
    const explanations = await this.#explain(around.article, withinStretch(around, mentions));
    const explanation = explanations.find(
      ({ mention }) => mention.start === around.span.start && mention.end === around.span.end,
    );
    // What only stands around a name that no place bears is not what the name means.
    const candidates = explanation?.candidates.filter(({ near }) => !near) ?? [];
    const ranked = candidates.map(({ record }) => record);
    const surface = article.text.slice(asked.start, asked.end);
    const others = rankPlaces(
      optionsOf(surface, gazetteer, false)
        .filter(({ record }) => !ranked.includes(record))
        .map(({ record }) => ({ record, matchedName: surface })),
      surface,
      null,
      placesBeside(explanation, explanations),
    ).map(({ record }) => record);
    const records = [...ranked, ...others].slice(0, MOST_CANDIDATES);
    await gazetteer.loadAdminNames(records);
    const described = records.map((record) => describeRecord(record, gazetteer.adminNames(record)));
    return described.map((place, at) => ({
      place: withAlternatives(place, described),
      reasons:
        explanation === undefined || at >= ranked.length
          ? []
          : reasonsFor(at, {
              article: around.article,
              mentions: alike(explanation, explanations),
              candidates,
              isAlone: records.length === 1,
              gazetteer,
            }),
    }));
  }

  async #explain(article: Article, mentions: readonly Mention[]): Promise<readonly Explanation[]> {
    const { text } = article;
    const key = mentions.map(({ start, end, use }) => `${start}-${end}${use}`).join(' ');
    if (this.#last?.text === text && this.#last.key === key) return this.#last.explanations;
    const plan = planResolution(article, mentions);
    await this.#gazetteer.load(plan.names);
    const explanations = explain(plan, this.#gazetteer, builtInResolver(), MOST_CANDIDATES);
    this.#last = { text, key, explanations };
    return explanations;
  }
}

/** The mentions that the resolver took for one name: they share their candidates. */
function alike(explanation: Explanation, all: readonly Explanation[]): readonly Mention[] {
  return all
    .filter(({ candidates }) => candidates === explanation.candidates)
    .map(({ mention }) => mention);
}

/** Where the article's other names most likely are. */
function placesBeside(
  asked: Explanation | undefined,
  all: readonly Explanation[],
): readonly Position[] {
  return all
    .filter(({ candidates }) => candidates !== asked?.candidates)
    .flatMap(({ candidates: [best] }) =>
      best === undefined || best.near ? [] : [best.record.point],
    );
}

/** The place with the others that it was chosen from: they keep no share of what a person decided. */
function withAlternatives(
  place: PlaceDescription,
  all: readonly PlaceDescription[],
): PlaceDescription {
  const alternatives = all
    .filter((other) => other !== place)
    .slice(0, MOST_ALTERNATIVES)
    .flatMap(({ geometry, properties: { placeId, fullName, kind } }): Alternative[] =>
      geometry === null
        ? []
        : [{ placeId, fullName, kind, coordinates: geometry.coordinates, confidence: 0 }],
    );
  return { ...place, properties: { ...place.properties, alternatives } };
}
