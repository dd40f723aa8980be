import { ByteReader, ByteStreamError, ByteWriter } from './byte-stream.ts';
import type { FeatureClass, GazetteerRecord } from './place-record.ts';
import {
  CodeIndex,
  type CodeTables,
  type DivisionCode,
  type FeatureKind,
  RecordTable,
  writeRecords,
} from './record-table.ts';
import { ShardDirectory } from './shard-directory.ts';

/** A word, and the row of `CoreContent.records` that it stands for. */
export interface WordTarget {
  readonly word: string;
  readonly row: number;
}

/** What is loaded before any name is looked up. */
export interface CoreContent {
  readonly codes: CodeTables;
  readonly directory: ShardDirectory;
  /** Countries, then first-level divisions, then other places that demonyms stand for. */
  readonly records: readonly GazetteerRecord[];
  readonly countryCount: number;
  readonly divisionCount: number;
  readonly demonyms: readonly WordTarget[];
  readonly abbreviations: readonly WordTarget[];
  /** Those that have a file of second-level names. */
  readonly countriesWithAdmin2: readonly string[];
}

export function encodeCore(content: CoreContent): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  const { codes, directory } = content;
  out.lines(codes.divisions.map((code) => `${code.countryCode}.${code.admin1Code}`));
  out.lines(codes.features.map((kind) => `${kind.featureClass}.${kind.featureCode}`));
  out.lines(directory.commonFirstWords);
  out.lines(directory.firstKeys);
  writeRecords(out, content.records, new CodeIndex(codes));
  out.number(content.countryCount);
  out.number(content.divisionCount);
  for (const words of [content.demonyms, content.abbreviations]) {
    out.lines(words.map((target) => target.word));
    for (const target of words) out.number(target.row);
  }
  out.lines(content.countriesWithAdmin2);
  return out.finish();
}

/** The core as it is read. */
export interface Core {
  readonly codes: CodeTables;
  readonly directory: ShardDirectory;
  readonly records: RecordTable;
  readonly countryCount: number;
  readonly divisionCount: number;
  /** Word to row of `records`. */
  readonly demonyms: ReadonlyMap<string, number>;
  readonly abbreviations: ReadonlyMap<string, number>;
  readonly countriesWithAdmin2: readonly string[];
}

/** @throws ByteStreamError where the payload is not what `encodeCore` writes. */
export function decodeCore(payload: Uint8Array): Core {
  const from = new ByteReader(payload);
  const codes = { divisions: from.lines().map(division), features: from.lines().map(feature) };
  const commonFirstWords = from.lines();
  const directory = new ShardDirectory({ commonFirstWords, firstKeys: from.lines() });
  const records = new RecordTable(from, codes);
  const countryCount = from.number();
  const divisionCount = from.number();
  if (countryCount + divisionCount > records.names.length) {
    throw new ByteStreamError('There are fewer records than countries and divisions.');
  }
  const words = (): Map<string, number> =>
    new Map(from.lines().map((word) => [word, from.number()]));
  const demonyms = words();
  const abbreviations = words();
  const countriesWithAdmin2 = from.lines();
  if (!from.atEnd) throw new ByteStreamError('There is more than a core.');
  return {
    codes,
    directory,
    records,
    countryCount,
    divisionCount,
    demonyms,
    abbreviations,
    countriesWithAdmin2,
  };
}

function division(line: string): DivisionCode {
  const dot = line.indexOf('.');
  return { countryCode: line.slice(0, dot), admin1Code: line.slice(dot + 1) };
}

const FEATURE = /^([AHLPRSTUV])\.(.*)$/;

function feature(line: string): FeatureKind {
  const [, featureClass, featureCode] = FEATURE.exec(line) ?? [];
  if (featureClass === undefined || featureCode === undefined) {
    throw new ByteStreamError(`'${line}' is no feature code.`);
  }
  return { featureClass: featureClass as FeatureClass, featureCode };
}
