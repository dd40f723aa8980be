import { ArticleError } from '../../article/article-error.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';

/** What a worker made of something, or what was wrong with it: errors lose their kind on the way. */
export type ReadingAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly fault: 'article' | 'places' | 'other';
      readonly message: string;
    };

/** Reads, and tells what came of it. Never rejects. */
export async function answerOf<Value>(
  read: () => Value | Promise<Value>,
): Promise<ReadingAnswer<Value>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof ArticleError) return { ok: false, fault: 'article', message };
    if (error instanceof PlacesDocumentError) return { ok: false, fault: 'places', message };
    return { ok: false, fault: 'other', message };
  }
}

/**
 * The value of an answer.
 * @throws ArticleError, PlacesDocumentError or Error: what was thrown where it was read.
 */
export function valueIn<Value>(answer: ReadingAnswer<Value>): Value {
  if (answer.ok) return answer.value;
  switch (answer.fault) {
    case 'article':
      throw new ArticleError(answer.message);
    case 'places':
      throw new PlacesDocumentError(answer.message);
    case 'other':
      throw new Error(answer.message);
  }
}
