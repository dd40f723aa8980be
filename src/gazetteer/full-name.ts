import type { AdminNames } from './gazetteer.ts';
import type { GazetteerRecord } from './place-record.ts';

/** Readers know these countries' first-level divisions, and news names them instead of the country. */
const KNOWN_BY_DIVISION: ReadonlySet<string> = new Set(['CA', 'GB', 'US']);
/** A nation of the United Kingdom is too large to tell a smaller place by; its county is named too. */
const KNOWN_BY_NATION_PEOPLE = 20_000;
/** A place of fewer people is not known by its country alone. */
const KNOWN_BY_COUNTRY_PEOPLE = 100_000;

/**
 * A place's name with what tells it from its namesakes: 'Barrow-in-Furness, England', 'Northwood,
 * Greater London, England', 'Springfield, Illinois', 'Lyon, France'; 'Scotland', 'Ukraine' and
 * 'North Atlantic Ocean' as they are.
 * @param names the record's divisions, as `Gazetteer.adminNames` gives them
 */
export function fullName(record: GazetteerRecord, names: AdminNames): string {
  const parts = [record.name];
  for (const part of qualifiers(record, names)) {
    if (part !== '' && !parts.includes(part)) parts.push(part);
  }
  return parts.join(', ');
}

function qualifiers(record: GazetteerRecord, names: AdminNames): readonly string[] {
  const { countryCode, featureCode, population } = record;
  if (countryCode === '' || featureCode.startsWith('PCL')) return [];
  if (featureCode === 'ADM1') return countryCode === 'GB' ? [] : [names.country];
  if (KNOWN_BY_DIVISION.has(countryCode) && names.admin1 !== '') {
    const small = countryCode === 'GB' && population < KNOWN_BY_NATION_PEOPLE;
    return small && featureCode !== 'ADM2' ? [names.admin2, names.admin1] : [names.admin1];
  }
  if (featureCode === 'PPLC' || population >= KNOWN_BY_COUNTRY_PEOPLE) return [names.country];
  return [names.admin1, names.country];
}
