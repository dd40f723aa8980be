import type { Token } from './model/tokens.ts';

/**
 * A way to read a text that is gone once for each list of its tokens: what is read is wanted twice, when its names are
 * to be loaded and when they are looked up.
 */
export function onceAText<Result>(
  read: (text: string, tokens: readonly Token[]) => Result,
): (text: string, tokens: readonly Token[]) => Result {
  const known = new WeakMap<readonly Token[], { readonly result: Result }>();
  return (text, tokens) => {
    const before = known.get(tokens);
    if (before !== undefined) return before.result;
    const result = read(text, tokens);
    known.set(tokens, { result });
    return result;
  };
}
