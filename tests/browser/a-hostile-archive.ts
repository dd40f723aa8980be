import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll } from 'vitest';
import { writeDirectory, writeStoryDirectory } from '../../src/archive/site/directory.ts';
import { dataFiles } from '../../src/archive/site/manifest.ts';
import { writeOutlinedPlaces } from '../../src/archive/site/outlined-places.ts';
import { writePlaceColumns } from '../../src/archive/site/place-columns.ts';
import { writePlaceNames } from '../../src/archive/site/place-names.ts';
import { serveFolder } from './static-server.ts';

const BUILD = '0123456789abcdef';
const FILES = dataFiles(BUILD);
const PAGE = fileURLToPath(new URL('../../build/archive-page', import.meta.url));

/** What of a small archive of three places and one article is to be otherwise. */
export interface Otherwise {
  readonly manifest?: object;
  readonly card?: object;
  readonly excerpt?: readonly unknown[];
  readonly story?: object;
  readonly name?: string;
  /** Files by their paths, with what is sent in their place: bytes, or as it is answered. */
  readonly files?: Readonly<Record<string, Uint8Array | ((response: ServerResponse) => void)>>;
}

export { FILES };

const packed = (bytes: Uint8Array | string) => gzipSync(bytes);
const json = (value: unknown) => packed(JSON.stringify(value));

/** The files of an archive as `archive build` writes them, small, with what a hostile server would write into them. */
function filesOf({ manifest, card, excerpt, story, name = 'Paris', files }: Otherwise) {
  const names = [name, 'Lagos', 'Oslo'].map((called, at) => ({
    placeId: `geonames:${at + 1}` as const,
    name: called,
    fullName: called,
    kind: 'town',
    featureCode: 'PPL',
    countryCode: 'FR',
    country: 'France',
    admin1: '',
  }));
  const text = `Rain fell in ${name} all day.`;
  const start = text.indexOf(name);
  const head = json({
    place: names[0],
    articles: 1,
    months: [[0, 1]],
    undated: 0,
    beside: [[1, 'Lagos', 1]],
    excerpts: [excerpt ?? [0, '2024-01-02', 0, 3, 'Rain', text, start, start + name.length]],
    pages: [],
    ...card,
  });
  const page = json({
    url: 'https://example.org/',
    title: 'Rain',
    date: '2024-01-02',
    source: 'The Post',
    language: 'en',
    paragraphs: [0, text.length, 0],
    text,
    places: [],
    mentions: [],
    ...story,
  });
  const about = {
    format: 'dateline archive site',
    version: 1,
    generator: 'Dateline 0.1.0',
    title: 'Rain',
    build: BUILD,
    articles: 1,
    places: 3,
    firstMonth: '2024-01',
    months: [1],
    undated: 0,
    sources: [{ name: 'The Post', articles: 1 }],
    sourceFiles: 1,
    firstNames: 3,
    gazetteer: { digest: '0'.repeat(64) },
    licences: [],
    mentions: 1,
    titlePages: 64,
    titles: { starts: [0, 1], before: 0 },
    excerpts: { starts: [0, 3 * head.length], before: 0 },
    stories: { starts: [0, page.length], before: 0 },
    storiesInFile: 100,
    ...manifest,
  };
  return new Map<string, Uint8Array | ((response: ServerResponse) => void)>(
    Object.entries({
      'archive.json': Buffer.from(JSON.stringify(about)),
      [FILES.places]: packed(
        writePlaceColumns(
          [3, 2, 1].map((count, at) => ({ point: [at * 9, at * 9], count, group: 'settlement' })),
        ),
      ),
      [FILES.directory]: packed(
        writeDirectory(names.map(() => ({ first: head.length, all: head.length }))),
      ),
      [FILES.outlined]: packed(writeOutlinedPlaces([])),
      [FILES.firstNames]: packed(writePlaceNames(names)),
      [FILES.otherNames]: packed(writePlaceNames([])),
      [FILES.excerpts(0)]: Buffer.concat([head, head, head]),
      [FILES.storyDirectory(0)]: packed(writeStoryDirectory(0, [page.length])),
      [FILES.stories(0)]: page,
      ...files,
    }),
  );
}

/** Serves the archive's page over a server that a test says the answers of. */
export function withHostileServer(): (otherwise?: Otherwise) => Promise<{
  readonly url: string;
  /** Answers otherwise from now on. */
  readonly change: (otherwise: Otherwise) => void;
}> {
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
  });
  return async (otherwise = {}) => {
    let files = filesOf(otherwise);
    const server = await serveFolder(PAGE, {
      // A host that knows no ranges: the page has to find its part in what comes.
      instead: (path, response) => {
        const answer = files.get(path);
        if (answer === undefined) return false;
        if (typeof answer === 'function') answer(response);
        else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(answer);
        return true;
      },
    });
    closing.push(server.close);
    return {
      url: server.url,
      change: (other) => {
        files = filesOf(other);
      },
    };
  };
}
