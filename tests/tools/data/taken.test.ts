import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import record from '../../../geodata/taken/taken.json';
import { exactTopology, polygonsOf } from '../../../tools/data/taken/exact-topology.ts';
import { readIdRows } from '../../../tools/data/taken/geonames-ids.ts';
import { TAKEN } from '../../../tools/data/taken/packages.ts';
import {
  readDivisionShapes,
  readTakenText,
  TAKEN_FOLDER,
} from '../../../tools/data/taken/taken-files.ts';

describe('geodata/taken/', () => {
  test('holds what the command takes, from those packages, and nothing else', () => {
    expect(
      record.map(({ count: _, sourceSha256: _source, sha256: _made, ...taken }) => taken),
    ).toEqual(TAKEN.map(({ take: _, ...taken }) => taken));
    expect(readdirSync(TAKEN_FOLDER).sort()).toEqual(
      [...TAKEN.map(({ file }) => file), 'taken.json'].sort(),
    );
  });

  test.each(record)('$file is, byte for byte, what was made', ({ file, sha256 }) => {
    const bytes = readFileSync(`${TAKEN_FOLDER}${file}`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  test('has as many rows and areas as were counted in the packages', async () => {
    const counts = new Map(record.map(({ file, count }) => [file, count]));
    expect(await readDivisionShapes({})).toHaveLength(
      counts.get('natural-earth-divisions.topojson.gz') ?? 0,
    );
    expect(await readIdRows()).toHaveLength(counts.get('geonames-ids.csv') ?? 0);
    const towns = (await readTakenText('geonames-places.tsv.gz')).trimEnd().split('\n');
    expect(towns).toHaveLength(counts.get('geonames-places.tsv.gz') ?? 0);
  });
});

describe('an exact topology', () => {
  const geometry = (...rings: [number, number][][]) => ({
    type: 'Polygon' as const,
    coordinates: rings,
  });
  const outer: [number, number][] = [
    [0.1, 0.2],
    [0.1, 1.00001],
    [1.12345, 1.00001],
    [0.1, 0.2],
  ];
  const neighbour: [number, number][] = [
    [1.12345, 1.00001],
    [0.1, 1.00001],
    [-179.99999, 89.99999],
    [1.12345, 1.00001],
  ];

  test('gives every decimal back, and keeps a border that two areas share once', () => {
    const shapes = [geometry(outer), geometry(neighbour)].map((each) => ({
      properties: {},
      geometry: each,
    }));
    const topology = exactTopology(shapes);
    const points = (rings: readonly unknown[]) => new Set(rings.flat().map(String));
    const given = polygonsOf(topology);
    for (const [at, { coordinates }] of given.entries()) {
      expect(points(coordinates)).toEqual(points(shapes[at]?.geometry.coordinates ?? []));
    }
    expect(topology.arcs).toHaveLength(3);
  });

  test('keeps holes and islands apart', () => {
    const islands = {
      type: 'MultiPolygon' as const,
      coordinates: [[outer], [neighbour]],
    };
    const [given] = polygonsOf(exactTopology([{ properties: {}, geometry: islands }]));
    expect(given?.type).toBe('MultiPolygon');
    expect(given?.coordinates.map((rings) => rings.length)).toEqual([1, 1]);
  });
});
