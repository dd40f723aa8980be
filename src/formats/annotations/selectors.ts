import type { Span } from '../../article/article.ts';
import { isObject, type JsonObject } from '../../article/json-object.ts';
import { firstText, objectsOf } from '../reading/json-object.ts';

/** Words with what stands around them, as an annotation quotes them. */
export interface QuotedWords {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What an annotation says of where its words stand. */
export interface Selected {
  /** In characters or in UTF-16 units: programs count either way. */
  readonly position?: Span;
  readonly quote?: QuotedWords;
  /** Why nothing here can be read, as the end of a sentence. */
  readonly fault?: string;
}

/** Selectors that are of something else than a text, with what that is. */
const OF_OTHERS: Readonly<Record<string, string>> = {
  CssSelector: 'elements of a page',
  XPathSelector: 'elements of a page',
  SvgSelector: 'a part of a picture',
  DataPositionSelector: 'bytes of a file',
  SvgSelectorList: 'parts of a picture',
};
/** So deep a selector refines another. */
const DEEPEST = 10;

/**
 * Where an annotation's words stand, by the selectors of the Web Annotation model that can be of a text: quotes,
 * positions, fragments of plain text (RFC 5147) and of pages (`#:~:text=`), ranges between two of these, each also
 * where it only refines another selector. https://www.w3.org/TR/annotation-model/#selectors
 */
export function selectedBy(target: unknown): Selected {
  let selected: Selected = {};
  const others: string[] = [];
  const add = (more: Selected) => {
    selected = { ...more, ...selected };
  };
  const read = (selector: unknown, depth: number) => {
    if (depth > DEEPEST) return;
    for (const each of objectsOf(selector)) {
      const type = typeof each['type'] === 'string' ? each['type'] : '';
      if (type === 'TextQuoteSelector') add(quoteOf(each));
      else if (type === 'TextPositionSelector') add(positionOf(each['start'], each['end']));
      else if (type === 'FragmentSelector') add(fragmentOf(firstText(each['value']) ?? ''));
      else if (type === 'RangeSelector') add(rangeOf(each));
      else if (type === 'Choice') read(each['items'], depth + 1);
      else if (type !== '') others.push(type);
      read(each['refinedBy'], depth + 1);
    }
  };
  const targets = Array.isArray(target) ? target : [target];
  for (const each of targets) {
    if (isObject(each)) read(each['selector'], 0);
    // A target may be an address alone, with the part of it that is meant.
    const address = isObject(each) ? firstText(each['id'], each['source']) : firstText(each);
    const fragment = address?.split('#').slice(1).join('#') ?? '';
    if (fragment !== '') add(fragmentOf(fragment));
  }
  if (selected.position !== undefined || selected.quote !== undefined) {
    const { fault: _fault, ...readable } = selected;
    return readable;
  }
  if (selected.fault !== undefined) return selected;
  const [other] = others;
  if (other === undefined) return { fault: 'it does not say which words it is of' };
  const what = Object.hasOwn(OF_OTHERS, other) ? OF_OTHERS[other] : 'something else';
  return {
    fault: `it selects by ${other}, which is of ${what}, and an article is a text here: give a TextQuoteSelector too`,
  };
}

function quoteOf(selector: JsonObject): Selected {
  const exact = firstText(selector['exact']);
  if (exact === undefined) return { fault: 'its quote has no words' };
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { quote: { exact, prefix: text(selector['prefix']), suffix: text(selector['suffix']) } };
}

function positionOf(from: unknown, to: unknown): Selected {
  const [start, end] = [offsetOf(from), offsetOf(to)];
  if (start >= 0 && end > start) return { position: { start, end } };
  return { fault: `its position is from ${String(from)} to ${String(to)}, where no words are` };
}

function offsetOf(value: unknown): number {
  const offset =
    typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(offset) ? offset : Number.NaN;
}

/** `char=4,9` of RFC 5147; `:~:text=prefix-,words,-suffix` of the URL Fragment Text Directives. */
function fragmentOf(fragment: string): Selected {
  const chars = /(?:^|[#&;])char=(\d+),(\d+)/.exec(fragment);
  if (chars !== null) return positionOf(chars[1], chars[2]);
  const directive = /:~:(?:.*&)?text=([^&]+)/.exec(fragment)?.[1];
  if (directive === undefined) {
    return {
      fault: `it selects by the fragment '${fragment.slice(0, 60)}', which is of a page and not of a text: give a TextQuoteSelector too`,
    };
  }
  const parts = directive.split(',').map(decoded);
  const prefix = parts[0]?.endsWith('-') ? (parts.shift() ?? '').slice(0, -1) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? (parts.pop() ?? '').slice(1) : '';
  const [exact = '', end] = parts;
  if (end !== undefined) {
    return { fault: 'it selects from some words to others, and a place is named by its own words' };
  }
  return exact === '' ? { fault: 'its quote has no words' } : { quote: { exact, prefix, suffix } };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** From the beginning of what one selector is of to the beginning of what another is of. */
function rangeOf(range: JsonObject): Selected {
  const [from, to] = ['startSelector', 'endSelector'].map((name) =>
    selectedBy({ selector: range[name] }),
  );
  const start = from?.position?.start;
  const end = to?.position?.start;
  if (start !== undefined && end !== undefined) return positionOf(start, end);
  return {
    fault: `it selects by RangeSelector, ${from?.fault ?? 'from words'} and ${to?.fault ?? 'to words'}`,
  };
}
