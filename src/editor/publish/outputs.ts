import type { ExportFormat } from '../../geojson/export/export-format.ts';
import { exportFormats } from '../../geojson/export/export-formats.ts';
import type { MappedArticle } from '../../geojson/mapped-article.ts';
import type { MapFiles } from '../../map/map-files.ts';
import type { Texts } from '../../texts/english.ts';
import { texts } from './texts.ts';
import { writePageAway, writePlacesAway } from './write-away.ts';

/** A file that can be made of a map. */
export interface Output {
  readonly id: string;
  readonly name: string;
  /** With its full stop. */
  readonly extension: string;
  /**
   * Rejects with a PublishError where something it needs cannot be had, and with the signal's reason
   * once that is aborted.
   */
  readonly make: (signal: AbortSignal) => Promise<Blob>;
}

/** What is published, and what of the site it is made with. */
interface Publication {
  readonly mapped: MappedArticle;
  /** What the map is called. */
  readonly title: string;
  /** The article's address on the web; '' for none. */
  readonly link: string;
  readonly files: MapFiles;
  /** What the reader's pages say. */
  readonly readerTexts: Texts;
}

/** The page of its own. */
export function pageOutput(publication: Publication): Output {
  return {
    id: 'page',
    name: texts.page,
    extension: '.html',
    make: (signal) => writePageAway(publication, signal),
  };
}

/** The places as files: a row for every export format, and the picture of the map. */
export function fileOutputs({ mapped, title, files, readerTexts }: Publication): readonly Output[] {
  return [
    ...exportFormats.map((format) => exportOutput(format, mapped)),
    {
      id: 'png',
      name: texts.png,
      extension: '.png',
      make: async () => {
        const { makeImage } = await import('./make-image.ts');
        return makeImage(mapped, title, files, readerTexts);
      },
    },
  ];
}

function exportOutput({ id, name, extension }: ExportFormat, mapped: MappedArticle): Output {
  return { id, name, extension, make: (signal) => writePlacesAway(id, mapped, signal) };
}
