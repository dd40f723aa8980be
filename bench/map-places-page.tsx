/** The page that bench/map-places.ts measures: one map of one kind, by the address' `kind`. */
import L from 'leaflet';
import { createRoot } from 'react-dom/client';
import { createBasemap } from '../src/basemap/basemap-layer.ts';
import { MAX_DATA_ZOOM } from '../src/basemap/basemap-schema.ts';
import ArticleMap from '../src/map/article-map.tsx';
import { type MapFiles, MapFilesContext } from '../src/map/map-files.ts';
import type { MapPlace } from '../src/map/map-place.ts';
import { seededPlaces } from './seeded-places.ts';

const VIEW = { longitude: 10, latitude: 48, zoom: 5 };
const PLACES = 10_000;

const root = document.createElement('div');
root.style.cssText = 'position:fixed;inset:0';
document.body.style.margin = '0';
document.body.append(root);

const nothing = () => undefined;

const files = {
  basemap: new URL('basemap.pmtiles', document.baseURI).href,
  lastDataZoom: MAX_DATA_ZOOM,
  towns: new URL('towns.pmtiles', document.baseURI).href,
  readOutline: () => Promise.reject(new Error('the places are points')),
  detail: null,
  tileOrigins: [],
  streets: false,
  notices: '',
} satisfies MapFiles;

function showArticleMap(places: readonly MapPlace[]): void {
  createRoot(root).render(
    <MapFilesContext.Provider value={files}>
      <ArticleMap
        places={places}
        selected={null}
        lit={null}
        arrival="stay"
        request={0}
        theme="light"
        narrow={false}
        reducedMotion={false}
        popup={null}
        view={VIEW}
        onSelect={nothing}
        onLight={nothing}
        onPressMap={nothing}
        onBasemapFailed={nothing}
        onView={nothing}
      />
    </MapFilesContext.Provider>,
  );
}

function showLeaflet(places: readonly MapPlace[]): void {
  root.style.height = '100%';
  const map = L.map(root, { minZoom: 2, maxZoom: 12, attributionControl: false }).setView(
    [VIEW.latitude, VIEW.longitude],
    VIEW.zoom,
  );
  createBasemap({
    tiles: files.basemap,
    lastDataZoom: files.lastDataZoom,
    towns: files.towns,
    theme: 'light',
  }).addTo(map);
  const icon = L.divIcon({ className: 'marker-dot', html: '1', iconSize: [18, 18] });
  const markers = places.map(({ point: [longitude, latitude], name }) =>
    L.marker([latitude, longitude], { icon, title: name }),
  );
  map.addLayer(L.layerGroup(markers));
}

const kind = new URLSearchParams(location.search).get('kind');
const places = kind === 'empty' ? [] : seededPlaces(PLACES);
performance.mark('start');
if (kind === 'plain') showLeaflet(places);
else showArticleMap(places);

// What the measurement reads: when the map was painted with what it is to show, and when each frame was.
const frameTimes: number[] = [];
const isShown = (): boolean =>
  document.querySelector('.basemap canvas') !== null &&
  (places.length === 0 || document.querySelector('.marker, .leaflet-marker-icon') !== null);
Object.assign(window, { frameTimes });
let isSeen = false;
requestAnimationFrame(function tick(now) {
  frameTimes.push(now);
  if (!isSeen && isShown()) {
    isSeen = true;
    requestAnimationFrame(() => {
      const start = performance.getEntriesByName('start')[0]?.startTime ?? 0;
      Object.assign(window, { shownAfter: performance.now() - start });
    });
  }
  requestAnimationFrame(tick);
});
