import { ByteReader, ByteStreamError, ByteWriter } from './byte-stream.ts';

/** The file of the index with the names of a country's second-level divisions. */
export function adminNamesPath(countryCode: string): string {
  return `admin2/${countryCode}.bin`;
}

/**
 * @param names by 'ENG.GLA': GeoNames' first- and second-level code within the country; in order
 */
export function encodeAdminNames(names: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.lines([...names.keys()]);
  out.lines([...names.values()]);
  return out.finish();
}

/** @throws ByteStreamError where the payload is not what `encodeAdminNames` writes. */
export function decodeAdminNames(payload: Uint8Array): ReadonlyMap<string, string> {
  const from = new ByteReader(payload);
  const codes = from.lines();
  const names = from.lines();
  if (codes.length !== names.length || !from.atEnd) {
    throw new ByteStreamError('Codes and names differ in number.');
  }
  return new Map(codes.map((code, at) => [code, names[at] ?? '']));
}
