// What the editor's own layers use of it: another library is to be put in its place in this room alone.
export { Marker, useMap, useMapEvent } from 'react-leaflet';
