/** Numbers from 0 to 1 that are the same for a seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const circle: unknown[] = [];
circle.push(circle);

/** What stands where something else should: of another kind, too large, too deep, too many. */
const STRANGE: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  -0,
  1.5,
  1e300,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2n ** 80n,
  '',
  'constructor',
  '__proto__',
  '\ud800',
  'a_*'.repeat(2_000),
  [],
  {},
  [[]],
  new Date(0),
  new Date(Number.NaN),
  new Map([['id', 5]]),
  new Set([1]),
  new Uint8Array(3),
  circle,
  nested(300),
  Array.from({ length: 2_000 }, () => ({ start: 0, end: 1 })),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : { kind: nested(depth - 1) };
}

type Owner = Record<string, unknown>;

/** A value with one or more of its parts replaced, removed, repeated or renamed. */
export function mutateValue(value: unknown, random: () => number): unknown {
  const times = 1 + Math.floor(random() * 3);
  let mutated = value;
  for (let time = 0; time < times; time++) {
    const owners = ownersIn(mutated);
    const owner = owners[Math.floor(random() * owners.length)];
    const strange = STRANGE[Math.floor(random() * STRANGE.length)];
    const keys = owner === undefined ? [] : Object.keys(owner);
    const key = keys[Math.floor(random() * keys.length)];
    if (owner === undefined || key === undefined) {
      mutated = strange;
      continue;
    }
    const way = random();
    if (way < 0.5) owner[key] = strange;
    else if (way < 0.65) delete owner[key];
    else if (way < 0.75) owner[`${key}x`] = owner[key];
    else if (way < 0.9 && typeof owner[key] === 'number')
      owner[key] += Math.round((random() - 0.5) * 40);
    else if (Array.isArray(owner)) owner.push(...owner.slice());
    else owner[key] = owner;
  }
  return mutated;
}

/** All objects in a value. */
function ownersIn(value: unknown): Owner[] {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  for (const next of waiting) {
    if (typeof next !== 'object' || next === null || seen.has(next) || seen.size > 500) continue;
    seen.add(next);
    waiting.push(...Object.values(next));
  }
  // What holds numbers alone takes nothing else.
  return [...seen].filter((owner): owner is Owner => !ArrayBuffer.isView(owner));
}

const INSERTED = [
  '[',
  ']',
  '{',
  '}',
  '"',
  ',',
  '\n',
  '\0',
  '\\',
  '\u2028',
  '\ud800',
  'null',
  '-1',
  '1e999',
  '"__proto__":{},',
  '['.repeat(5_000),
  '{"a":'.repeat(3_000),
  'x'.repeat(50_000),
  '\n'.repeat(5_000),
];

/** A text with stretches cut out, doubled, swapped or put in. */
export function mutateText(text: string, random: () => number): string {
  const times = 1 + Math.floor(random() * 3);
  let mutated = text;
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * mutated.length);
    const end = Math.min(mutated.length, at + Math.floor(random() ** 4 * mutated.length));
    const inserted = INSERTED[Math.floor(random() * INSERTED.length)] ?? '';
    const way = random();
    const stretch = mutated.slice(at, end);
    const middle =
      way < 0.25
        ? ''
        : way < 0.5
          ? stretch + stretch
          : way < 0.75
            ? inserted + stretch
            : String.fromCharCode(33 + Math.floor(random() * 90)) + stretch.slice(1);
    mutated = mutated.slice(0, at) + middle + mutated.slice(end);
  }
  return mutated;
}
