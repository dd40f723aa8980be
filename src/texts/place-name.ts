/** What of a place says what it is called in full. */
export interface FullyNamed {
  readonly fullName: string;
  /** In English, as the full name may end with it; '' for none. */
  readonly country: string;
  /** ISO 3166-1 alpha-2; '' for none. */
  readonly countryCode: string;
  /** Its first-level division, as the full name may have it; '' for none. */
  readonly admin1: string;
  /** GeoNames'. */
  readonly featureCode: string;
}

/** What a language calls what the index has in English. */
export interface NamesInLanguage {
  /** Waters by name. */
  readonly waters: ReadonlyMap<string, string>;
  /** First-level divisions by country code and name: 'DE Saxony'. */
  readonly divisions: ReadonlyMap<string, string>;
}

/** What stands between the parts of a full name. */
const COMMA = ', ';

/**
 * Makes what writes a place's full name in a language: a country's as the browser knows it from
 * Unicode's CLDR, a well-known division's or water's as `names` has it; 'Leipzig, Saxony, Germany' as
 * 'Leipzig, Sachsen, Deutschland'. What only is called like one, as the town of California, stays.
 * @param language BCP 47 language tag.
 */
export function makePlaceName(
  language: string,
  { waters, divisions }: NamesInLanguage,
): (place: FullyNamed) => string {
  let regions: Intl.DisplayNames | undefined;
  const countryOf = (code: string) => {
    if (!/^[A-Z]{2}$/.test(code)) return undefined;
    regions ??= new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return regions.of(code);
  };
  return ({ fullName, country, countryCode, admin1, featureCode }) => {
    const water = waters.get(fullName);
    if (water !== undefined) return water;
    const parts = fullName.split(COMMA);
    return parts
      .map((part, at) => {
        const isOwn = at === 0;
        const isCountry = part === country && (parts.length === 1 || at === parts.length - 1);
        if (isCountry) return countryOf(countryCode) ?? part;
        const isDivision = part === admin1 && (!isOwn || featureCode === 'ADM1');
        return (isDivision ? divisions.get(`${countryCode} ${part}`) : undefined) ?? part;
      })
      .join(COMMA);
  };
}
