import { isObject, type JsonObject } from '../../article/json-object.ts';
import { type ArticleFields, articleOfFields } from './fields.ts';
import { KNOWN_FIELDS, plainName, WANTED, type Wanted } from './known-fields.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import type { SourceItem } from './source.ts';

/** Members that hold many articles, of what an interface of a news site answers. */
const LISTS = ['articles', 'results', 'items', 'docs', 'hits', 'data', 'news'] as const;
/** How deep in an object an article's members are looked for: 'response.results', 'fields.bodyText', 'html.content'. */
const DEEPEST_MEMBER = 2;
/** Members of one record that are looked at. */
const MOST_MEMBERS = 2_000;

/** What a JSON value holds: an article, a ninjs item, or a list of them in one of its members. */
export function* readJsonRecord(where: string, value: unknown): Generator<SourceItem> {
  if (!isObject(value)) {
    yield { where, fault: 'this is JSON, but no object: give an object for each article' };
    return;
  }
  if (isNinjs(value)) {
    yield readNinjs(where, value);
    return;
  }
  const members = membersOf(value);
  const list = members.has('text') || members.has('html') ? undefined : listIn(value);
  if (list === undefined) {
    yield readMembers(where, value);
    return;
  }
  for (const [index, one] of list.entries())
    yield* readJsonRecord(`${where}, item ${index + 1}`, one);
}

function listIn(value: JsonObject): readonly unknown[] | undefined {
  for (const holder of [value, value['response']]) {
    if (!isObject(holder)) continue;
    for (const name of LISTS) {
      const list = holder[name];
      if (Array.isArray(list) && list.some(isObject)) return list;
    }
  }
  return undefined;
}

function readMembers(where: string, value: JsonObject): SourceItem {
  const members = membersOf(value);
  const fields: { [Name in Wanted]?: string } = {};
  for (const wanted of WANTED) {
    for (const name of KNOWN_FIELDS[wanted]) {
      const text = textOf(members.get(name), wanted);
      if (text === undefined) continue;
      fields[wanted] = text;
      break;
    }
  }
  const isColumns = fields.text === undefined && [...members.values()].some(isIndexed);
  if (isColumns) {
    return {
      where,
      fault:
        "these are columns: have pandas write records, to_json(path, orient='records', lines=True)",
    };
  }
  return articleOfFields(where, sourced(fields, members.get('source')));
}

/** Trafilatura calls the address 'source', and the site 'source-hostname'. */
function sourced(fields: ArticleFields, source: unknown): ArticleFields {
  const isAddress = typeof source === 'string' && /^https?:\/\//i.test(source);
  return isAddress && fields.url === undefined ? { ...fields, url: source } : fields;
}

/** Whether it is a column as pandas writes it by default: {"0": "…", "1": "…"}. */
function isIndexed(value: unknown): boolean {
  return isObject(value) && '0' in value && '1' in value;
}

function membersOf(value: JsonObject): ReadonlyMap<string, unknown> {
  const members = new Map<string, unknown>();
  collect(value, '', members, 1);
  return members;
}

function collect(
  value: JsonObject,
  before: string,
  members: Map<string, unknown>,
  depth: number,
): void {
  for (const [name, member] of Object.entries(value)) {
    if (members.size >= MOST_MEMBERS) return;
    const path = `${before}${plainName(name)}`;
    if (!members.has(path)) members.set(path, member);
    if (depth < DEEPEST_MEMBER && isObject(member)) collect(member, path, members, depth + 1);
  }
}

function textOf(value: unknown, wanted: Wanted): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number')
    return wanted === 'id' || wanted === 'date' ? String(value) : undefined;
  if (Array.isArray(value)) {
    const texts = value
      .map((one) => textOf(isObject(one) ? one['name'] : one, wanted))
      .filter((one) => one !== undefined);
    if (texts.length === 0) return undefined;
    return texts.join(wanted === 'text' || wanted === 'html' ? '\n\n' : ', ');
  }
  if (!isObject(value)) return undefined;
  return wanted === 'text' ? textOfSections(value) : textOf(value['name'] ?? value['main'], wanted);
}

/** The body as fundus has it: a summary, and sections of headlines and paragraphs. */
function textOfSections(body: JsonObject): string | undefined {
  const { summary, sections } = body;
  if (!Array.isArray(sections)) return undefined;
  const texts = [
    summary,
    ...sections.flatMap((one) => (isObject(one) ? [one['headline'], one['paragraphs']] : [])),
  ]
    .map((one) => textOf(one, 'text'))
    .filter((one) => one !== undefined);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}
