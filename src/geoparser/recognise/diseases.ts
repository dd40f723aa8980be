import { words } from '../lexicon.ts';
import type { Token } from './model/tokens.ts';
import { nameOf, type TokenRange } from './token-range.ts';

/**
 * What makes a name the disease's or the germ's that is called after the place, where it follows;
 * each with the names that medicine has so (WHO, International Classification of Diseases).
 */
const eponyms: readonly {
  readonly followedBy: RegExp;
  readonly names: ReadonlySet<string>;
}[] = [
  {
    followedBy: /^(?:virus(?:es)?|fevers?|h(?:a?e)morrhagic|encephalitis|infections?)$/i,
    names: words('fevers-called-after'),
  },
  {
    followedBy: /^diseases?$/i,
    names: words('diseases-called-after'),
  },
  { followedBy: /^(?:flu|influenza)$/i, names: words('influenzas-called-after') },
  { followedBy: /^spotted$/i, names: new Set(['rocky mountain']) },
  { followedBy: /^worms?$/i, names: new Set(['guinea']) },
];

/** Names that in news are the disease whatever follows, but for the places they were taken from. */
const diseases = words('diseases');
const places = /^(?:river|forest|valley|village|town|district|province)$/i;

/**
 * Whether a span that was taken for a place is a disease: the 'Rift Valley' of 'Rift Valley fever',
 * 'Ebola', but not the Ebola River. Annotated news has too few of them to learn it from.
 */
export function isDisease(tokens: readonly Token[], range: TokenRange): boolean {
  const name = nameOf(tokens, range);
  const next = tokens[range.last + 1]?.text ?? '';
  if (diseases.has(name)) return !places.test(next);
  return eponyms.some(({ followedBy, names }) => names.has(name) && followedBy.test(next));
}
