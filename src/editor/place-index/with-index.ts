import { isKeptIndexError } from './kept-packs.ts';
import { askingFirst, indexState, mendIndex, whenIndexIsNear } from './place-index.ts';

/**
 * Does work that looks names up: once the index is here, where that is a matter of moments, and once
 * more where what was kept of it turns out to be damaged.
 * @param patience milliseconds that it waits at most, where the answer is wanted sooner than others.
 */
export async function withIndex<Answer>(
  work: () => Promise<Answer>,
  patience?: number,
): Promise<Answer> {
  await whenIndexIsNear(patience);
  try {
    return await (indexState().state === 'kept' ? work() : askingFirst(work()));
  } catch (error) {
    if (!isKeptIndexError(error)) throw error;
    mendIndex();
    await whenIndexIsNear(patience);
    return askingFirst(work());
  }
}
