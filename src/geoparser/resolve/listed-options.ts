import { fold } from '../../gazetteer/fold.ts';
import type { Option } from './option.ts';

/**
 * What a name may mean beside the names that the text lists with it: it is not short for a longer one of
 * them, as in 'Mato Grosso and Mato Grosso do Sul'.
 * @param listed folded.
 */
export function withoutListed(
  options: readonly Option[],
  listed: readonly string[],
): readonly Option[] {
  if (listed.length === 0) return options;
  const names = new Set(listed);
  const others = options.filter(
    ({ kind, record }) => kind !== 'head' || !names.has(fold(record.name)),
  );
  return others.length > 0 ? others : options;
}
