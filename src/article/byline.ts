/** Words that a byline has beside names, in small letters. */
const SMALL = new Set(
  'and in for of the at & with von van de der den del della di da dos le la el al bin und et y e i our staff reporter reporters correspondent correspondents correspondant writer writers editor editors contributor contributors agency agencies wire wires reports associate senior political business sports science chief photographer special to pa media news by reporting editing writing additional edited written'.split(
    ' ',
  ),
);
/** 'By' in the languages in which it cannot begin much else that is all names. */
const BY =
  /^(?:(?:written|words|story|report|(?:additional )?reporting|reported|writing|editing|edited|compiled|text) )?(?:by|von|par|por|door)(?::\s*|\s+)(?=\S)/iu;
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|june|july|august|september|october|november|december|noon|midnight|then|now|contrast|far)$/i;
const BYLINE_LENGTH = 120;

/**
 * Whether a line says who wrote the article, and nothing else: 'By Ana Cruz', 'By staff reporters', 'By A. Lin and
 * B. Roe, Hull', 'Von Anna Schmidt'. What goes on as a sentence does ('By Tuesday the water had…') is none.
 */
export function isByline(line: string): boolean {
  return authorOf(line) !== undefined || /^reporting from \p{Lu}[^.!?]{1,60}$/iu.test(line);
}

/** Who a byline says wrote the article: 'Ana Cruz' of 'By Ana Cruz in Lima'; undefined for any other line. */
export function authorOf(line: string): string | undefined {
  if (line.length > BYLINE_LENGTH) return undefined;
  const by = BY.exec(line);
  if (by === null || (/^\p{Ll}/u.test(line) && !/^by\s\p{Lu}/u.test(line))) return undefined;
  const rest = line.slice(by[0].length).trim();
  if (/[.!?]$/.test(rest) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(rest)) return undefined;
  const first = rest.split(/\s/u)[0] ?? '';
  if (!isAllNames(rest) || CALENDAR.test(first) || /^(?:the|our) \S+$/i.test(rest))
    return undefined;
  const author = rest.split(/[,;]\s|\s[|–—-]\s|\s(?:in|at|for)\s/u)[0]?.trim();
  return author === '' ? undefined : author;
}

/** Whether a line is names and words that go with them, as a byline's are. */
export function isAllNames(line: string): boolean {
  const isName = (word: string) => /^["“'‘(@]?\p{Lu}/u.test(word) || /^[–—&-]$/.test(word);
  return line
    .split(/[\s,;|/]+/u)
    .filter(Boolean)
    .every((word) => isName(word) || SMALL.has(word.toLowerCase()));
}
