import type { Article } from '../../../article/article.ts';
import {
  type AnnotatedArticle,
  annotatedMentions,
  type GoldToponym,
  toArticle,
} from '../../../evaluate/corpus.ts';
import { RIGHT_WITHIN } from '../../../evaluate/measures.ts';
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { type ArticleNames, articleNames, namesOfArticle } from '../../resolve/article-names.ts';
import { greatCircleDistance } from '../../resolve/great-circle.ts';
import type { NameGroup } from '../../resolve/name-group.ts';
import type { RankingExample } from './ranking-example.ts';

/** An annotated article's names, and where the annotators say each is. */
export interface AnnotatedNames extends ArticleNames {
  readonly article: AnnotatedArticle;
  /** By group: the annotated toponyms with a point, as many as it has. */
  readonly gold: readonly (readonly GoldToponym[])[];
}

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
  await gazetteer.load(namesOfArticle(plain, mentions));
  const names = articleNames(plain, mentions, gazetteer);
  return { ...names, article, gold: names.groups.map((group) => goldOf(group, article)) };
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
