import { readModel } from './model-file.ts';
import type { RankerModel } from './ranker.ts';
import weights from './weights.json' with { type: 'json' };

let model: RankerModel | undefined;

/** The weights that come with the program, read when they are first asked for. */
export function builtInModel(): RankerModel {
  model ??= readModel(weights);
  return model;
}
