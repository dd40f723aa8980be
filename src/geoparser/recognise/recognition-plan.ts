import type { Article, Span } from '../../article/article.ts';
import { datelineReadings, datelineSpans } from './datelines.ts';
import { flagNames } from './model/gazetteer-flags.ts';
import { type Token, tokenise } from './model/tokens.ts';
import { wholeNames } from './whole-names.ts';
import { namesOfForms } from './written-names.ts';

/** What finding the mentions of one article will look up, and what was read of its text for that. */
export interface RecognitionPlan {
  readonly article: Article;
  readonly tokens: readonly Token[];
  /** What stands where a dateline's towns do, in reading order. */
  readonly datelines: readonly Span[];
  /** To be loaded before the plan goes on. */
  readonly names: ReadonlySet<string>;
}

/** Reads what finding an article's mentions needs: load its `names`, and hand it on. */
export function planRecognition(article: Article): RecognitionPlan {
  const { text } = article;
  const tokens = tokenise(text);
  const datelines = datelineSpans(article);
  const names = flagNames(text, tokens);
  for (const name of wholeNames(text, tokens)) names.add(name);
  for (const name of namesOfForms(text, tokens)) names.add(name);
  for (const { start, end } of datelines) {
    for (const name of datelineReadings(text.slice(start, end))) names.add(name);
  }
  return { article, tokens, datelines, names };
}
