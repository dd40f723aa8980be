import type { Article } from '../../../src/article/article.ts';
import {
  type AnnotatedArticle,
  annotatedMentions,
  type GoldToponym,
  toArticle,
} from '../../../src/evaluate/corpus.ts';
import { RIGHT_WITHIN } from '../../../src/evaluate/measures.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { greatCircleDistance } from '../../../src/geoparser/great-circle.ts';
import {
  type ArticleNames,
  articleNames,
  withOptions,
} from '../../../src/geoparser/resolve/article-names.ts';
import type { NameGroup } from '../../../src/geoparser/resolve/name-group.ts';
import type { Option } from '../../../src/geoparser/resolve/option.ts';
import { planResolution } from '../../../src/geoparser/resolve/resolution-plan.ts';
import type { RankingExample } from './ranking-example.ts';

/** An annotated article's names, and where the annotators say each is. */
export interface AnnotatedNames extends ArticleNames {
  readonly article: AnnotatedArticle;
  /** By group: the annotated toponyms with a point, as many as it has. */
  readonly gold: readonly (readonly GoldToponym[])[];
  /** The groups whose right records were taken out of the options. */
  readonly hidden: ReadonlySet<number>;
}

/** Log10 of the population of a place that is named without saying where it is. */
const FAMOUS = 5;

/** @param source the article's publisher as the resolver may know it, or null. */
export async function annotatedNames(
  article: AnnotatedArticle,
  source: string | null,
  gazetteer: Gazetteer,
  isKept: (toponym: GoldToponym) => boolean = () => true,
): Promise<AnnotatedNames> {
  const plain: Article = { ...toArticle(article), source };
  const mentions = annotatedMentions({
    ...article,
    toponyms: article.toponyms.filter(isKept),
  });
  const plan = planResolution(plain, mentions);
  await gazetteer.load(plan.names);
  const names = articleNames(plan, gazetteer);
  const gold = names.groups.map((group) => goldOf(group, article));
  return { ...names, article, gold, hidden: new Set() };
}

/**
 * The same article as an index would give it that lacks some of its places: for the groups that
 * `isHidden` picks, all records within 161 km of where the annotators say it is are taken out, and
 * with them the other small places of the name where `isBare` picks it too, so that nothing of the
 * name is left but the famous.
 */
export function withHiddenRecords(
  names: AnnotatedNames,
  isHidden: (group: NameGroup) => boolean,
  isBare: (group: NameGroup) => boolean,
): AnnotatedNames {
  const hidden = new Set<number>();
  const kept = new Map<NameGroup, readonly Option[]>();
  for (const [index, group] of names.groups.entries()) {
    const points = (names.gold[index] ?? []).flatMap(({ point }) =>
      point === null ? [] : [point],
    );
    if (points.length === 0 || !isHidden(group)) continue;
    if (!group.options.every(({ extent }) => extent === 'local' || extent === 'admin2')) continue;
    const bare = isBare(group);
    const left = group.options.filter(
      ({ record, magnitude }) =>
        points.every((point) => greatCircleDistance(record.point, point) > RIGHT_WITHIN) &&
        (!bare || magnitude >= FAMOUS),
    );
    if (left.length === group.options.length) continue;
    hidden.add(index);
    kept.set(group, left);
  }
  return { ...names, ...withOptions(names, (group) => kept.get(group) ?? group.options), hidden };
}

function goldOf({ mentions }: NameGroup, { toponyms }: AnnotatedArticle): GoldToponym[] {
  return mentions.flatMap(({ start, end }) =>
    toponyms.filter((gold) => gold.start === start && gold.end === end && gold.point !== null),
  );
}

/** Metres over which a near miss of the annotated point stops being as good. */
const NEAR_MISS = 30_000;
/** How many times the annotators' own record counts against one at the same point. */
const SAME_RECORD = 4;

/**
 * What one name should teach: its options within 161 km of the annotated point share the target,
 * the annotators' own record most. Null where no option is right, so that nothing can be taught.
 */
export function toExample(
  group: NameGroup,
  rows: Float32Array,
  gold: readonly GoldToponym[],
): RankingExample | null {
  const target = new Float64Array(group.options.length);
  for (const { point, geonamesId } of gold) {
    if (point === null) continue;
    for (const [index, { record }] of group.options.entries()) {
      const error = greatCircleDistance(record.point, point);
      if (error > RIGHT_WITHIN) continue;
      const same = geonamesId !== null && record.geonamesId === geonamesId;
      const worth = (same ? SAME_RECORD : 0) + Math.exp(-error / NEAR_MISS);
      target[index] = (target[index] ?? 0) + worth;
    }
  }
  const sum = target.reduce((total, share) => total + share, 0);
  if (sum === 0) return null;
  return {
    rows: rows.slice(),
    target: target.map((share) => share / sum),
    weight: Math.sqrt(gold.length),
  };
}
