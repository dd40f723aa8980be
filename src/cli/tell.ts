/** What a terminal acts on, and what turns the order of a line's letters; the end of a line apart. */
const UNSEEN = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * Says one line on standard error, however many there are in the name of a file, or in what a server or an
 * article says, that stands in it.
 */
export function tell(line: string): void {
  process.stderr.write(`${inOneLine(line)}\n`);
}

/** A text whose line ends are written \n, and what a terminal would obey by its number. */
export function inOneLine(text: string): string {
  return visible(text).replaceAll('\n', '\\n');
}

/** A text of lines in which what a terminal would obey is written by its number. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (unit) => {
    const code = unit.charCodeAt(0);
    return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
