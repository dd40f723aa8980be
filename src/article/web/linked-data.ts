import { JsonError, parseJson } from '../parse-json.ts';

/** What a page says of its article as linked data, as it is written there. */
export interface LinkedArticle {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly author?: string | undefined;
  readonly source?: string | undefined;
  readonly language?: string | undefined;
  /** The article's whole text, where the page gives it: often more than it shows. */
  readonly body?: string | undefined;
  /** Whether it is a running report of many entries, each of which a page may mark as an article. */
  readonly isLive?: boolean;
}

/** UTF-16 units of one piece of linked data: the whole text of the longest reports, and what is around it. */
export const LONGEST_LINKED_DATA = 1_000_000;
/** Pieces of a page, and things that they describe. */
export const MOST_LINKED_DATA = 50;
export const MOST_LINKED_THINGS = 2_000;

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:^|[/#:])\w*(?:Article|BlogPosting|Report)$|DiscussionForumPosting$/;
/** What holds a page's own things; lists of other articles, parts and comments do not. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;

/**
 * What the pieces of linked data (schema.org's vocabulary as JSON-LD 1.1) say of a page's article: of
 * several, the one whose address or headline is the page's own, else the first.
 * @param pieces the texts of the page's elements for it; one that is broken is mended where that is safe, else left.
 * @param own the page's addresses and titles.
 */
export function readLinkedArticle(
  pieces: readonly string[],
  own: ReadonlySet<string>,
): LinkedArticle {
  const things: Thing[] = [];
  for (const piece of pieces.slice(0, MOST_LINKED_DATA)) collect(parseLoosely(piece), things, 0);
  const byId = new Map<unknown, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (typeof id === 'string' && Object.keys(thing).length > byIdSize(byId.get(id))) {
      byId.set(id, thing);
    }
  }
  const articles = things.filter(isArticle);
  const article = articles.find((one) => isOwn(one, own)) ?? articles[0];
  if (article === undefined) return {};
  const nameOf = (value: unknown) => names(value, byId);
  const source = nameOf(article['publisher'])[0] ?? nameOf(article['sourceOrganization'])[0];
  const site = things.find((thing) => typesOf(thing).includes('WebSite'));
  const title = [article['headline'], article['name'], article['alternativeHeadline']]
    .map(textOf)
    .find((one) => one !== undefined && one !== source && one !== textOf(site?.['name']));
  return {
    title,
    date: textOf(article['datePublished']) ?? textOf(article['dateCreated']),
    author: [...new Set(nameOf(article['author'] ?? article['creator']))].join(', ') || undefined,
    source: source ?? textOf(site?.['name']),
    language: textOf(article['inLanguage']),
    body: textOf(article['articleBody']),
    isLive: typesOf(article).includes('LiveBlogPosting'),
  };
}

function byIdSize(thing: Thing | undefined): number {
  return thing === undefined ? 0 : Object.keys(thing).length;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (things.length >= MOST_LINKED_THINGS || depth > 4) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, things, depth + 1);
  } else if (isThing(value)) {
    things.push(value);
    for (const holder of HOLDERS) collect(value[holder], things, depth + 1);
    // They are described where they are first named, and elsewhere by their id.
    for (const named of ['publisher', 'author'] as const) {
      for (const one of listOf(value[named])) if (isThing(one) && !isArticle(one)) things.push(one);
    }
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function typesOf(thing: Thing): readonly string[] {
  return listOf(thing['@type'] ?? thing['type']).filter((type) => typeof type === 'string');
}

function isArticle(thing: Thing): boolean {
  return typesOf(thing).some((type) => ARTICLE_TYPE.test(type) || type === 'LiveBlogPosting');
}

function isOwn(article: Thing, own: ReadonlySet<string>): boolean {
  const page = article['mainEntityOfPage'];
  const addresses = [article['url'], article['@id'], page, isThing(page) ? page['@id'] : null];
  return [...addresses, article['headline']].some(
    (one) => typeof one === 'string' && own.has(one.trim()),
  );
}

/** The names that a person, an organisation, a list of them or a plain text gives. */
function names(value: unknown, byId: ReadonlyMap<unknown, Thing>): readonly string[] {
  return listOf(value)
    .slice(0, 20)
    .flatMap((one) => {
      if (!isThing(one)) return textOf(one) ?? [];
      const name = textOf(one['name']) ?? textOf(byId.get(one['@id'])?.['name']);
      return name ?? [];
    })
    .filter((name) => !/^https?:/i.test(name));
}

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = isThing(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** What JSON says, also where a template made it badly: in comments, with raw line breaks or a comma too many. */
function parseLoosely(written: string): unknown {
  if (written.length > LONGEST_LINKED_DATA) return undefined;
  const json = written
    .trim()
    .replace(/^(?:<!--|<!\[CDATA\[|\/\*\s?<!\[CDATA\[\s?\*\/|\/\/\s?<!\[CDATA\[)/, '')
    .replace(/(?:-->|\]\]>|\/\*\s?\]\]>\s?\*\/|\/\/\s?\]\]>|;)$/, '')
    .trim();
  for (const mended of [json, mend(json)]) {
    try {
      return parseJson(mended);
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
    }
  }
  return undefined;
}

/** Line breaks and tabs stand in JSON's strings only by mistake, and between its values as blanks do. */
function mend(json: string): string {
  return json
    .replace(/\p{Cc}/gu, ' ')
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/,(\s{0,100}[}\]])/g, '$1')))
    .join('');
}
