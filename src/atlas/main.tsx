import '../page/theme.css';
import '../page/page.css';
import '../reader/reader.css';
import './atlas.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import basemap from '../../build/basemap.pmtiles?tiles';
import towns from '../../build/towns.pmtiles?tiles';
import { MAX_DATA_ZOOM } from '../basemap/basemap-schema.ts';
import { type MapFiles, MapFilesContext } from '../map/map-files.ts';
import { NOTICES_FILE } from '../page/notices-file.ts';
import { AtlasApp } from './atlas-app.tsx';

/** The site's own files, as they are served beside the page. */
const files: MapFiles = {
  basemap,
  lastDataZoom: MAX_DATA_ZOOM,
  towns,
  detail: null,
  tileOrigins: [],
  readOutline: async (key) => {
    const response = await fetch(
      new URL(`outlines/${encodeURIComponent(key)}.json`, document.baseURI),
    );
    if (!response.ok) throw new Error(`the outline ${key}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  streets: true,
  get notices() {
    return new URL(NOTICES_FILE, document.baseURI).href;
  },
};

const root = document.getElementById('root');
if (root === null) throw new Error('archive.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <MapFilesContext.Provider value={files}>
      <AtlasApp />
    </MapFilesContext.Provider>
  </StrictMode>,
);
