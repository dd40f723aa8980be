import { words } from '../lexicon.ts';

/**
 * Closed lists of English words for what is too rare in annotated news to be learned from it. They are the field's usual cues (see Leidner, "Toponym Resolution in
 * Text", 2007, chapter 3), not tuned to any article.
 */

/** First names common enough in English news to be one when another capitalised word follows. */
export const givenNames = words('given-names');

/** Words that, capitalised after a place's name, make an organisation's, an event's or a work's. */
export const organisationWords = words('organisation-words');

/** Words that open the names of places and not of people: 'Sierra Leone, 25, Guinea, 12'. */
export const placeOpeners = words('place-openers');

/** Words that, after a name, make it the doer: the name stands for its government or people. */
export const actorVerbs = words('actor-verbs');

/** Names for a place by compass: the small first word belongs to the name when a sea or a region follows. */
export const compassWords = words('compass-words');

/** What makes a name an owner. */
export const possessives: ReadonlySet<string> = new Set(["'s", '’s']);
