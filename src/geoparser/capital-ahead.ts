/**
 * Begins a pattern that is looked for all over a text and starts with a capital: leaves out most of what is none, the
 * small letters of English, in one step. `\p{Lu}` alone takes several at every character.
 */
export const CAPITAL_AHEAD = String.raw`(?=[A-Z\u00c0-\u{10ffff}])`;
