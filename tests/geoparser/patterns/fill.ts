import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';

/** The places of one sentence. */
export interface Cast {
  readonly town: GazetteerRecord;
  readonly other: GazetteerRecord;
  readonly division: GazetteerRecord;
  readonly country: GazetteerRecord;
}

export interface Filled {
  readonly text: string;
  readonly expected: readonly {
    readonly start: number;
    readonly end: number;
    readonly record: GazetteerRecord;
  }[];
}

/** A pattern with its places written in, and where each stands: UTF-16 offsets. */
export function fill(pattern: string, cast: Cast): Filled {
  const places = new Map<string, GazetteerRecord>(Object.entries(cast));
  let text = '';
  const expected: Filled['expected'][number][] = [];
  for (const part of pattern.split(/(\{\w+\})/)) {
    const slot = /^\{(\w+)\}$/.exec(part)?.[1];
    const record = slot === undefined ? undefined : places.get(slot.toLowerCase());
    if (slot === undefined || record === undefined) {
      text += part;
      continue;
    }
    const name = slot === slot.toUpperCase() ? record.name.toUpperCase() : record.name;
    expected.push({ start: text.length, end: text.length + name.length, record });
    text += name;
  }
  return { text, expected };
}
