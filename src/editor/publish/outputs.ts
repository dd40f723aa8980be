import type { Format } from '../../formats/format.ts';
import { formats } from '../../formats/formats.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import type { Presentation } from '../../geojson/presentation.ts';
import type { MapFiles } from '../../map/map-files.ts';
import { EMBED_SCRIPT } from '../../publish/site-files.ts';
import { english, type Texts } from '../../texts/english.ts';
import type { PictureUse } from './picture/lay-out-picture.ts';
import type { PictureLook } from './picture/make-picture.ts';
import { pictureTexts } from './picture/texts.ts';
import { PublishError } from './publish-error.ts';
import { texts } from './texts.ts';
import { writePageAway, writePlacesAway } from './write-away.ts';

/** A file that can be made of a map. */
export interface Output {
  readonly id: string;
  readonly name: string;
  /** With its full stop. */
  readonly extension: string;
  /**
   * Gives the file, or null where there is none to be saved. Rejects with a PublishError where something it needs cannot be had, and with the signal's reason
   * once that is aborted.
   */
  readonly make: (signal: AbortSignal) => Promise<Blob | null>;
}

/** What is published, and what of the site it is made with. */
export interface Publication {
  readonly mapped: DocumentedArticle;
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

/** The script that shows the map in another page: the same for all maps. */
export const embedScriptOutput: Output = {
  id: 'embed-script',
  name: texts.embedScript,
  extension: '.js',
  make: async (signal) => {
    const response = await fetch(new URL(EMBED_SCRIPT, document.baseURI), { signal }).catch(
      (cause: unknown) => {
        throw new PublishError(texts.scriptMissing, { cause });
      },
    );
    if (!response.ok) throw new PublishError(texts.scriptMissing);
    return new Blob([await response.text()], { type: 'text/javascript' });
  },
};

/**
 * The places as files, a row for every export format.
 * @param withAreas whether areas are areas, where the format can hold them.
 */
export function fileOutputs({ mapped }: Publication, withAreas: boolean): readonly Output[] {
  return formats.map((format) => exportOutput(format, mapped, withAreas));
}

/** The map over its article, the places numbered alike on both, to be printed. */
export function sheetOutput(publication: Publication): Output {
  return {
    id: 'sheet',
    name: texts.sheet,
    extension: '.pdf',
    make: async () => {
      const [{ layOutSheet }, { printSheet }] = await Promise.all([
        import('./sheet/lay-out-sheet.ts'),
        import('./sheet/print-sheet.ts'),
      ]);
      printSheet(await layOutSheet({ ...publication, textsIn }));
      return null;
    },
  };
}

/** The map as a picture: of pixels, as a drawing, and on a page that is printed. */
export function pictureOutputs(publication: Publication, look: PictureLook): readonly Output[] {
  const { title } = publication;
  const svg = async (onPaper = false) => {
    const { makePicture, makeSvg } = await pictures(publication, { onPaper });
    return makeSvg(await makePicture(), title, look);
  };
  return [
    {
      id: 'png',
      name: pictureTexts.png,
      extension: '.png',
      make: async () => {
        const { makePicture, makePng } = await pictures(publication);
        return makePng(await makePicture(), look);
      },
    },
    {
      id: 'svg',
      name: pictureTexts.svg,
      extension: '.svg',
      make: async () => new Blob([await svg()], { type: 'image/svg+xml' }),
    },
    {
      id: 'pdf',
      name: pictureTexts.pdf,
      extension: '.pdf',
      make: async () => {
        const drawn = await svg(true);
        (await import('./picture/print-picture.ts')).printPicture(drawn);
        return null;
      },
    },
  ];
}

/** @throws PublishError where a language's texts cannot be loaded. */
async function textsIn(language: NonNullable<Presentation['language']>): Promise<Texts> {
  try {
    switch (language) {
      case 'en':
        return english;
      case 'de':
        return (await import('../../texts/german.ts')).german;
      case 'ar':
        return (await import('../../texts/arabic.ts')).arabic;
    }
  } catch (cause) {
    throw new PublishError(pictureTexts.languageMissing, { cause });
  }
}

/** What makes pictures is wanted by who asks for one. */
async function pictures(publication: Publication, use?: PictureUse) {
  const [{ layOutPicture }, { makePng, makeSvg }] = await Promise.all([
    import('./picture/lay-out-picture.ts'),
    import('./picture/make-picture.ts'),
  ]);
  const makePicture = () => layOutPicture({ ...publication, textsIn }, use);
  return { makePicture, makePng, makeSvg };
}

function exportOutput(
  { id, name, extensions, hasOutlines }: Format,
  mapped: DocumentedArticle,
  withAreas: boolean,
): Output {
  const file = { id, withAreas: withAreas && hasOutlines === true };
  return {
    id,
    name: texts.formatNames[id] ?? name,
    extension: extensions[0],
    make: (signal) => writePlacesAway(file, mapped, signal),
  };
}
