import type { MapFiles } from '../../map/map-files.ts';
import { KeptOutlines } from './kept-outlines.ts';
import { withIndex } from './with-index.ts';

const outlines = new KeptOutlines();

/** The site's files as the editor's map reads them: its outlines out of the index that is kept here. */
export function editorFiles(site: MapFiles): MapFiles {
  return {
    ...site,
    readOutline: (key) => withIndex(() => outlines.read(document.baseURI, key)),
  };
}
