import { expose } from 'comlink';
import { atOnce } from '../../article/at-leisure.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { fromDocumented, toDocumented } from '../../mapped-article/as-document.ts';
import { applyEdits } from '../../mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { type Lines, readLines, writeLines } from '../away/lines.ts';

interface Laying {
  readonly map: DocumentedArticle;
  readonly edits: readonly Edit[];
}

/** What the page asks of the worker that lays edits over a map. */
const service = {
  async lay(lines: Lines<Laying>): Promise<Lines<DocumentedArticle>> {
    const { map, edits } = await readLines(lines);
    return atOnce(writeLines(toDocumented(applyEdits(fromDocumented(map), edits))));
  },
};

export type LayingService = typeof service;

expose(service);
