import * as v from 'valibot';
import { textDigest } from '../../geojson/text-digest.ts';
import {
  type Entry,
  entrySchema,
  FORMAT,
  type Head,
  headSchema,
  VERSION,
} from './backup-format.ts';
import { BackupError, readLines } from './read-lines.ts';

/** A file that is laid out otherwise than we write it is read whole up to this, in bytes. */
const LARGEST_WHOLE = 100_000_000;

/** One after the other: what the file says of itself, its entries as far as they can be read, its end. */
export type BackupPart =
  | { readonly part: 'head'; readonly head: Head }
  | { readonly part: 'entry'; readonly entry: Entry }
  /** The title where that can be read. */
  | { readonly part: 'refused'; readonly title: string | null; readonly reason: string }
  /** It was cut short, or something was taken out. */
  | { readonly part: 'incomplete' };

/**
 * Reads a backup, one entry in memory at a time.
 * @throws BackupError where it is none, or from a newer Dateline.
 */
export async function* readBackup(file: Blob): AsyncGenerator<BackupPart> {
  const lines = readLines(file);
  const { value: first = '' } = await lines.next();
  const head = readHead(first);
  if (head === null) {
    await lines.return(undefined);
    yield* readWhole(file);
    return;
  }
  yield { part: 'head', head };
  let read = 0;
  let promised: number | null = null;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const end = /^\],"count":(\d+)\}\s*$/.exec(line);
    if (end !== null) {
      promised = Number(end[1]);
      break;
    }
    read++;
    yield readEntry(() => JSON.parse(line.replace(/,\s*$/, '')));
  }
  if (promised !== read) yield { part: 'incomplete' };
}

/** The head as we write it, on a line of its own; null where the file is laid out otherwise. */
function readHead(line: string): Head | null {
  const written = /^\uFEFF?(\{"format":.*),"entries":\[\s*$/.exec(line)?.[1];
  if (written === undefined) return null;
  return checkHead(parse(`${written}}`));
}

async function* readWhole(file: Blob): AsyncGenerator<BackupPart> {
  if (file.size > LARGEST_WHOLE) throw new BackupError(`it is no backup that begins as ours do`);
  const text = (await file.text()).replace(/^\uFEFF/, '');
  const value = parse(text);
  const head = checkHead(value);
  yield { part: 'head', head };
  const entries: unknown = Reflect.get(Object(value), 'entries');
  if (!Array.isArray(entries)) throw new BackupError('it has no list of entries');
  for (const entry of entries) yield readEntry(() => entry);
  if (Reflect.get(Object(value), 'count') !== entries.length) yield { part: 'incomplete' };
}

function checkHead(value: unknown): Head {
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || !('format' in value) || value.format !== FORMAT) {
    throw new BackupError(
      'it is no backup of Dateline’s maps: choose a file that ‘Back up all maps’ made',
    );
  }
  if ('version' in value && typeof value.version === 'number' && value.version > VERSION) {
    throw new BackupError(
      `it was made by a newer Dateline (version ${value.version} of the format, and this one reads ${VERSION}): load the page again to get it`,
    );
  }
  const parsed = v.safeParse(headSchema, value);
  if (!parsed.success) throw new BackupError('what it says of itself is damaged');
  return parsed.output;
}

function readEntry(give: () => unknown): BackupPart {
  let title: string | null = null;
  try {
    const value = give();
    title = titleOf(value);
    const parsed = v.safeParse(entrySchema, value);
    if (!parsed.success) return refused(title, 'it is damaged in the file');
    const entry = parsed.output;
    if (textDigest(JSON.stringify(entry.records)) !== entry.digest) {
      return refused(title, 'it was changed or damaged since it was backed up');
    }
    return { part: 'entry', entry };
  } catch (error) {
    if (error instanceof SyntaxError)
      return refused(title, 'it is cut short or damaged in the file');
    if (error instanceof RangeError) return refused(title, 'it is nested too deeply');
    throw error;
  }
}

function refused(title: string | null, reason: string): BackupPart {
  return { part: 'refused', title, reason };
}

function titleOf(value: unknown): string | null {
  const title: unknown = Reflect.get(Object(value), 'title');
  return typeof title === 'string' ? title : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BackupError('it is no backup of Dateline’s maps, or it was damaged on its way', {
      cause: error,
    });
  }
}
