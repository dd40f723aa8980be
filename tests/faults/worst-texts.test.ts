import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { worstTexts } from './worst-texts.ts';

const script = fileURLToPath(new URL('worst-case.ts', import.meta.url));
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 1000;

const endSchema = v.object({ outcome: v.string(), seconds: v.number(), megabytes: v.number() });

test.each(
  Object.keys(worstTexts),
)('10 MB of %s: read or refused by name within a minute and 1 GB', async (name) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=900', '--import', 'tsx', script, name],
    // Of time on the clock more, for a machine that does something else as well.
    { timeout: 8 * MOST_SECONDS * 1000 },
  );
  const { outcome, seconds, megabytes } = v.parse(endSchema, JSON.parse(stdout));
  expect(outcome).toMatch(/^(?:read$|ArticleError: |PlacesDocumentError: |ArticleMissingError: )/);
  expect(seconds).toBeLessThan(MOST_SECONDS);
  expect(megabytes).toBeLessThan(MOST_MEGABYTES);
});
