import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import { describeIssue, show } from '../../geojson/describe-issue.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { checkArticle } from './check-article.ts';
import { checkDocument } from './check-document.ts';
import {
  contentSchema,
  documentSchema,
  headerSchema,
  isEditKind,
  keptEditSchema,
} from './record-schemas.ts';
import type { MapHeader } from './stored-map.ts';

/** What is kept of a map, as it was found: undefined where there is nothing. */
export interface FoundMap {
  readonly header: unknown;
  readonly content: unknown;
  /** By their keys. */
  readonly edits: readonly unknown[];
}

/** What is kept of a map as far as it can be read, and what is wrong with the rest. */
export interface ExaminedMap {
  readonly header: MapHeader | null;
  readonly article: Article | null;
  /** Null where its places were not found yet, or cannot be read. */
  readonly document: PlacesDocument | null;
  /** Those before the first that cannot be read. */
  readonly edits: readonly Edit[];
  /** Sentences for people; empty where the map is sound. */
  readonly damages: readonly string[];
}

/**
 * Examines what is kept of a map. It is a generator, so that whoever runs it can let other work in
 * between. That the edits can be laid over the places is for `applyEdits` to find out.
 */
export function* examineMap({
  header,
  content,
  edits,
}: FoundMap): Generator<undefined, ExaminedMap> {
  const damages: string[] = [];
  const facts = readHeader(header);
  if (facts.fault !== null) damages.push(`Its entry in the list ${facts.fault}.`);
  const kept = yield* readContent(content);
  damages.push(...kept.damages);
  const log = yield* readEdits(edits, kept.article);
  damages.push(...log.damages);
  const { header: read } = facts;
  if (read !== null && log.damages.length === 0 && read.edits !== edits.length) {
    damages.push(`Corrections that it should have: ${read.edits}; that are kept: ${edits.length}.`);
  }
  return {
    header: read,
    article: kept.article,
    document: kept.document,
    edits: log.edits,
    damages,
  };
}

/** An edit that was written down outside the database; null where it is none, or damaged. */
export function* examineEdit(value: unknown): Generator<undefined, Edit | null> {
  const fault = yield* checkEdit({ map: 'any', index: 0, edit: value }, 0, null);
  return isSound<Edit>(value, fault) ? value : null;
}

/** A map's header, or what is wrong with it as the end of a sentence. */
export function readHeader(
  value: unknown,
):
  | { readonly header: MapHeader; readonly fault: null }
  | { readonly header: null; readonly fault: string } {
  if (value === undefined) return { header: null, fault: 'is missing' };
  const parsed = v.safeParse(headerSchema, value, { abortEarly: true });
  if (!parsed.success) {
    return { header: null, fault: `is damaged (${describeIssue(parsed.issues[0])})` };
  }
  const { position, edits } = parsed.output;
  if (!isSound<MapHeader>(value, null) || position > edits) {
    return { header: null, fault: `is damaged (${position} of ${edits} corrections are in force)` };
  }
  // As it is, with whatever else it has.
  return { header: value, fault: null };
}

function* readContent(value: unknown) {
  const nothing = { article: null, document: null };
  if (value === undefined) return { ...nothing, damages: ['Its article is missing.'] };
  const parsed = v.safeParse(contentSchema, value);
  const bare = typeof value === 'object' && value !== null ? value : {};
  const article: unknown = 'article' in bare ? bare.article : undefined;
  const document: unknown = 'document' in bare ? bare.document : undefined;
  const damages: string[] = [];
  if (!('id' in bare) || typeof bare.id !== 'string') damages.push('Its article has no id.');
  const articleFault = yield* checkArticle(article);
  if (!isSound<Article>(article, articleFault)) {
    return { ...nothing, damages: [...damages, `Its article is damaged (${articleFault}).`] };
  }
  const documentFault = document === null ? null : yield* checkLoose(document, article.text);
  if (!isSound<PlacesDocument | null>(document, documentFault)) {
    damages.push(`Its places are damaged (${documentFault}).`);
    return { article, document: null, damages };
  }
  if (!parsed.success && damages.length === 0) damages.push('Its article is damaged.');
  return { article, document, damages };
}

function* readEdits(values: readonly unknown[], article: Article | null) {
  const edits: Edit[] = [];
  let text = article?.text ?? null;
  for (const [index, value] of values.entries()) {
    const fault = yield* checkEdit(value, index, text);
    if (!isSound<{ readonly edit: Edit }>(value, fault)) {
      return { edits, damages: [`Correction ${index + 1} of ${values.length} ${fault}.`] };
    }
    const { edit } = value;
    if (edit.kind === 'article') text = edit.article.text;
    edits.push(edit);
    yield;
  }
  return { edits, damages: [] };
}

function* checkEdit(
  value: unknown,
  index: number,
  text: string | null,
): Generator<undefined, string | null> {
  const kind = kindOf(value);
  if (typeof kind === 'string' && !isEditKind(kind)) {
    return `is of a kind that this Dateline does not know (${show(kind)}): a newer one may have made it`;
  }
  const parsed = v.safeParse(keptEditSchema, value, { abortEarly: true });
  if (!parsed.success) return `is damaged (${describeIssue(parsed.issues[0])})`;
  if (parsed.output.index !== index) return 'is missing';
  const { edit } = parsed.output;
  const fault =
    edit.kind === 'article'
      ? yield* checkArticle(edit.article)
      : edit.kind === 'geoparse'
        ? yield* checkDocument(edit.found, text)
        : null;
  return fault === null ? null : `is damaged (${fault})`;
}

function* checkLoose(document: unknown, text: string) {
  const parsed = v.safeParse(documentSchema, document, { abortEarly: true });
  if (!parsed.success) return describeIssue(parsed.issues[0]);
  return yield* checkDocument(parsed.output, text);
}

function kindOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('edit' in value)) return undefined;
  const { edit } = value;
  return typeof edit === 'object' && edit !== null && 'kind' in edit ? edit.kind : undefined;
}

/** Takes a value for what it was found to be where nothing is wrong with it. */
function isSound<Kind>(value: unknown, fault: string | null): value is Kind {
  return value !== undefined && fault === null;
}
