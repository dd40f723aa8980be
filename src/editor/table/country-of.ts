import type { Texts } from '../../texts/english.ts';
import type { FullyNamed } from '../../texts/place-name.ts';

/** The country that a place lies in, as the page's language calls it; '' for none. */
export function countryOf(properties: FullyNamed, { placeName }: Pick<Texts, 'placeName'>): string {
  const { country } = properties;
  return country === '' ? '' : placeName({ ...properties, fullName: country });
}
