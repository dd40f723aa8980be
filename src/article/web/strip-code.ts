import { Parser } from 'htmlparser2';
import { refuseDeeperHtml } from '../html.ts';

/** Elements that run, load, paint or redirect, and whose content is no text. */
const DROPPED: ReadonlySet<string> = new Set(
  'base embed frame frameset iframe link math object script style svg template'.split(' '),
);
/** Elements that have no end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col hr img input meta source track wbr'.split(' '),
);
/**
 * A page's HTML without anything that could run, load or be painted when a browser parses it: the
 * browser would refuse it (it may not even be tried), and complain of each. Every element is closed where it
 * ends, so that no parser builds more of it than its tags say.
 * @throws ArticleError where elements are nested more than 1,000 deep.
 */
export function stripCode(html: string): string {
  const out: string[] = [];
  let depth = 0;
  let dropped = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      refuseDeeperHtml(++depth);
      if (DROPPED.has(name)) dropped++;
      else if (dropped === 0) out.push(`<${name}${keptAttributes(attributes)}>`);
    },
    ontext(text) {
      if (dropped === 0) out.push(escapeText(text));
    },
    onclosetag(name) {
      depth--;
      if (DROPPED.has(name)) dropped = Math.max(0, dropped - 1);
      else if (dropped === 0 && !VOID.has(name)) out.push(`</${name}>`);
    },
  });
  parser.end(html);
  return out.join('');
}

function keptAttributes(attributes: Readonly<Record<string, string>>): string {
  const hidden = /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '')
    ? ' hidden=""'
    : '';
  const kept = Object.entries(attributes)
    .filter(([name]) => /^[a-z][a-z-]*$/.test(name) && !/^(?:on|style$|src|srcset$)/.test(name))
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
  return 'hidden' in attributes ? kept : kept + hidden;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
