import { type ArticleFacts, cleanFacts } from './article-facts.ts';
import { calendarDate } from './calendar-date.ts';

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
]);

type WrittenFacts = { -readonly [Key in keyof ArticleFacts]?: string };

/**
 * Reads the head of a plain or Markdown text: `title: …`, `date: …`, `source: …`, `language: …`
 * lines at the very top, a front matter of such lines between `---` lines, and a `date 2025-03-20`
 * that may stand before the first sentence on its line. What cannot be a fact, as a date that is
 * none, is left in the text.
 */
export function readHead(text: string): ArticleHead {
  const matter = readFrontMatter(text);
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
    written[field.key] ??= field.value;
    end = line.end;
  }
}

function readFrontMatter(text: string): { written: WrittenFacts; end: number } | null {
  let line = lineFrom(text, skipWhiteSpace(text, 0));
  if (line.text.trimEnd() !== '---') return null;
  const written: WrittenFacts = {};
  while (line.end < text.length) {
    line = lineFrom(text, line.end);
    if (/^(?:---|\.\.\.)\s*$/.test(line.text)) return { written, end: line.end };
    const field = readField(line.text);
    if (field !== null) written[field.key] ??= field.value;
  }
  // It is never closed, so it was a rule across the page.
  return null;
}

function readField(line: string): { key: keyof ArticleFacts; value: string } | null {
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
