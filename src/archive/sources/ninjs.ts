import { isObject, type JsonObject } from '../../article/json-object.ts';
import { articleOfFields } from './fields.ts';
import type { SourceItem } from './source.ts';

/** Members that only ninjs has. Source: IPTC ninjs 1.6, 2.2 and 3.1, https://www.iptc.org/std/ninjs/. */
const SIGNS = [
  'versioncreated',
  'versionCreated',
  'firstcreated',
  'firstCreated',
  'pubstatus',
  'pubStatus',
  'bodies',
  'headlines',
];
/** Bodies that are not the text itself. */
const SHORT = /summary|caption|abstract|teaser|description|slug/i;
const WITHDRAWN = /cancell?ed|withheld/i;

/** Whether an object is an item of news in ninjs, the agencies' format in JSON, of any version. */
export function isNinjs(value: JsonObject): boolean {
  if (typeof value['uri'] !== 'string') return false;
  return (
    SIGNS.some((name) => name in value) ||
    Object.keys(value).some((name) => /^(?:body|headline)_/.test(name))
  );
}

/** The article of a ninjs item: its marked-up body, which has paragraphs, before the plain one. */
export function readNinjs(where: string, item: JsonObject): SourceItem {
  const status = textIn(item, ['pubstatus', 'pubStatus']);
  if (status !== undefined && WITHDRAWN.test(status))
    return { where, passed: 'an item that was withdrawn' };
  const bodies = variants(item, 'body', 'bodies').filter(({ role }) => !SHORT.test(role));
  const isMarked = ({ type, value }: Variant) => /html/i.test(type) || /<p[\s>]/i.test(value);
  const html = bodies.find(isMarked)?.value;
  const text = bodies.find((body) => !isMarked(body))?.value;
  const type = textIn(item, ['type']);
  if (html === undefined && text === undefined && type !== undefined && type !== 'text') {
    return { where, passed: `an item of the type ${type}` };
  }
  const headlines = variants(item, 'headline', 'headlines').filter(({ role }) => !SHORT.test(role));
  return articleOfFields(where, {
    id: textIn(item, ['uri']),
    title:
      (headlines.find(({ role }) => role === 'main') ?? headlines[0])?.value ??
      textIn(item, ['title']),
    html,
    text: html === undefined ? text : undefined,
    date: textIn(item, [
      'contentcreated',
      'contentCreated',
      'firstcreated',
      'firstCreated',
      'versioncreated',
      'versionCreated',
    ]),
    url: textIn(item, ['url', 'link']),
    source: sourceOf(item),
    author: textIn(item, ['byline', 'by']),
    language: textIn(item, ['language']),
  });
}

interface Variant {
  readonly role: string;
  readonly type: string;
  readonly value: string;
}

/** Version 1 has members 'body_text' and 'body_xhtml', later ones a list of {role, contentType, value}. */
function variants(item: JsonObject, one: string, list: string): readonly Variant[] {
  const found: Variant[] = [];
  const listed = item[list];
  for (const entry of Array.isArray(listed) ? listed : []) {
    if (!isObject(entry)) continue;
    const value = textIn(entry, ['value']);
    if (value === undefined) continue;
    const type = textIn(entry, ['contenttype', 'contentType']) ?? '';
    found.push({ role: textIn(entry, ['role']) ?? 'main', type, value });
  }
  for (const [name, value] of Object.entries(item)) {
    if (name !== one && !name.startsWith(`${one}_`)) continue;
    if (typeof value !== 'string' || value.trim() === '') continue;
    const role = name.slice(one.length + 1) || 'main';
    found.push({ role, type: role, value });
  }
  return found;
}

function sourceOf(item: JsonObject): string | undefined {
  for (const name of ['infosources', 'infoSources', 'infosource']) {
    const [first] = [item[name]].flat();
    if (isObject(first)) return textIn(first, ['name']);
  }
  return textIn(item, ['source', 'provider', 'copyrightholder', 'copyrightHolder']);
}

function textIn(value: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = value[name];
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return undefined;
}
