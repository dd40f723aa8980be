import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { explainArticle } from '../../src/cli/explain-article.ts';
import { openBuiltModels } from '../geoparser/read-outcomes.ts';

test('explains a name by all that it was looked up by: the Ohio is the river here too', async () => {
  const { gazetteer, models } = await openBuiltModels();
  const article = readArticle('A barge hit a bridge over the Ohio near Louisville.', {
    format: 'text',
  });
  const most = { candidates: 3, contributions: 3, against: 3 };
  const explained: string[] = [];
  for await (const { explanations, resolved } of explainArticle(
    article,
    gazetteer,
    models,
    most,
    undefined,
  )) {
    const ofMap = new Map(
      resolved.map(({ start, candidates }) => [start, candidates[0]?.record.name]),
    );
    for (const { mention, candidates } of explanations) {
      const first = candidates[0]?.record.name;
      expect(first).toBe(ofMap.get(mention.start));
      explained.push(`${mention.surface} = ${first}`);
    }
  }
  expect(explained).toEqual(['Ohio = Ohio River', 'Louisville = Louisville']);
});
