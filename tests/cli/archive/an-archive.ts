import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Articles that are all different, a line of NDJSON each, numbered from a number on. */
export function someArticles(count: number, from = 0): string {
  const places = ['Paris', 'Leeds', 'Madrid', 'Oslo', 'Lagos', 'Springfield, Illinois'];
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const place = places[number % places.length];
    return `${JSON.stringify({ id: `a${number}`, title: `Day ${number}`, date: '2024-02-01', text: `Rain fell in ${place} on day ${number}. The mayor of ${place} said that it would go on.` })}\n`;
  }).join('');
}

/** The lines of all results of an archive, of the one version that it has. */
export async function resultsOf(
  archive: string,
): Promise<{ id: string; mentions: { text: string; place: { id: string } | null }[] }[]> {
  const folder = await resultFolderOf(archive);
  const parts = (await readdir(folder)).filter((name) => /-\d{6}\.ndjson$/.test(name));
  const texts = await Promise.all(parts.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
}

/** Where the results lie that are the archive's. */
export async function resultFolderOf(archive: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(archive, 'results/current.json'), 'utf8'));
  return join(archive, 'results', version);
}

/** 'a0', 'a1', … */
export function idsTo(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `a${number}`).sort();
}
