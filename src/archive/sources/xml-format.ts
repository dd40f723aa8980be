import type { SourceFormat, SourceItem } from './source.ts';
import type { XmlElement } from './xml-element.ts';
import { xmlRecords } from './xml-records.ts';

/** How the records of a format in XML are told and read. */
export interface XmlFormat {
  readonly name: string;
  /** What the beginning of such a file has in it. */
  readonly sign: RegExp;
  /** Names of the elements that are records, without their prefixes. */
  readonly records: readonly string[];
  /** @param facts the texts of elements outside of records, by the last two names of their path. */
  read(where: string, record: XmlElement, facts: ReadonlyMap<string, string>): SourceItem;
}

/** A format in XML as one of the table. */
export function xmlFormat({ name, sign, records, read }: XmlFormat): SourceFormat {
  const names = new Set(records);
  return {
    name,
    matches: ({ text }) =>
      /^\s*(?:\xEF\xBB\xBF)?\s*</.test(text.replaceAll('\0', '')) &&
      sign.test(text.replaceAll('\0', '')),
    async *read(input) {
      for await (const { number, line, element, fault, facts } of xmlRecords(input.bytes(), (one) =>
        names.has(one),
      )) {
        const where = number === 0 ? `line ${line}` : `item ${number} (line ${line})`;
        if (element === null) yield { where, fault: fault ?? 'it is damaged' };
        else yield read(where, element, facts);
      }
    },
  };
}
