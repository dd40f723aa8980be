import { isObject } from '../../article/json-object.ts';
import { PlacesDocumentError } from '../places-document-error.ts';
import { parsePlacesFile } from '../read-document.ts';
import type { BroughtFile } from './brought-place.ts';
import { formatOf } from './read-places-file.ts';
import type { Columns } from './table-columns.ts';

/**
 * The places of a file in any format, whichever program wrote it, apart from any article.
 * @param text as `textOfPlaces` gives it.
 * @param columns of a table: which says what; guessed where it is not given.
 * @throws PlacesDocumentError saying what is wrong with the file and how to mend it.
 */
export async function bringFile(text: string, columns?: Columns): Promise<BroughtFile> {
  const format = formatOf(text).id;
  switch (format) {
    case 'kml': {
      const [{ kmlPlaces }, { readXml }] = await Promise.all([
        import('./kml-places.ts'),
        import('./xml-tree.ts'),
      ]);
      return kmlPlaces(readXml(text));
    }
    case 'gpx': {
      const [{ gpxPlaces }, { readXml }] = await Promise.all([
        import('./gpx-places.ts'),
        import('./xml-tree.ts'),
      ]);
      return gpxPlaces(readXml(text));
    }
    case 'table': {
      const { broughtTable, readTable } = await import('./table.ts');
      return broughtTable(readTable(text), columns);
    }
    default: {
      const value = parsePlacesFile(text);
      if (!isObject(value)) {
        throw new PlacesDocumentError('this JSON is no list of places: GeoJSON is an object');
      }
      const { geojsonPlaces } = await import('./geojson-places.ts');
      return geojsonPlaces(value);
    }
  }
}
