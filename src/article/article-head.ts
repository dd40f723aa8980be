import { type ArticleFacts, cleanFacts } from './article-facts.ts';
import { calendarDate } from './calendar-date.ts';
import { isWebAddress } from './web-address.ts';

/** What stands above an article's text, and the UTF-16 offset where the text itself begins. */
export interface ArticleHead {
  readonly facts: ArticleFacts;
  readonly end: number;
}

const KEYS: ReadonlyMap<string, keyof ArticleFacts> = new Map([
  ['title', 'title'],
  ['headline', 'title'],
  ['date', 'date'],
  ['published', 'date'],
  ['source', 'source'],
  ['publisher', 'source'],
  ['language', 'language'],
  ['lang', 'language'],
  ['published on', 'date'],
  ['publication date', 'date'],
  ['posted', 'date'],
  ['publication', 'source'],
  ['url', 'source'],
  ['link', 'source'],
  ['author', 'author'],
  ['authors', 'author'],
  ['byline', 'author'],
  ['by', 'author'],
]);
/** The lines above an e-mail, without which a 'from:' or a 'to:' is none. */
const MAIL_KEYS: ReadonlyMap<string, keyof ArticleFacts | null> = new Map([
  ['subject', 'title'],
  ['date', 'date'],
  ['sent', 'date'],
  ['from', 'author'],
  ...['to', 'cc', 'bcc', 'reply-to', 'importance', 'attachments'].map(
    (key) => [key, null] as const,
  ),
]);
const MAIL_LINES = 12;

type WrittenFacts = { -readonly [Key in keyof ArticleFacts]?: string };

/**
 * Reads the head of a plain or Markdown text: `title: …`, `date: …`, `source: …`, `language: …`
 * lines at the very top, a front matter of such lines between `---` lines, the lines above an e-mail, and a `date 2025-03-20`
 * that may stand before the first sentence on its line. What cannot be a fact, as a date that is
 * none, is left in the text.
 */
export function readHead(text: string): ArticleHead {
  const matter = readFrontMatter(text) ?? readMailHead(text);
  const written: WrittenFacts = { ...matter?.written };
  let end = matter?.end ?? 0;
  for (;;) {
    const start = skipWhiteSpace(text, end);
    const dated = /^date:?[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|$)/i.exec(text.slice(start, start + 64));
    if (dated?.[1] !== undefined && calendarDate(dated[1]) !== null) {
      written.date ??= dated[1];
      end = start + dated[0].length;
      continue;
    }
    const line = lineFrom(text, start);
    const field = readField(line.text);
    if (field === null) return { facts: cleanFacts(written), end };
    set(written, field);
    end = line.end;
  }
}

/** An address says who published only where nothing else does. */
function set(written: WrittenFacts, { key, value }: Field): void {
  const isBetter = key === 'source' && !isWebAddress(value) && isWebAddress(written.source ?? null);
  if (isBetter) written[key] = value;
  else written[key] ??= value;
}

/** The lines above an e-mail that was pasted whole: its subject is among them, and a line more. */
function readMailHead(text: string): { written: WrittenFacts; end: number } | null {
  const written: WrittenFacts = {};
  let end = skipWhiteSpace(text, 0);
  let lines = 0;
  for (; lines < MAIL_LINES; lines++) {
    const line = lineFrom(text, end);
    const [, name = '', value = ''] = /^([a-z-]{2,12}):\s{0,20}(.{0,500})$/i.exec(line.text) ?? [];
    const key = MAIL_KEYS.get(name.toLowerCase());
    if (key === undefined) break;
    if (key === 'title')
      written.title ??= value.replace(/^(?:(?:re|fwd?|aw|wg):\s{0,20}){1,9}/i, '');
    else if (key === 'author')
      written.author ??= value.replace(/\s*<[^<>]*>|^\S+@\S+$/g, '').replace(/^"|"$/g, '');
    else if (key !== null) written[key] ??= value;
    end = line.end;
  }
  return lines >= 2 && written.title !== undefined ? { written, end } : null;
}

function readFrontMatter(text: string): { written: WrittenFacts; end: number } | null {
  let line = lineFrom(text, skipWhiteSpace(text, 0));
  if (line.text.trimEnd() !== '---') return null;
  const written: WrittenFacts = {};
  while (line.end < text.length) {
    line = lineFrom(text, line.end);
    if (/^(?:---|\.\.\.)\s*$/.test(line.text)) return { written, end: line.end };
    const field = readField(line.text);
    if (field !== null) set(written, field);
  }
  // It is never closed, so it was a rule across the page.
  return null;
}

interface Field {
  readonly key: keyof ArticleFacts;
  readonly value: string;
}

/** The fact that a line 'key: value' gives; null where it gives none. */
export function readField(line: string): Field | null {
  const colon = line.slice(0, 24).indexOf(':');
  if (colon === -1) return null;
  const key = KEYS.get(line.slice(0, colon).trim().toLowerCase());
  const value = unquote(line.slice(colon + 1).trim());
  if (key === undefined || value === '' || value.length > 500) return null;
  return cleanFacts({ [key]: value })[key] === undefined ? null : { key, value };
}

function unquote(value: string): string {
  const quote = value.charAt(0);
  const quoted = value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote);
  return quoted ? value.slice(1, -1).trim() : value;
}

function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at++;
  return at;
}

function lineFrom(text: string, start: number): { text: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const line = text.slice(start, end);
  if (text.startsWith('\r\n', end)) end += 2;
  else if (end < text.length) end++;
  return { text: line, end };
}
