import type { ArticleFacts } from '../../article/article-facts.ts';
import type { UnfinishedMap } from '../store/stored-map.ts';

/** The fields of a form that what is brought in may fill. */
export type FilledFacts = Readonly<Pick<UnfinishedMap, 'title' | 'date' | 'source'>>;

export const NOTHING_FILLED: FilledFacts = { title: '', date: '', source: '' };

/** What an article says of itself, as fields hold it. */
export function fieldsOf(
  facts: {
    readonly [Key in keyof FilledFacts]: ArticleFacts[Key] | null;
  },
): FilledFacts {
  return { title: facts.title ?? '', date: facts.date ?? '', source: facts.source ?? '' };
}

/**
 * The fields of a form once another article stands in it: what a person typed stays, and what the
 * article before said of itself goes with it.
 * @param before what the article before filled the fields with.
 * @param next what the next one says of itself.
 */
export function refilled(form: FilledFacts, before: FilledFacts, next: FilledFacts): FilledFacts {
  const one = (key: keyof FilledFacts) => {
    const isTyped = form[key].trim() !== '' && form[key] !== before[key];
    return isTyped ? form[key] : next[key];
  };
  return { title: one('title'), date: one('date'), source: one('source') };
}
