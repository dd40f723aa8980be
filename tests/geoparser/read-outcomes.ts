import { readArticle } from '../../src/article/read-article.ts';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { geoparse } from '../../src/geoparser/geoparse.ts';
import type { Models } from '../../src/geoparser/models.ts';
import { openBuiltGazetteer, openShippedModels } from './open-built-models.ts';

export interface BuiltModels {
  readonly gazetteer: Gazetteer;
  readonly models: Models;
}

/** The index and the models as the program has them. */
export async function openBuiltModels(): Promise<BuiltModels> {
  const [gazetteer, models] = await Promise.all([openBuiltGazetteer(), openShippedModels()]);
  return { gazetteer, models };
}

/**
 * Each mention of a text in reading order with what is known of it: 'Lagos = Lagos, NG', 'Cairo within
 * Northumberland, GB', 'Uwharrie near Troy, US', 'Seoraksan ?'.
 * @param source who published it.
 */
export async function readOutcomes(
  text: string,
  { gazetteer, models }: BuiltModels,
  source?: string,
): Promise<readonly string[]> {
  const article = readArticle(text, { format: 'text', ...(source !== undefined && { source }) });
  const { places, near, unplaced } = await geoparse(article, gazetteer, models);
  const lines = [...places.map((place) => ({ ...place, relation: '=' as const })), ...near].flatMap(
    ({ record, relation, mentions }) =>
      mentions.map(({ start, surface }) => ({
        start,
        line: `${surface} ${relation} ${record.name}, ${record.countryCode}`,
      })),
  );
  const unknown = unplaced.flatMap(({ mentions }) =>
    mentions.map(({ start, surface }) => ({ start, line: `${surface} ?` })),
  );
  return [...lines, ...unknown].sort((a, b) => a.start - b.start).map(({ line }) => line);
}
