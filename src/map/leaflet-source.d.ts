/** Leaflet's source has no types of its own: who imports 'leaflet' has those of the whole. */
declare module 'leaflet/src/*';
