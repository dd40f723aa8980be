/** Whether a file of this name holds places, not an article: GeoJSON, Linked Places, annotations. */
export function isPlacesFile(name: string): boolean {
  return /\.(?:geojson|jsonld|json)$/i.test(name);
}
