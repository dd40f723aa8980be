import * as v from 'valibot';
import type { Batch } from '../articles/batch.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schema = v.object({
  file: v.pipe(v.string(), v.regex(/^\d{6}\.ndjson$/)),
  offset: count,
  bytes: v.pipe(count, v.minValue(1)),
  count: v.pipe(count, v.minValue(1)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  retry: v.optional(v.boolean()),
});

/** What a queue holds of a batch: where its articles are, and never a word of them. */
export type BatchJob = v.InferOutput<typeof schema>;

/** @param retry whether what failed of it is tried again, and not only what is left. */
export function toJob({ file, offset, bytes, count, digest }: Batch, retry: boolean): BatchJob {
  return { file, offset, bytes, count, digest, ...(retry && { retry }) };
}

/** Reads what a queue gave; null where it is no reference to a batch. */
export function readJob(data: unknown): { readonly batch: Batch; readonly retry: boolean } | null {
  const read = v.safeParse(schema, data);
  if (!read.success) return null;
  const { retry = false, ...batch } = read.output;
  return { batch: { ...batch, name: `${batch.file.slice(0, 6)}@${batch.offset}` }, retry };
}
