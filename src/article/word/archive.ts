import type { FileEntry } from '@zip.js/zip.js';
import { ArticleError } from '../article-error.ts';
import { joinedBytes } from '../joined-bytes.ts';
import { XmlMeter } from './xml-meter.ts';

/** A document with a thousand pictures has fewer files in it. */
export const MOST_WORD_PARTS = 10_000;
/** What is read of a document unpacks to no more bytes: ten times an ordinary book's. */
export const LARGEST_WORD_XML = 25_000_000;

const BIG = 'this Word document holds more text than is read at once: cut it up';

/**
 * A Word document's archive. Each part is unpacked only where it is asked for, in pieces, and no further
 * than the limits: what an archive says of its parts' sizes is not believed.
 */
export class WordArchive {
  readonly #entries: ReadonlyMap<string, FileEntry>;
  readonly #meter = new XmlMeter();
  #left = LARGEST_WORD_XML;

  private constructor(entries: ReadonlyMap<string, FileEntry>) {
    this.#entries = entries;
  }

  /**
   * Reads the list of parts and unpacks none. Where two have one name, the last is it.
   * @throws ArticleError where there are too many; any other error says that the archive is damaged.
   */
  static async open(bytes: Uint8Array<ArrayBuffer>): Promise<WordArchive> {
    const { ZipReader } = await import('@zip.js/zip.js/lib/zip-core-reader.js');
    const archive = new ZipReader(new Blob([bytes]).stream(), {
      strictness: 'tolerant',
      useWebWorkers: false,
      checkCrc32: true,
    });
    const entries = new Map<string, FileEntry>();
    let count = 0;
    for await (const entry of archive.getEntriesGenerator()) {
      if (++count > MOST_WORD_PARTS) {
        throw new ArticleError(
          `this Word document is made of more than ${MOST_WORD_PARTS} files: copy its text`,
        );
      }
      if (!entry.directory) entries.set(entry.filename, entry);
    }
    return new WordArchive(entries);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of a part, which is of XML.
   * @throws ArticleError where it is locked, or what was read so far is too much or nested too deep.
   */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry?.encrypted) {
      throw new ArticleError('this document is locked with a password: save it without one');
    }
    const pieces: Uint8Array[] = [];
    // What the writer throws may come back wrapped, so it is kept.
    let refusal: ArticleError | undefined;
    const write = (piece: Uint8Array) => {
      this.#left -= piece.length;
      const fault = this.#left < 0 ? BIG : this.#meter.add(piece);
      if (fault !== undefined) {
        refusal = new ArticleError(fault);
        throw refusal;
      }
      pieces.push(piece);
    };
    this.#meter.start();
    try {
      await entry?.getData(new WritableStream({ write }));
    } catch (error) {
      throw refusal ?? error;
    }
    return joinedBytes(pieces);
  }
}
