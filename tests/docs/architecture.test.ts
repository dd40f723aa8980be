import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The modules of src/ with those of src/ that each imports, whether for values or types. */
const imports = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const code = readFileSync(join('src', path), 'utf8');
      const named = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^'?]+)/g)];
      return [path, named.map(([, to = '']) => normalize(join(dirname(path), to)))] as const;
    }),
);

/** Modules that import each other in a circle, from one of them around to it again; or none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): readonly string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const found = visit(next, [...way, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const path of graph.keys()) {
    const found = visit(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

const rows = [
  ...readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `([\w-]+)` \| [^|]+ \| ?([^|]*)\|$/gm,
  ),
].map(([, room = '', allowed = '']) => [room, allowed.trim()] as const);
const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the modules', () => {
  test('are in no circle', () => {
    expect(imports.size).toBeGreaterThan(300);
    expect(circle(imports)).toEqual([]);
  });

  test('a circle over three files is seen, and two ways to one file are none', () => {
    const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
    expect(circle(graph({ a: ['b'], b: ['c'], c: ['b'] }))).toEqual(['b', 'c', 'b']);
    expect(circle(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });
});

test('what runs imports nothing of what builds and teaches', () => {
  const astray = [...imports].filter(([, targets]) =>
    targets.some((target) => target.startsWith('../tools/')),
  );
  expect(astray).toEqual([]);
});

describe('docs/architecture.md', () => {
  test('has every room of src/ on a line, and no other', () => {
    expect(rows.map(([room]) => room).sort()).toEqual(rooms.sort());
  });

  test.each(rows)('%s imports only what its line allows', (room, allowed) => {
    if (allowed === 'all') return;
    const permitted = new Set([room, ...allowed.split(', ').filter((name) => name !== '')]);
    const astray = [...imports]
      .filter(([path]) => path.startsWith(`${room}/`))
      .flatMap(([path, targets]) =>
        targets
          .filter(
            (target) => !target.startsWith('..') && !permitted.has(target.split('/')[0] ?? ''),
          )
          .map((target) => `${path} → ${target}`),
      );
    expect(astray).toEqual([]);
  });
});
