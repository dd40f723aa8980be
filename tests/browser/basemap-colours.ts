/** How much of the painted basemap has each colour, most frequent first: ['#d3dfe5', 0.4]. Runs in the page. */
export function basemapColours(): (readonly [colour: string, share: number])[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.basemap canvas')) {
    const context = canvas.getContext('2d');
    if (context === null || canvas.width === 0) continue;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4 * 7) {
      const bytes = data.slice(at, at + 3);
      const colour = `#${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      total++;
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([colour, count]) => [colour, count / total] as const);
}
