import { ArticleError } from '../../article/article-error.ts';
import { byteLines } from '../../article/byte-lines.ts';
import { decodeUtf8 } from '../../article/decode-text.ts';
import { parseJsonAlike } from '../../article/json-fault.ts';
import { JsonError } from '../../article/parse-json.ts';
import { readJsonRecord } from './json-record.ts';
import { LONGEST_JSON } from './json-values.ts';
import type { SourceFormat, SourceItem } from './source.ts';

/** One JSON object a line: NDJSON, JSON Lines. A line that is bad is told, and those after it are read. */
export const ndjson: SourceFormat = {
  name: 'NDJSON',
  matches: ({ name, text }) => {
    if (!/^\s*\{/.test(text.replace(/^\xEF\xBB\xBF/, ''))) return false;
    if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name)) return true;
    // A second line that begins an object anew is what a file laid out over lines does not have.
    return /\}[ \t]*\r?\n\s*\{"/.test(text);
  },
  async *read(input) {
    for await (const { number, bytes } of byteLines(input.bytes(), LONGEST_JSON)) {
      yield* readLine(`line ${number}`, bytes);
    }
  },
};

function* readLine(where: string, bytes: Uint8Array | null): Generator<SourceItem> {
  if (bytes === null) {
    yield { where, fault: `it is longer than ${LONGEST_JSON / 1e6} MB, and no article is` };
    return;
  }
  yield* readJsonText(where, bytes);
}

/** What the bytes of one JSON text hold; nothing where they are blank. */
export function* readJsonText(where: string, bytes: Uint8Array): Generator<SourceItem> {
  let value: unknown;
  try {
    const json = decodeUtf8(bytes);
    if (json.trim() === '') return;
    value = parseJsonAlike(json);
  } catch (error) {
    if (error instanceof ArticleError) yield { where, fault: error.message };
    else if (error instanceof JsonError) yield { where, fault: `this is ${error.message}` };
    else throw error;
    return;
  }
  yield* readJsonRecord(where, value);
}
