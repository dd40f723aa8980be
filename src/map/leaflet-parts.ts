/**
 * Leaflet as the built page has it (tools/site/lighter-packages.ts puts this in its place): from
 * its source, where what nobody imports can be left out. The parts that Leaflet's map takes up of
 * itself are named here, and those it can do without (popups, tooltips, controls, the box zoom, its keys)
 * are not: a part that is wanted and does nothing is missing from this list.
 */
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export * from 'leaflet/src/Leaflet.js';
