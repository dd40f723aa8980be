import { fold } from '../../gazetteer/fold.ts';
import type { Option } from './option.ts';

/** People of a town that is meant by its own name. */
const TOWN = 15_000;
/** A section of a town, or the seat of what is smaller than a county: what has its name too may be better known. */
const LESSER = /^PPL(?:X|A4)$/;
/** Seats go by the names of their counties. */
const SEAT = /^PPLA[234]$/;

/**
 * The options that have another name of their own and are called this besides, where a town of their country has this one
 * for its own: 'Kuybyshev' is not Samara Oblast, nor 'Guaporé' Rondônia, which were called so once. Of a longer name it may be
 * short ('Rostov').
 * @param name as the text has it.
 */
export function otherNamed(name: string, options: readonly Option[]): readonly Option[] {
  const countries = new Set(
    options.flatMap(({ kind, record, country }) => {
      const isItsName = kind === 'exact' || kind === 'folded';
      const isTown = record.featureClass === 'P' && !LESSER.test(record.featureCode);
      return isItsName && isTown && record.population >= TOWN ? [country] : [];
    }),
  );
  const words = ` ${fold(name)} `;
  return options.filter(
    ({ kind, origin, record, country }) =>
      kind === 'alternate' &&
      origin === 'name' &&
      countries.has(country) &&
      /^[AP]$/.test(record.featureClass) &&
      !SEAT.test(record.featureCode) &&
      !` ${fold(record.name)} `.includes(words),
  );
}
