import type { Token } from '../tagger/tokens.ts';
import { nameOf, type TokenRange } from './token-range.ts';

const words = (list: string): readonly string[] => list.split(', ');

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
    names: new Set(
      words(
        'bundibugyo, congo, coxsackie, crimean, ebola, haverhill, hendra, kyasanur forest, la crosse, lassa, malta, marburg, murray valley, nipah, norwalk, omsk, oroya, pontiac, powassan, reston, rift valley, ross river, sin nombre, st. louis, tai forest, west nile, zika',
      ),
    ),
  },
  {
    followedBy: /^diseases?$/i,
    names: new Set(
      words('aleutian, bornholm, kyasanur forest, lyme, minamata, newcastle, pogosta, pompe'),
    ),
  },
  { followedBy: /^(?:flu|influenza)$/i, names: new Set(words('fujian, hong kong')) },
  { followedBy: /^spotted$/i, names: new Set(['rocky mountain']) },
  { followedBy: /^worms?$/i, names: new Set(['guinea']) },
];

/** Names that in news are the disease whatever follows, but for the places they were taken from. */
const diseases: ReadonlySet<string> = new Set(['ebola', 'zika', 'mers', 'sars']);
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
