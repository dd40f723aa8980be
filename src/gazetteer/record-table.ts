import { type ByteReader, ByteStreamError, type ByteWriter, type Column } from './byte-stream.ts';
import { placeIdOf } from './place-id.ts';
import type { FeatureClass, GazetteerRecord } from './place-record.ts';

/** A country, or a first-level division of one, that records lie in; codes are GeoNames'. */
export interface DivisionCode {
  readonly countryCode: string;
  /** '' for the country as a whole. */
  readonly admin1Code: string;
}

export interface FeatureKind {
  readonly featureClass: FeatureClass;
  readonly featureCode: string;
}

/** What records name by number: kept once for the whole index. */
export interface CodeTables {
  readonly divisions: readonly DivisionCode[];
  readonly features: readonly FeatureKind[];
}

/** GeoNames has some 700 feature codes; the index itself has fewer than a byte can tell. */
function featureWidth({ features }: CodeTables): 1 | 2 {
  return features.length > 256 ? 2 : 1;
}

/** Degrees are kept to five decimals, about a metre: as GeoNames gives them. */
const PER_DEGREE = 1e5;

/** `degrees` as the index keeps it: to five decimals. */
export function toGrid(degrees: number): number {
  return Math.round(degrees * PER_DEGREE) / PER_DEGREE;
}

/** Steps to a factor of ten by which people nearby are kept: 24 million, the most there are, fits a byte. */
const STEPS_PER_DECADE = 30;

/** The step, 1 to 255, that stands for so many people; 0 is kept for 'not counted'. */
const peopleStep = (people: number): number =>
  Math.min(255, 1 + Math.round(STEPS_PER_DECADE * Math.log10(1 + people)));

const peopleOfStep = (step: number): number =>
  Math.round(10 ** ((step - 1) / STEPS_PER_DECADE) - 1);

/** `people` as the index keeps it. */
export function roundPeople(people: number): number {
  return peopleOfStep(peopleStep(people));
}

/** Finds the numbers of a record's codes. Throws RangeError for a code its tables lack. */
export class CodeIndex {
  readonly #divisions: ReadonlyMap<string, number>;
  readonly #features: ReadonlyMap<string, number>;
  /** Bytes that the number of a kind takes. */
  readonly featureWidth: 1 | 2;

  constructor(codes: CodeTables) {
    this.featureWidth = featureWidth(codes);
    this.#divisions = new Map(codes.divisions.map((code, at) => [divisionKey(code), at]));
    this.#features = new Map(codes.features.map((kind, at) => [featureKey(kind), at]));
  }

  division(code: DivisionCode): number {
    return found(this.#divisions.get(divisionKey(code)), divisionKey(code));
  }

  feature(kind: FeatureKind): number {
    return found(this.#features.get(featureKey(kind)), featureKey(kind));
  }
}

/** A reach is kept in steps of a quarter, and told as no shorter than it is: 44 steps span 1 to 15,000 km. */
const REACH_RATIO = 1.25;

/** The step, 1 to 255, that stands for a reach in metres. */
function reachStep(reach: number): number {
  const steps = Math.ceil(Math.log(Math.max(1, reach / 1000)) / Math.log(REACH_RATIO));
  return Math.min(255, 1 + steps);
}

function reachOfStep(step: number): number {
  return Math.ceil(REACH_RATIO ** (step - 1)) * 1000;
}

/** A reach as a file gives it back: as long, or up to a quarter or a kilometre longer. */
export function roundReach(reach: number): number {
  return reachOfStep(reachStep(reach));
}

/** 'GB.ENG', or 'GB' for the country as a whole. */
export function divisionKey(code: DivisionCode): string {
  return code.admin1Code === '' ? code.countryCode : `${code.countryCode}.${code.admin1Code}`;
}

/** 'A.ADM1'. */
export function featureKey(kind: FeatureKind): string {
  return `${kind.featureClass}.${kind.featureCode}`;
}

function found(index: number | undefined, key: string): number {
  if (index === undefined) throw new RangeError(`'${key}' is in no code table of the index.`);
  return index;
}

/** The key of the outline that a division or a country of these codes has, if it has one. */
function outlineOfCodes(
  record: Pick<GazetteerRecord, 'countryCode' | 'admin1Code' | 'admin2Code'>,
): string {
  const { countryCode, admin1Code, admin2Code } = record;
  if (admin2Code !== '') return `admin2-${countryCode}.${admin1Code}.${admin2Code}`;
  return admin1Code === '' ? `country-${countryCode}` : `admin1-${countryCode}.${admin1Code}`;
}

/** Writes records as columns, so that alike values stand together; `readRecords` is its mirror. */
export function writeRecords(
  out: ByteWriter,
  records: readonly GazetteerRecord[],
  codes: CodeIndex,
): void {
  out.lines(records.map((record) => record.name));
  out.lines(records.map((record) => record.admin2Code));
  out.column(
    records.map((record) => codes.division(record)),
    2,
  );
  out.column(
    records.map((record) => codes.feature(record)),
    codes.featureWidth,
  );
  out.column(
    records.map((record) => record.geonamesId ?? 0),
    4,
  );
  for (const axis of [0, 1] as const) {
    out.column(
      records.map((record) => Math.round(record.point[axis] * PER_DEGREE)),
      4,
    );
  }
  out.column(
    records.map((record) => record.population),
    4,
  );
  out.column(
    records.map(({ peopleNearby }) => (peopleNearby === undefined ? 0 : peopleStep(peopleNearby))),
    1,
  );
  writeSparse(out, records, (record) => record.wikidataId?.slice(1));
  // Most outlines are named by the codes the record has anyway; '' says so.
  writeSparse(out, records, (record) =>
    record.outline === outlineOfCodes(record) ? '' : record.outline,
  );
  out.column(
    records.map(({ reach }) => (reach === undefined ? 0 : reachStep(reach))),
    1,
  );
}

function writeSparse(
  out: ByteWriter,
  records: readonly GazetteerRecord[],
  sparseValue: (record: GazetteerRecord) => string | undefined,
): void {
  const values: string[] = [];
  const rows: number[] = [];
  for (const [row, record] of records.entries()) {
    const value = sparseValue(record);
    if (value === undefined) continue;
    values.push(value);
    rows.push(row);
  }
  out.lines(values);
  for (const [at, row] of rows.entries()) out.number(row - (rows[at - 1] ?? 0));
}

function readSparse(from: ByteReader): ReadonlyMap<number, string> {
  const values = new Map<number, string>();
  let row = 0;
  for (const value of from.lines()) {
    row += from.number();
    values.set(row, value);
  }
  return values;
}

/** Records as they lie in a file; each is made into an object when it is first asked for. */
export class RecordTable {
  readonly names: readonly string[];
  readonly #codes: CodeTables;
  readonly #admin2Codes: readonly string[];
  readonly #divisions: Column;
  readonly #features: Column;
  readonly #geonamesIds: Column;
  readonly #longitudes: Column;
  readonly #latitudes: Column;
  readonly #populations: Column;
  readonly #peopleSteps: Column;
  readonly #wikidataIds: ReadonlyMap<number, string>;
  readonly #outlines: ReadonlyMap<number, string>;
  readonly #reachSteps: Column;
  readonly #made: (GazetteerRecord | undefined)[];

  /** @throws ByteStreamError where the bytes are not what `writeRecords` writes. */
  constructor(from: ByteReader, codes: CodeTables) {
    this.#codes = codes;
    this.names = from.lines();
    const count = this.names.length;
    this.#admin2Codes = from.lines();
    if (this.#admin2Codes.length !== count) throw new ByteStreamError('Columns differ in length.');
    this.#divisions = from.column(count, 2);
    this.#features = from.column(count, featureWidth(codes));
    this.#geonamesIds = from.column(count, 4);
    this.#longitudes = from.column(count, 4);
    this.#latitudes = from.column(count, 4);
    this.#populations = from.column(count, 4);
    this.#peopleSteps = from.column(count, 1);
    this.#wikidataIds = readSparse(from);
    this.#outlines = readSparse(from);
    this.#reachSteps = from.column(count, 1);
    this.#made = new Array<GazetteerRecord | undefined>(count);
  }

  /** @throws ByteStreamError where the record's codes are in no table: the file is damaged. */
  at(row: number): GazetteerRecord {
    const made = this.#made[row];
    if (made !== undefined) return made;
    const record = this.#make(row);
    this.#made[row] = record;
    return record;
  }

  #make(row: number): GazetteerRecord {
    const name = this.names[row];
    const admin2Code = this.#admin2Codes[row];
    const division = this.#codes.divisions[this.#divisions.at(row)];
    const feature = this.#codes.features[this.#features.at(row)];
    if (name === undefined || admin2Code === undefined || !division || !feature) {
      throw new ByteStreamError(`Record ${row} has a code without a meaning.`);
    }
    const geonamesId = this.#geonamesIds.at(row);
    const wikidata = this.#wikidataIds.get(row);
    const outline = this.#outlines.get(row);
    const reach = this.#reachSteps.at(row) & 255;
    const step = this.#peopleSteps.at(row) & 255;
    const identified = {
      point: [this.#longitudes.at(row) / PER_DEGREE, this.#latitudes.at(row) / PER_DEGREE],
      geonamesId: geonamesId === 0 ? undefined : geonamesId,
      wikidataId: wikidata === undefined ? undefined : (`Q${Number(wikidata)}` as const),
    } as const;
    const { featureClass, featureCode } = feature;
    const { countryCode, admin1Code } = division;
    return {
      id: placeIdOf(identified),
      name,
      point: identified.point,
      featureClass,
      featureCode,
      countryCode,
      admin1Code,
      admin2Code,
      population: this.#populations.at(row) >>> 0,
      geonamesId: identified.geonamesId,
      wikidataId: identified.wikidataId,
      peopleNearby: step === 0 ? undefined : peopleOfStep(step),
      reach: reach === 0 ? undefined : reachOfStep(reach),
      outline: outline === '' ? outlineOfCodes({ countryCode, admin1Code, admin2Code }) : outline,
    };
  }
}
