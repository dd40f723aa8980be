import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticesOf, noticesText } from '../../../tools/site/notices.ts';

const inPackages = (path: string) => join(resolve('node_modules'), path);
const names = (modules: readonly string[]) => noticesOf(modules).map(({ name }) => name);

describe('the notices of a bundle', () => {
  test('are of each package once, and of the program’s own modules none', () => {
    const modules = [
      'preact/dist/preact.mjs',
      'preact/hooks/dist/hooks.mjs',
      '@react-leaflet/core/lib/context.js',
    ].map(inPackages);
    expect(names([...modules, resolve('src/app/main.tsx')])).toEqual([
      '@react-leaflet/core',
      'preact',
    ]);
  });

  test('see through how a bundler names its modules', () => {
    const module = inPackages('comlink/dist/esm/comlink.mjs');
    expect(names([`\0${module}?commonjs-module`, `${module}?worker`])).toEqual(['comlink']);
    expect(names(['\0vite/preload-helper.js', '\0rolldown/runtime.js'])).toEqual([
      'rolldown',
      'vite',
    ]);
  });

  test('a folder within a package that has a package.json is no package', () => {
    expect(names([inPackages('underscore/modules/index.js')])).toEqual(['underscore']);
  });

  test('a package whose code stands within another’s bundle has its own', () => {
    expect(names([inPackages('pmtiles/dist/index.js')])).toEqual(['fflate', 'pmtiles']);
    expect(names([inPackages('jszip/dist/jszip.min.js')])).toContain('pako');
  });

  test('one without a file of its licence has the text from its repository', () => {
    const [, pmtiles] = noticesOf([inPackages('pmtiles/dist/index.js')]);
    expect(pmtiles?.text).toMatch(/^Copyright 2021 Protomaps LLC/);
  });

  test('a package of which no text is to be had stops the build, with what to do', () => {
    const module = inPackages('@types/geojson/index.d.ts');
    expect(names([module])).toEqual(['@types/geojson']);
    const without = inPackages('no-such-package/index.mjs');
    expect(() => noticesOf([without])).toThrow();
  });

  test('stand once where they are the same, under all the names, behind the program’s own', () => {
    const notice = (name: string) => ({ name, version: '1.0.0', licence: 'MIT', text: 'Words.' });
    const text = noticesText([notice('a'), notice('b')]);
    expect(text).toContain('a 1.0.0 (MIT)\nb 1.0.0 (MIT)\n\nWords.');
    expect(text.startsWith('Dateline ')).toBe(true);
    expect(text).toContain('© GeoNames');
  });
});
