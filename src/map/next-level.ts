/** The whole zoom level that a button or a key goes to: that of a view may lie between two. */
export function nextLevel(zoom: number, levels: 1 | -1): number {
  return Math.round(zoom + levels * 0.51);
}
