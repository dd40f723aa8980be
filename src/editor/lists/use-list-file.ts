import { useState } from 'react';
import { ArticleError } from '../../article/article-error.ts';
import type { Columns } from '../../formats/csv/table-columns.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { useReading } from '../reading/use-reading.ts';
import type { ListFile } from './read-list-file.ts';
import { listTexts as texts } from './texts.ts';

/** A file that was read, and waits for a person to say what becomes of it. */
export interface ReadListFile extends ListFile {
  readonly name: string;
}

interface UseListFile {
  readonly file: ReadListFile | null;
  readonly isLong: boolean;
  readonly fault: string | null;
  readonly open: (file: File) => Promise<void>;
  readonly changeColumns: (columns: Columns) => Promise<void>;
  readonly cancel: () => void;
  readonly close: () => void;
}

/** Reads a file of places for a list, away from the page. */
export function useListFile(): UseListFile {
  const { read, cancel, isLong } = useReading();
  const [file, setFile] = useState<ReadListFile | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const take = async (name: string, reading: () => Promise<ListFile | null>) => {
    setFault(null);
    try {
      const found = await reading();
      if (found === null) return;
      const isNothing = found.places.length === 0 && found.table === null;
      setFile(isNothing ? null : { ...found, name });
      if (isNothing) setFault([texts.noPlaces(name), ...found.leftOut.slice(0, 3)].join(' '));
    } catch (error) {
      setFault(texts.cannotRead(name, reasonOf(error)));
    }
  };
  return {
    file,
    isLong,
    fault,
    open: (opened) => take(opened.name, () => read((reader) => reader.list(opened))),
    changeColumns: async (columns) => {
      if (file === null) return;
      const { name, text, table } = file;
      // What was said shows at once, whatever comes of it.
      setFile({ ...file, table: table && { ...table, columns } });
      await take(name, () => read((reader) => reader.listText(text, columns)));
    },
    cancel,
    close: () => {
      setFile(null);
      setFault(null);
    },
  };
}

/** Why something failed, as the end of a sentence without its full stop. */
export function reasonOf(error: unknown): string {
  const isKnown =
    error instanceof ArticleError ||
    error instanceof PlacesDocumentError ||
    error instanceof DOMException;
  return (isKnown ? error.message : 'it cannot be opened').replace(/\.$/, '');
}
