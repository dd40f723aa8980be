import type { Feature, Layout } from 'protomaps-leaflet';
import { describe, expect, test } from 'vitest';
import { labelRules, paintRules, sizedFor } from '../../src/basemap/basemap-paint.ts';
import { PALETTES } from '../../src/basemap/palette.ts';
import { brokenLines, spacedText } from '../../src/basemap/spaced-text.ts';
import { contrast } from './contrast.ts';

describe.each(Object.entries(PALETTES))('the %s palette', (_, palette) => {
  test('writes names that can be read on their ground', () => {
    expect(contrast(palette.countryLabel, palette.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.cityLabel, palette.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.cityLabel, palette.water)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.waterLabel, palette.water)).toBeGreaterThanOrEqual(4.5);
  });

  test('paints and labels only layers that the tiles have', () => {
    const known = ['land', 'lakes', 'rivers', 'borders', 'divisions', 'labels'];
    const used = [...paintRules(palette), ...labelRules(palette)].map(({ dataLayer }) => dataLayer);
    expect(used.filter((layer) => !known.includes(layer))).toEqual([]);
  });
});

test('a name shows from its zoom on, by the rule of its kind alone', () => {
  const feature = { props: { kind: 'sea', name: 'North Sea', from: 5 } } as unknown as Feature;
  const shown = (zoom: number) =>
    labelRules(PALETTES.light).filter(({ filter }) => filter?.(zoom, feature)).length;
  expect(shown(4)).toBe(0);
  expect(shown(5)).toBe(1);
});

test('a name on tiles that are seen larger than they are is painted smaller, and seen as large as ever', () => {
  const feature = {
    props: { kind: 'country', name: 'Chad', from: 2, rank: 1 },
  } as unknown as Feature;
  const fontAt = (rules: ReturnType<typeof labelRules>) => {
    const scratch = { font: '', measureText: () => ({ width: 10 }) };
    const rule = rules.find(({ filter }) => filter?.(4, feature));
    const layout = { scratch, zoom: 4 } as unknown as Layout;
    rule?.symbolizer.place(
      layout,
      [[{ x: 0, y: 0 }]] as unknown as Parameters<typeof rule.symbolizer.place>[1],
      feature,
    );
    return Number(/([\d.]+)px/.exec(scratch.font)?.[1]);
  };
  const usual = fontAt(labelRules(PALETTES.light));
  expect(usual).toBeGreaterThan(8);
  expect(fontAt(labelRules(PALETTES.light, sizedFor(1.25))) * 1.25).toBeCloseTo(usual);
});

describe('a name in spaced letters', () => {
  const layout = {
    scratch: { font: '', measureText: () => ({ width: 10 }) },
    zoom: 3,
  } as unknown as Layout;
  const style = {
    fill: '#000',
    halo: '#fff',
    haloWidth: 1,
    font: { style: 'italic', families: 'serif' },
    size: () => 20,
    spacing: 0.1,
    lineLetters: 8,
    padding: 5,
  };
  const anchor = { x: 100, y: 50 };
  const place = (name: unknown) =>
    spacedText(style).place(
      layout,
      [[anchor]] as unknown as Parameters<ReturnType<typeof spacedText>['place']>[1],
      { props: { name } } as unknown as Feature,
    );

  test('is centred on its point, its padding kept free', () => {
    const [label] = place('Red Sea') ?? [];
    // Seven letters of 10 and six gaps of 2; one line of 1.3 × 20.
    expect(label?.bboxes).toEqual([{ minX: 54, maxX: 146, minY: 32, maxY: 68 }]);
  });

  test('of no text is not placed', () => {
    expect(place(undefined)).toBeUndefined();
  });

  test('is broken at spaces, never within a word', () => {
    expect(brokenLines('North Atlantic Ocean', 10)).toEqual(['North', 'Atlantic', 'Ocean']);
    expect(brokenLines('Gulf of Mexico', 12)).toEqual(['Gulf of', 'Mexico']);
    expect(brokenLines('Mediterranean', 5)).toEqual(['Mediterranean']);
  });
});
