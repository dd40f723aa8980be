/**
 * What GeoJSON of before RFC 7946 calls degrees of longitude and latitude that are those of WGS 84 to within some
 * metres: WGS 84 itself, ETRS89 and NAD83. Source: EPSG Geodetic Parameter Dataset; OGC 06-042, annex B.
 */
const DEGREES =
  /(?:^|[:/])(?:CRS84h?|CRS83|EPSG(?::+|\/[\d.]+\/)(?:4326|4979|4258|4269)|WGS ?84)$/i;

/**
 * What is wrong with the 'crs' of a GeoJSON file, as the end of a sentence that begins with the file; undefined
 * where it has none, as RFC 7946 wants it, or one that means degrees. Numbers of another system may look like
 * degrees, and lie elsewhere.
 */
export function coordinateSystemFault(json: unknown): string | undefined {
  const crs = memberOf(json, 'crs');
  if (crs === undefined || crs === null) return undefined;
  const name = memberOf(memberOf(crs, 'properties'), 'name');
  if (typeof name === 'string' && DEGREES.test(name.trim())) return undefined;
  const called = typeof name === 'string' ? ` ('${name}')` : '';
  return `says that its coordinates are of another system than GeoJSON's degrees${called}: save it in WGS 84 (EPSG:4326)`;
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
