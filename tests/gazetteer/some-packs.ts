import { MANIFEST_PATH, parseManifest } from '../../src/gazetteer/manifest.ts';
import { PACK_LIST_PATH, type PackList, parsePackList } from '../../src/gazetteer/packs.ts';
import { indexPacks } from '../../tools/data/index/index-packs.ts';
import { someFiles } from './a-gazetteer.ts';

/** The packs of a small index with two outlines, by their paths, and the list of them. */
export function somePacks(): {
  readonly list: PackList;
  readonly packs: ReadonlyMap<string, Uint8Array>;
} {
  const files = someFiles();
  const { digest } = parseManifest(files.get(MANIFEST_PATH) ?? new Uint8Array(), {
    where: 'in a test',
    advice: '',
  });
  const ring = [
    [-3.2276, 54.1109],
    [-3.1, 54.1109],
    [-3.1, 54.2],
    [-3.2276, 54.1109],
  ];
  const packs = indexPacks(
    files,
    [
      { key: 'country-GB', geometry: { type: 'Polygon', coordinates: [ring] } },
      { key: 'sea-north', geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] } },
    ],
    digest,
  );
  const list = parsePackList(new TextDecoder().decode(packs.get(PACK_LIST_PATH)), 'a test');
  packs.delete(PACK_LIST_PATH);
  return { list, packs };
}
