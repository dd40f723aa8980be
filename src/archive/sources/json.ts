import { jsonValues, LONGEST_JSON } from './json-values.ts';
import { readJsonText } from './ndjson.ts';
import type { SourceFormat } from './source.ts';

/** One JSON object, or a list of any number of them: what fundus, news-please, pandas and ninjs' agencies write. */
export const json: SourceFormat = {
  name: 'JSON',
  matches: ({ text }) => /^\s*(?:\{\s*["}]|\[\s*(?:\{|$))/.test(text.replace(/^\xEF\xBB\xBF/, '')),
  async *read(input) {
    for await (const { number, bytes } of jsonValues(input.bytes())) {
      const where = `object ${number}`;
      if (bytes !== null) yield* readJsonText(where, bytes);
      else yield { where, fault: `it is longer than ${LONGEST_JSON / 1e6} MB, and no article is` };
    }
  },
};
