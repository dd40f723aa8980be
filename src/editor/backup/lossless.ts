import { parse, stringifyAsync } from 'devalue';

/** No JSON of ours is nested deeper; what is, is written in the way that holds anything. */
const DEEPEST = 100;

/** A value as a backup holds it: as it is where JSON keeps it whole, else as devalue's text. */
export type Written = { readonly value: unknown } | { readonly raw: string };

/** A value that no file can hold. The message ends a sentence. */
export class UnwritableError extends Error {
  override readonly name = 'UnwritableError';
}

/** What a browser's storage may hold beside what devalue knows of itself. */
const REDUCERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  File: (value) =>
    typeof File === 'function' &&
    value instanceof File && {
      name: value.name,
      type: value.type,
      lastModified: value.lastModified,
      bytes: value.arrayBuffer(),
    },
  Blob: (value) => value instanceof Blob && { type: value.type, bytes: value.arrayBuffer() },
  Error: (value) => value instanceof Error && { name: value.name, message: value.message },
  Number: (value) => value instanceof Number && { value: Number(value) },
  String: (value) => value instanceof String && { value: String(value) },
  Boolean: (value) => value instanceof Boolean && { value: value.valueOf() },
};

interface WrittenFile {
  readonly name: string;
  readonly type: string;
  readonly lastModified: number;
  readonly bytes: ArrayBuffer;
}

const REVIVERS = {
  File: ({ name, type, lastModified, bytes }: WrittenFile) =>
    new File([bytes], name, { type, lastModified }),
  Blob: ({ type, bytes }: WrittenFile) => new Blob([bytes], { type }),
  Error: ({ name, message }: { readonly name: string; readonly message: string }) =>
    Object.assign(new Error(message), { name }),
  Number: ({ value }: { readonly value: number }) => Object(value),
  String: ({ value }: { readonly value: string }) => Object(value),
  Boolean: ({ value }: { readonly value: boolean }) => Object(value),
};

/**
 * Writes whatever a browser's storage holds, so that `read` gives the same: bigints, dates, maps, bytes,
 * files and `undefined` too.
 * @throws UnwritableError where it holds what no file can, as a key that may not be taken out.
 */
export async function write(value: unknown): Promise<Written> {
  if (isPlain(value, 0)) return { value };
  try {
    return { raw: await stringifyAsync(value, REDUCERS) };
  } catch (error) {
    const reason = error instanceof RangeError ? 'it is nested too deeply' : String(error);
    throw new UnwritableError(reason, { cause: error });
  }
}

/** The value that was written. @throws Error where the text is none that `write` gives. */
export function read(written: Written): unknown {
  return 'raw' in written ? parse(written.raw, REVIVERS) : written.value;
}

/** Whether JSON gives a value back as it is. */
function isPlain(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object': {
      if (value === null) return true;
      if (depth > DEEPEST) return false;
      const values = Object.values(value);
      if (!Array.isArray(value)) {
        return isObject(value) && values.every((inner) => isPlain(inner, depth + 1));
      }
      // One with holes, or with members that no list has, has not as many as it is long.
      return (
        values.length === value.length &&
        Object.keys(value).length === value.length &&
        Object.keys(value).every((key, index) => key === String(index)) &&
        values.every((inner) => isPlain(inner, depth + 1))
      );
    }
    default:
      return false;
  }
}

function isObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === Object.prototype && Object.prototype.toString.call(value) === '[object Object]'
  );
}
