import lists from './abbreviations.json' with { type: 'json' };

/**
 * Abbreviations of English news that end in a full stop, by what that says of the sentence. Those
 * of titles, months, US states and companies are as the Associated Press writes them:
 * `geodata/lexicon/en/sentences/`.
 */
const words = (list: keyof typeof lists): ReadonlySet<string> => new Set(lists[list]);

/** A name or another word always follows: 'Gen. Milley'. */
export const BEFORE_NAME = words('before-names');

/** A number follows, or the sentence is over: 'No. 10', 'Jan. 6'. */
export const BEFORE_NUMBER = words('before-numbers');

/** A sentence may or may not be over: 'in Mobile, Ala. They', 'Mobile, Ala. Gov. Ivey'. */
export const EITHER = words('within-or-at-the-end');

/** After 'a.m.' and 'p.m.' these carry the sentence on: '5 p.m. Thursday'. */
export const AFTER_TIME = words('behind-times');

/** Words that, capitalised, begin a sentence far more often than they carry one on. */
export const SENTENCE_STARTERS = words('sentence-starters');
