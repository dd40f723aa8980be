/** The inverse of Web Mercator: degrees of latitude at a share of the map's height, from the north. */
export function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
