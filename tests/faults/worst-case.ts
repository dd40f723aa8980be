import { readArticle } from '../../src/article/read-article.ts';
import { readArticleBytes } from '../../src/article/read-bytes.ts';
import { readMappedArticle } from '../../src/formats/read-mapped-article.ts';
import { readPlacesFile } from '../../src/formats/read-places-file.ts';
import { worstTexts } from './worst-texts.ts';

/** Reads one of the worst texts, and writes how it ended, in what time and memory. */
async function run(name: string): Promise<void> {
  const worst = worstTexts[name];
  if (worst === undefined) throw new Error(`there is no text ${name}`);
  const input = worst.input();
  let outcome = 'read';
  try {
    if (worst.format === 'word') await readArticleBytes(Buffer.from(input), 'a.docx');
    else if (worst.format === 'places') {
      readMappedArticle(String(input), readArticle(worst.article ?? 'a', { format: 'text' }));
    } else if (worst.format === 'file') {
      const article = readArticle(worst.article ?? 'a', { format: 'text' });
      await readPlacesFile(String(input), article);
    } else readArticle(input, { format: worst.format });
  } catch (error) {
    outcome = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1000;
  process.stdout.write(JSON.stringify({ outcome, seconds, megabytes }));
}

await run(process.argv[2] ?? '');
