import type { PlaceDraft } from '../../../tools/data/index/place-draft.ts';

/** A town of England that a source of the index gives, but for what is said otherwise. */
export function aDraft(name: string, more: Partial<PlaceDraft> = {}): PlaceDraft {
  return {
    name,
    alternates: [],
    aliases: [],
    point: [-3.22758, 54.11094],
    featureClass: 'P',
    featureCode: 'PPL',
    countryCode: 'GB',
    admin1Code: 'ENG',
    admin2Code: '',
    population: 0,
    ...more,
  };
}
