/**
 * Countries whose first-level divisions GeoNames has numbered anew since iso3166-2-db was made:
 * by code, Hanoi would be An Giang there. Vietnam joined 63 provinces to 34 in 2025.
 */
const RENUMBERED: ReadonlySet<string> = new Set(['TW', 'VN']);

/** Whether iso3166-2-db's codes of a country's divisions are other divisions' codes today. */
export function isRenumbered(countryCode: string): boolean {
  return RENUMBERED.has(countryCode);
}
