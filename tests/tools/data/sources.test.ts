import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { GazetteerError } from '../../../src/gazetteer/source.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import { urlSource } from '../../../src/gazetteer/sources/url.ts';
import { readSources } from '../../../tools/data/index/sources.ts';
import { KYIV, someFiles } from '../../gazetteer/a-gazetteer.ts';

/** Of another build. */
const otherFiles = someFiles([
  { record: { ...KYIV, id: 'geonames:1', name: 'Kyivets' }, otherNames: [] },
]);

afterEach(() => vi.unstubAllGlobals());

describe('an index on disk', () => {
  test('opens from its folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gazetteer-'));
    await mkdir(join(folder, 'names'));
    await mkdir(join(folder, 'admin2'));
    for (const [path, bytes] of someFiles()) await writeFile(join(folder, path), bytes);
    const gazetteer = await openGazetteer(diskSource(folder));
    await gazetteer.load(['Kyiv']);
    expect(gazetteer.lookup('Kyiv')).toHaveLength(1);
  });

  test('of which one file is of another build is told with what to do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gazetteer-'));
    const read = async (path: string) => (path === 'core.bin' ? otherFiles : someFiles()).get(path);
    const opening = openGazetteer({
      ...diskSource(folder),
      read: async (path) => (await read(path)) ?? new Uint8Array(),
    });
    await expect(opening).rejects.toThrow(
      /another build than the manifest\. Run 'npm run build' in/,
    );
  });

  test('that is not there is told with the folder and what to do', async () => {
    const opening = openGazetteer(diskSource('/no/such/folder'));
    await expect(opening).rejects.toThrow(GazetteerError);
    await expect(opening).rejects.toThrow(/\/no\/such\/folder.*manifest\.json.*npm run build/);
  });
});

describe('an index on a server', () => {
  const serve = (answer: (path: string) => Response): void => {
    vi.stubGlobal('fetch', async (url: string) => answer(url.replace('https://a.example/g/', '')));
  };
  const files = someFiles();

  test.each(['https://a.example/g', 'https://a.example/g/'])('opens from %s', async (base) => {
    serve((path) => new Response(files.get(path)?.slice() ?? null));
    const gazetteer = await openGazetteer(urlSource(base));
    expect(gazetteer.country('GB')?.name).toBe('United Kingdom');
  });

  test('that answers 404 is told with the number and the file', async () => {
    serve(() => new Response('Not found', { status: 404 }));
    await expect(openGazetteer(urlSource('https://a.example/g'))).rejects.toThrow(
      /answered 404 for 'manifest\.json'/,
    );
  });

  test('that answers with a page of its own for whatever it lacks is no index', async () => {
    serve(() => new Response('<!doctype html><title>My site</title>'));
    await expect(openGazetteer(urlSource('https://a.example/g'))).rejects.toThrow(GazetteerError);
  });

  test.each([
    ['a file of another deployment', otherFiles.get('core.bin')],
    ['a page in place of a file', new TextEncoder().encode('<!doctype html><title>404')],
    ['a file that is cut', files.get('core.bin')?.subarray(0, 100)],
    ['no file', undefined],
  ])('%s: a visitor is told to load the page again, and to build nothing', async (_, core) => {
    serve((path) => {
      const bytes = path === 'core.bin' ? core : files.get(path);
      return new Response(bytes?.slice() ?? null, { status: bytes ? 200 : 404 });
    });
    const opening = openGazetteer(urlSource('https://a.example/g'));
    await expect(opening).rejects.toThrow(/a\.example\/g\/ .*'core\.bin'.*\. Load the page again/);
    await expect(opening).rejects.not.toThrow('npm');
  });

  test('that cannot be reached is told as that, not as damage', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    const opening = openGazetteer(urlSource('https://a.example/g'));
    await expect(opening).rejects.toThrow(GazetteerError);
    await expect(opening).rejects.toThrow('Check the connection');
  });
});

describe('the list of the data’s sources', () => {
  const source = {
    name: 'GeoNames',
    version: '1.0.1',
    licence: 'CC BY 4.0',
    attribution: '© GeoNames',
    url: 'https://www.geonames.org/',
  };

  async function read(list: unknown, installed = '1.0.1') {
    const folder = await mkdtemp(join(tmpdir(), 'sources-'));
    await mkdir(join(folder, 'cities'));
    await writeFile(join(folder, 'cities/package.json'), JSON.stringify({ version: installed }));
    await writeFile(join(folder, 'sources.json'), JSON.stringify(list));
    return readSources(folder, join(folder, 'sources.json'));
  }

  test('is what documents state, and no more', async () => {
    expect(await read([{ ...source, package: 'cities', note: 'x' }])).toEqual([source]);
  });

  test('must give the version that is installed', async () => {
    await expect(read([{ ...source, package: 'cities' }], '2.0.0')).rejects.toThrow(
      'says cities 1.0.1, and 2.0.0 is installed',
    );
  });

  test.each([
    ['no source', [], 'names no source'],
    ['no licence', [{ ...source, licence: '' }], '0.licence'],
    ['a URL that is none', [{ ...source, url: 'geonames' }], '0.url'],
    ['an object', { source }, 'Expected Array'],
  ])('is refused with %s', async (_, list, message) => {
    await expect(read(list)).rejects.toThrow(message);
  });
});
