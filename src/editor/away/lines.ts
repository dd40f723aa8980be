import { atLeisure } from '../../article/at-leisure.ts';

/** A value of JSON on its way between the page and a worker; a browser hands a Blob on without copying it. */
export interface Lines<Value> extends Blob {
  /** Never there: it tells the types apart. */
  readonly of?: Value;
}

type Key = string | number;
/** A list that was taken out of where it stood. */
interface TakenOut {
  readonly path: readonly Key[];
  readonly list: readonly unknown[];
}
/** What one line after the first puts back. */
interface Line {
  readonly path: readonly Key[];
  readonly items: readonly unknown[];
}

/** Lists of no more stay where they stand. */
const SHORT = 20;
/** So many members and elements are written in a line: some milliseconds' work. */
const AT_ONCE = 2_000;

/**
 * Writes a value of JSON as lines of which none is much work: the first is the value without its long
 * lists, the others put those back, stretch by stretch. A structured clone of the same is made in one
 * go, while which the page stands still.
 */
export function* writeLines<Value>(value: Value): Generator<undefined, Lines<Value>> {
  const taken: TakenOut[] = [];
  const cut = new Cutter(taken);
  const lines = [`${JSON.stringify(cut.short(value, []))}\n`];
  // It grows as lists are found within lists.
  for (const { path, list } of taken) {
    let items: unknown[] = [];
    cut.seen = 0;
    for (const [index, item] of list.entries()) {
      items.push(cut.short(item, [...path, index]));
      if (cut.seen < AT_ONCE && index < list.length - 1) continue;
      const line: Line = { path, items };
      lines.push(`${JSON.stringify(line)}\n`);
      items = [];
      cut.seen = 0;
      yield;
    }
  }
  return new Blob(lines);
}

/** Reads what `writeLines` wrote, and lets the page do its own in between. */
export async function readLines<Value>(lines: Lines<Value>): Promise<Value> {
  return atLeisure(parseLines<Value>(await lines.text()));
}

function* parseLines<Value>(text: string): Generator<undefined, Value> {
  let end = text.indexOf('\n');
  const value: Value = JSON.parse(text.slice(0, end));
  for (let at = end + 1; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    const { path, items }: Line = JSON.parse(text.slice(at, end));
    const list = path.reduce<unknown>(memberOf, value);
    if (!Array.isArray(list)) throw new Error('a line is of no list');
    list.push(...items);
    yield;
  }
  return value;
}

function memberOf(value: unknown, key: Key): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Takes the long lists out of values, and counts what it has gone through. */
class Cutter {
  seen = 0;
  readonly #taken: TakenOut[];

  constructor(taken: TakenOut[]) {
    this.#taken = taken;
  }

  short(value: unknown, path: readonly Key[]): unknown {
    this.seen++;
    if (typeof value !== 'object' || value === null) return value;
    if (!Array.isArray(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, this.short(member, [...path, key])]),
      );
    }
    if (value.length <= SHORT)
      return value.map((item, index) => this.short(item, [...path, index]));
    this.#taken.push({ path, list: value });
    return [];
  }
}
