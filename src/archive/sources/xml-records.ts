import { SaxesParser } from 'saxes';
import { ArticleError } from '../../article/article-error.ts';
import { AmpersandMender } from './xml-ampersands.ts';
import { localName, type XmlElement } from './xml-element.ts';
import { HTML_ENTITIES } from './xml-entities.ts';

/** Elements of one record: an article of a million words, each marked. */
const MOST_RECORD_NODES = 1_000_000;
/** UTF-16 units of one record's text. */
const LONGEST_RECORD = 20_000_000;
/** What walks a record calls itself for each; agencies' files have 20. */
const DEEPEST_XML = 200;
/** UTF-16 units without a tag: the parser holds them. */
const LONGEST_STRETCH = 64_000_000;
/** Facts beside the records that are kept, and UTF-16 units of one. */
const MOST_FACTS = 200;
const LONGEST_FACT = 1_000;

/** A record of an XML file, or what was wrong with one. */
export interface XmlRecord {
  /** From 1, among the file's records. */
  readonly number: number;
  /** The line it begins in. */
  readonly line: number;
  /** null where it is damaged or too large. */
  readonly element: XmlElement | null;
  readonly fault: string | null;
  /** The texts of elements that stand outside of records, the first of each path: 'channel/title'. */
  readonly facts: ReadonlyMap<string, string>;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Cuts XML of any length into records, each an element with all that is in it. What is damaged is told with its record,
 * and reading goes on behind it; a document type is passed over, and its entities are never expanded.
 * @param isRecord whether an element of this name, without its prefix, is a record; those within one are parts of it.
 * @throws ArticleError where the file is not in the charset it says, or no XML.
 */
export async function* xmlRecords(
  input: AsyncIterable<Uint8Array>,
  isRecord: (name: string) => boolean,
): AsyncGenerator<XmlRecord> {
  const reader = new RecordReader(isRecord);
  const mender = new AmpersandMender();
  let decoder: TextDecoder | undefined;
  for await (const chunk of input) {
    decoder ??= decoderOf(chunk);
    reader.write(mender.mend(decoder.decode(chunk, { stream: true })));
    yield* reader.taken();
  }
  reader.write(mender.end());
  reader.end();
  yield* reader.taken();
}

function decoderOf(start: Uint8Array): TextDecoder {
  const head = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const marked = head.startsWith('\xFF\xFE')
    ? 'utf-16le'
    : head.startsWith('\xFE\xFF')
      ? 'utf-16be'
      : null;
  const [, declared = 'utf-8'] =
    /^\s*(?:\xEF\xBB\xBF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(head) ?? [];
  try {
    return new TextDecoder(marked ?? declared);
  } catch (cause) {
    throw new ArticleError(
      `it says that it is in ${declared}, which nobody knows: save it as UTF-8`,
      { cause },
    );
  }
}

class RecordReader {
  /** As a fragment: behind a tag that was closed wrongly, what follows the root would be no document. */
  readonly #parser = new SaxesParser<{ fragment: true }>({ fragment: true });
  readonly #isRecord: (name: string) => boolean;
  readonly #facts = new Map<string, string>();
  /** The names of the elements that are open outside of a record. */
  readonly #path: string[] = [];
  /** The elements that are open in a record, the record first. */
  #open: Open[] = [];
  #ready: XmlRecord[] = [];
  #number = 0;
  #line = 1;
  #nodes = 0;
  #length = 0;
  #fault: string | null = null;
  #written = 0;
  #sinceTag = 0;

  constructor(isRecord: (name: string) => boolean) {
    this.#isRecord = isRecord;
    Object.assign(this.#parser.ENTITIES, HTML_ENTITIES);
    this.#parser.on('error', (error) => this.#note(error.message));
    this.#parser.on('opentag', ({ name, attributes }) =>
      this.#openTag(name, attributes as Record<string, string>),
    );
    this.#parser.on('closetag', ({ name }) => this.#closeTag(name));
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
    this.#parser.on('comment', () => this.#tagged());
    this.#parser.on('processinginstruction', () => this.#tagged());
  }

  write(text: string): void {
    this.#written += text.length;
    if (this.#written - this.#sinceTag > LONGEST_STRETCH) {
      throw new ArticleError(
        `it has more than ${LONGEST_STRETCH / 1e6} million characters without a tag: it is damaged, or no XML`,
      );
    }
    this.#parser.write(text);
  }

  end(): void {
    const line = this.#parser.line;
    this.#parser.close();
    if (this.#open.length > 0) this.#finish('the file ends in the middle of it');
    // What is no XML at all has no record, and a fault.
    else if (this.#number === 0 && this.#fault !== null) {
      this.#ready.push({ number: 0, line, element: null, fault: this.#fault, facts: this.#facts });
    }
  }

  taken(): readonly XmlRecord[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #tagged(): void {
    this.#sinceTag = this.#written;
  }

  #note(message: string): void {
    // A name of a character that only the document type knows stays as it is written.
    if (/undefined entity/.test(message)) return;
    this.#fault ??= `it is damaged (line ${message})`;
  }

  #openTag(name: string, attributes: Record<string, string>): void {
    this.#tagged();
    if (this.#open.length === 0) {
      if (!this.#isRecord(localName(name))) {
        if (this.#path.length < DEEPEST_XML) this.#path.push(localName(name));
        return;
      }
      this.#number++;
      this.#line = this.#parser.line;
      this.#nodes = 0;
      this.#length = 0;
      this.#fault = null;
    }
    this.#nodes++;
    if (this.#nodes > MOST_RECORD_NODES)
      this.#fault ??= `it has more than ${MOST_RECORD_NODES} elements`;
    if (this.#open.length > DEEPEST_XML)
      this.#fault ??= `its elements are nested more than ${DEEPEST_XML} deep`;
    this.#open.push({
      name,
      attributes: this.#fault === null ? { ...attributes } : {},
      children: [],
    });
  }

  #text(text: string): void {
    const last = this.#open.at(-1);
    if (last === undefined) {
      this.#fact(text);
      return;
    }
    this.#length += text.length;
    if (this.#length > LONGEST_RECORD)
      this.#fault ??= `it has more than ${LONGEST_RECORD / 1e6} million characters`;
    if (this.#fault === null) last.children.push(text);
  }

  #fact(text: string): void {
    const path = this.#path.slice(-2).join('/');
    if (text.trim() === '' || this.#facts.has(path) || this.#facts.size >= MOST_FACTS) return;
    this.#facts.set(path, text.trim().slice(0, LONGEST_FACT));
  }

  #closeTag(name: string): void {
    this.#tagged();
    const closed = this.#open.pop();
    if (closed === undefined) {
      if (this.#path.at(-1) === localName(name)) this.#path.pop();
      return;
    }
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      this.#open = [closed];
      this.#finish(this.#fault);
    } else if (this.#fault === null) parent.children.push(closed);
  }

  #finish(fault: string | null): void {
    const [record] = this.#open;
    this.#open = [];
    this.#ready.push({
      number: this.#number,
      line: this.#line,
      element: fault === null && record !== undefined ? record : null,
      fault,
      facts: new Map(this.#facts),
    });
    this.#fault = null;
  }
}
