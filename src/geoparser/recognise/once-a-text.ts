import type { Token } from './model/tokens.ts';

/** A way to go through a text's tokens that is gone once for each list of them: several forms ask, and there is but one answer. */
export function onceForTokens<Rest extends readonly unknown[], Result>(
  read: (tokens: readonly Token[], ...rest: Rest) => Result,
): (tokens: readonly Token[], ...rest: Rest) => Result {
  const known = new WeakMap<readonly Token[], { readonly result: Result }>();
  return (tokens, ...rest) => {
    const before = known.get(tokens);
    if (before !== undefined) return before.result;
    const result = read(tokens, ...rest);
    known.set(tokens, { result });
    return result;
  };
}

/**
 * The same of a text and its tokens: what is read is wanted twice, when its names are to be loaded and when they are
 * looked up.
 */
export function onceAText<Result>(
  read: (text: string, tokens: readonly Token[]) => Result,
): (text: string, tokens: readonly Token[]) => Result {
  const once = onceForTokens((tokens, text: string) => read(text, tokens));
  return (text, tokens) => once(tokens, text);
}
