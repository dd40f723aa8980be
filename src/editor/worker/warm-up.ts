import { readPlainArticle } from '../../article/plain-article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { geoparse } from '../../geoparser/geoparse.ts';
import type { Models } from '../../geoparser/models.ts';

/** Of every kind of name one, and few, since each is read from the place index. */
const PASSAGE = [
  'LONDON (AP) — The British prime minister flew to Paris on Monday.',
  'Police in Springfield, Ohio, said that a man from Germany had been arrested near Lake Erie.',
].join('\n\n');

/** After so many an article takes no less time. */
const ROUNDS = 6;

/**
 * Geoparses a short passage, so that the engine has made machine code of what it runs, and names that
 * most news has are at hand. What comes of it is thrown away.
 * @throws GazetteerError where the place index cannot be read.
 */
export async function warmUp(gazetteer: Gazetteer, models: Models): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    await geoparse(readPlainArticle(PASSAGE), gazetteer, models);
  }
}
