import { mutateText } from './mutate-text.ts';
import type { Random } from './random.ts';

const KEYS = [...Object.getOwnPropertyNames(Object.prototype), 'type', 'id', '@id', 'dateline'];
const TOKENS = [
  '[',
  ']',
  '{',
  '}',
  '"',
  ':',
  ',',
  '{"a":',
  '[{"type":"GeometryCollection","geometries":[',
  '1e999',
  'null',
  '-',
  '\\u',
  '\\ud83c',
] as const;

const WHERE: ReadonlySet<string> = new Set([
  'features',
  'geometry',
  'coordinates',
  'certainty',
  'body',
  'source',
]);

type Value = (random: Random, old: unknown) => unknown;

const VALUES: readonly [Value, ...Value[]] = [
  () => null,
  () => true,
  () => '',
  () => [],
  () => ({}),
  (random) => random.oneOf([0, -1, 1e308, -0, 2 ** 53, 0.5, 91, 181]),
  (random) => random.oneOf(['constructor', ...KEYS]),
  (random) => random.oneOf(['constructor', ...KEYS]),
  (_random, old) => (Array.isArray(old) ? [String(old[0]), ...old.slice(1)] : 'constructor'),
  (random) => random.oneOf(['\uD83C', '\uDF0D', '\0', 'Aa', 'a', ' ', '𝔸']),
  (_random, old) => String(old),
  (_random, old) => [old],
  (_random, old) => [old, old],
  (random, old) => Array.from({ length: random.oneOf([3, 30, 300]) }, () => old),
  (random, old) => {
    let nested = old;
    for (let depth = random.oneOf([3, 99, 300]); depth > 0; depth--)
      nested = random.below(2) ? [nested] : { a: nested };
    return nested;
  },
  (random) => 'Aa '.repeat(random.oneOf([2, 100, 5000])),
];

/** The value with a random part of it replaced, left out, or under another key. */
function changed(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.below(6) === 0) {
    return random.oneOf(VALUES)(random, value);
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return random.oneOf(VALUES)(random, value);
  // What decides where a place lies is tried more often than what is only said of it.
  const where = entries.findIndex(([key]) => WHERE.has(key));
  const at = where !== -1 && random.below(2) === 0 ? where : random.below(entries.length);
  const [key, inner] = entries[at] ?? ['', null];
  if (Array.isArray(value)) {
    if (random.below(10) === 0) return [...value.slice(0, at), ...value.slice(at + 1)];
    return value.with(at, changed(inner, random));
  }
  const renamed = random.below(12) === 0 ? random.oneOf(['__proto__', ...KEYS]) : key;
  if (random.below(12) === 0) entries.splice(at, 1);
  else entries[at] = [renamed, changed(inner, random)];
  return Object.fromEntries(entries);
}

/** JSON whose values were changed, and now and then its letters too. */
export function mutateJson(json: string, random: Random): string {
  let value: unknown = JSON.parse(json);
  for (let count = random.below(4); count > 0; count--) value = changed(value, random);
  const written = JSON.stringify(value) ?? 'null';
  return random.below(4) === 0 ? mutateText(written, random, TOKENS) : written;
}
