import * as v from 'valibot';
import { ArticleError } from '../../article/article-error.ts';
import { decodeUtf8, LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { parseJsonAlike } from '../../article/json-fault.ts';
import { JsonError } from '../../article/parse-json.ts';
import { rawMember } from './raw-member.ts';

/** The most bytes that a line may have: an article whose every character is written \uXXXX, and 4 MB beside it. */
export const LONGEST_LINE = 6 * LARGEST_ARTICLE + 4_000_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const fact = v.nullish(v.string());
const lineSchema = v.object({
  text: v.string(),
  title: fact,
  date: fact,
  url: fact,
  domain: fact,
  mentions: v.nullish(v.array(v.object({ start: offset, end: offset }))),
});

/** An article as a line gives it. */
export type ArticleLine = v.InferOutput<typeof lineSchema>;

/** What a line says: its id, as the JSON it was written as, and its article or what is wrong with it. */
export type ReadLine =
  | { readonly id: string; readonly article: ArticleLine }
  | { readonly id: string | null; readonly error: string };

/**
 * Reads a line of a stream of articles; null where it is blank.
 * @param bytes null for a line that was too long to be held.
 */
export function readLine(bytes: Uint8Array | null): ReadLine | null {
  if (bytes === null) {
    return refuse(`it is longer than ${LONGEST_LINE / 1e6} MB, and no article is`);
  }
  try {
    // A byte order mark may stand in the middle too, where files were joined.
    const json = decodeUtf8(bytes);
    return json.trim() === '' ? null : readObject(json, parseJsonAlike(json));
  } catch (error) {
    if (error instanceof ArticleError) return refuse(error.message);
    if (error instanceof JsonError)
      return refuse(`this is ${error.message}: give one object a line`);
    throw error;
  }
}

function readObject(json: string, value: unknown): ReadLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('this is JSON, but no object: give one object a line');
  }
  const id = rawMember(json, 'id');
  if (id === undefined) return refuse('it has no "id", by which its mentions are known');
  const read = v.safeParse(lineSchema, value, { abortEarly: true });
  if (read.success) return { id, article: read.output };
  const [issue] = read.issues;
  const fault = issue.received === 'undefined' ? 'it is missing' : issue.message;
  return { id, error: `${v.getDotPath(issue) ?? 'the line'}: ${fault}` };
}

function refuse(error: string): ReadLine {
  return { id: null, error };
}
