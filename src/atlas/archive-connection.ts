import { openAnyArchive } from '../archive/live/open-any-archive.ts';
import type { Archive } from '../archive/site/archive.ts';
import { type CountingWorker, countingWorker } from './counting-worker.ts';
import { httpSource } from './http-source.ts';

/** An archive as the page has it: what it reads itself, and the worker that counts and groups. */
export interface ArchiveConnection {
  readonly site: Archive;
  readonly worker: CountingWorker;
}

/** @throws SiteFileError where there is no archive at the address, or it is damaged. */
export async function connect(base: string): Promise<ArchiveConnection> {
  const worker = countingWorker(base);
  const [site] = await Promise.all([openAnyArchive(httpSource(base)), worker.open()]);
  return { site, worker };
}
